import { posix } from 'node:path';
import { parseAst } from 'vitest/node';

/** One import of a source file, however it is written. */
export interface Import {
  readonly file: string;
  readonly line: number;
  /** Repository path without extension (`lib/engine/types`), `node:fs`, or a package (`d3`, `next/link`). */
  readonly target: string;
  /** Whether only types are taken, so that nothing is loaded. */
  readonly typeOnly: boolean;
  /** Whether everything is taken as one object (`import * as d3`). */
  readonly namespace: boolean;
}

type Node = { type: string; start: number } & Record<string, unknown>;

/** Every import of a TypeScript file: declarations, re-exports, `import()`, `require()` and `import('…')` types. */
export function importsOf(file: string, code: string): Import[] {
  const found: Import[] = [];
  const add = (node: Node, source: unknown, more: { typeOnly?: boolean; namespace?: boolean } = {}) => {
    const line = code.slice(0, node.start).split('\n').length;
    const target = typeof source === 'string' ? resolveImport(file, source) : '(computed)';
    found.push({ file, line, target, typeOnly: more.typeOnly ?? false, namespace: more.namespace ?? false });
  };
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (typeof value !== 'object' || value === null) return;
    const node = value as Node;
    const source = (node.source as { value?: unknown } | null | undefined)?.value;
    if (node.type === 'ImportDeclaration') {
      const names = (node.specifiers ?? []) as Node[];
      const allTypes = names.length > 0 && names.every((name) => name.importKind === 'type');
      add(node, source, {
        typeOnly: node.importKind === 'type' || allTypes,
        namespace: names.some((name) => name.type === 'ImportNamespaceSpecifier'),
      });
    } else if ((node.type === 'ExportNamedDeclaration' || node.type === 'ExportAllDeclaration') && node.source) {
      add(node, source, { typeOnly: node.exportKind === 'type', namespace: node.type === 'ExportAllDeclaration' });
    } else if (node.type === 'ImportExpression') {
      add(node, source);
    } else if (node.type === 'TSImportType') {
      add(node, source, { typeOnly: true });
    } else if (node.type === 'TSImportEqualsDeclaration') {
      const reference = node.moduleReference as { expression?: { value?: unknown } };
      if (reference.expression) add(node, reference.expression.value);
    } else if (node.type === 'CallExpression' && (node.callee as Node).name === 'require') {
      add(node, (node.arguments as { value?: unknown }[])[0]?.value);
    }
    Object.values(node).forEach(visit);
  };
  visit(parse(file, code));
  return found;
}

function parse(file: string, code: string): unknown {
  try {
    return parseAst(code, { lang: file.endsWith('x') ? 'tsx' : 'ts' }, file);
  } catch (error) {
    throw new Error(`${file} cannot be parsed: ${(error as Error).message}`, { cause: error });
  }
}

/** `./types` in lib/engine → lib/engine/types; `@/lib/…` → lib/…; packages stay as they are. */
function resolveImport(file: string, source: string): string {
  const path = source.startsWith('@/')
    ? source.slice(2)
    : /^\.\.?(\/|$)/.test(source)
      ? posix.join(posix.dirname(file), source)
      : undefined;
  return path === undefined ? source : path.replace(/\.(tsx?|mjs|js)$/, '');
}
