import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const definition = /--(s-\d+):\s*(\d+px)/g;

/** A sheet with the steps of spacing in place of their names. */
export function withSpacing(css: string, steps: ReadonlyMap<string, string>): string {
  // What follows a bracket needs no blank before it; what follows a length does.
  return css.replace(/var\(--(s-\d+)\)(?=(\s|[;,)}]|$)?)/g, (_, name: string, next: string | undefined) => {
    const step = steps.get(name);
    if (step === undefined) throw new Error(`A style sheet asks for the spacing --${name}; components/site/tokens.css does not name it.`);
    return next === undefined ? `${step} ` : step;
  });
}

/**
 * Puts the steps of spacing where the site's sheets name them. They are the same in every theme, width and medium; as names they
 * would cost the reader bytes, and the browser a look-up for each element whenever it is styled.
 * @param dir the exported site
 */
export function fixSpacing(dir: string): void {
  const sheets = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css'))
    .map((file) => join(dir, file));
  const texts = sheets.map((file) => readFileSync(file, 'utf8'));
  const steps = new Map(texts.flatMap((css) => [...css.matchAll(definition)].map(([, name, value]) => [name!, value!] as const)));
  for (const [k, file] of sheets.entries()) writeFileSync(file, withSpacing(texts[k]!, steps));
}
