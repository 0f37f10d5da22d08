import type { Import } from './imports';

/**
 * The circles among files that import each other, types included: each as its files, from one back to itself.
 * Of circles that share files the first found stands for all.
 */
export function circles(imports: readonly Import[]): string[] {
  const withoutEnd = (file: string) => file.replace(/\.tsx?$/, '');
  const targets = new Map<string, Set<string>>();
  for (const { file } of imports) targets.set(withoutEnd(file), new Set());
  const known = (target: string) => [target, `${target}/index`].find((each) => targets.has(each));
  for (const { file, target } of imports) {
    const to = known(target);
    if (to !== undefined) targets.get(withoutEnd(file))!.add(to);
  }
  const found: string[] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): void => {
    const at = path.indexOf(file);
    if (at >= 0) {
      found.push([...path.slice(at), file].join(' → '));
      return;
    }
    if (done.has(file)) return;
    path.push(file);
    for (const next of targets.get(file) ?? []) visit(next);
    path.pop();
    done.add(file);
  };
  for (const file of targets.keys()) visit(file);
  return found;
}
