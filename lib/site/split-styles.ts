import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { changeFiles, renamedIn } from './change-files';

/**
 * The text of a style sheet, in two: what every page needs, and by part of the site (a widget, the landing page, the gallery, the
 * programs) what only that part's elements can match.
 */
interface Split {
  readonly rest: string;
  readonly byPart: ReadonlyMap<string, string>;
}

/** Where a block, string or bracket that begins at `from` ends: just behind its closing sign. */
function endOf(css: string, from: number, opening: string, closing: string): number {
  let depth = 0;
  for (let at = from; at < css.length; at++) {
    const sign = css[at];
    if (sign === '\\') at++;
    else if (sign === '"' || sign === "'") {
      do at++;
      while (at < css.length && (css[at] !== sign || css[at - 1] === '\\'));
    } else if (sign === opening) depth++;
    else if (sign === closing && --depth === 0) return at + 1;
  }
  throw new Error(`A style sheet has a block that does not end: ${css.slice(from, from + 80)}`);
}

/** The rules of a sheet or of a block: each a prelude and, unless it is a statement, a body in braces. */
function rulesOf(css: string): { readonly prelude: string; readonly body: string | undefined }[] {
  const rules = [];
  for (let at = 0; at < css.length;) {
    if (/\s/.test(css[at]!)) {
      at++;
      continue;
    }
    const brace = css.indexOf('{', at);
    const end = css.indexOf(';', at);
    if (end >= 0 && (brace < 0 || end < brace) && css[at] === '@') {
      rules.push({ prelude: css.slice(at, end + 1), body: undefined });
      at = end + 1;
    } else if (brace < 0) {
      if (css.slice(at).trim() !== '') throw new Error(`A style sheet ends in the midst of a rule: ${css.slice(at, at + 80)}`);
      break;
    } else {
      const close = endOf(css, brace, '{', '}');
      rules.push({ prelude: css.slice(at, brace), body: css.slice(brace + 1, close - 1) });
      at = close;
    }
  }
  return rules;
}

/** The classes without which a selector never matches; those inside `:not(…)` and its like are not counted. */
function requiredClasses(selector: string): string[] {
  let plain = '';
  for (let at = 0; at < selector.length;) {
    const sign = selector[at]!;
    const end = sign === '(' ? endOf(selector, at, '(', ')') : sign === '[' ? endOf(selector, at, '[', ']') : at + 1;
    if (end === at + 1) plain += sign;
    at = end;
  }
  return [...plain.matchAll(/\.(-?[_a-zA-Z][\w-]*)/g)].map(([, name]) => name!);
}

function selectorsOf(prelude: string): string[] {
  const selectors = [''];
  for (let at = 0; at < prelude.length;) {
    const end = prelude[at] === '(' ? endOf(prelude, at, '(', ')') : at + 1;
    const piece = prelude.slice(at, end);
    if (piece === ',') selectors.push('');
    else selectors[selectors.length - 1] += piece;
    at = end;
  }
  return selectors;
}

/**
 * Splits a sheet. A rule is a part's when each of its selectors requires a class that is that part's alone.
 * @param owner by class: the part whose own it is
 */
export function splitSheet(css: string, owner: ReadonlyMap<string, string>): Split {
  let rest = '';
  const byPart = new Map<string, string>();
  const add = (part: string | undefined, text: string) => {
    if (part === undefined) rest += text;
    else byPart.set(part, (byPart.get(part) ?? '') + text);
  };
  for (const { prelude, body } of rulesOf(css)) {
    if (body === undefined) add(undefined, prelude);
    else if (/^\s*@(media|supports|container|layer)/.test(prelude)) {
      const inner = splitSheet(body, owner);
      if (inner.rest !== '') add(undefined, `${prelude}{${inner.rest}}`);
      for (const [part, text] of inner.byPart) add(part, `${prelude}{${text}}`);
    } else if (prelude.trimStart().startsWith('@')) add(undefined, `${prelude}{${body}}`);
    else {
      const ownerOf = (selector: string) =>
        requiredClasses(selector)
          .map((name) => owner.get(name))
          .find(Boolean);
      const owners = selectorsOf(prelude).map(ownerOf);
      add(owners.every((one) => one === owners[0]) ? owners[0] : undefined, `${prelude}{${body}}`);
    }
  }
  return { rest, byPart };
}

/** Classes that formulas, marks, controls and frames give to what they draw for any widget: states, roles, passes. */
const common = /^(is|in|role|pass|katex|slider)-|^(island|katex)$/;

/** By class: the part in whose style sheets alone it is named. */
export function classOwners(sheets: readonly { readonly part: string | undefined; readonly css: string }[]): Map<string, string> {
  const named = new Map<string, Set<string | undefined>>();
  for (const { part, css } of sheets) {
    const code = css.replace(/\/\*[\s\S]*?\*\//g, '');
    for (const [, name] of code.matchAll(/\.(-?[_a-zA-Z][\w-]*)/g)) {
      if (!common.test(name!)) named.set(name!, (named.get(name!) ?? new Set()).add(part));
    }
  }
  const alone = [...named].flatMap(([name, [first, ...more]]) => (first === undefined || more.length > 0 ? [] : [[name, first] as const]));
  return new Map(alone);
}

/** Folders whose styles are for one part of the site alone, which the bracket names. */
const partFolders = /^(?:components\/widgets\/([^/]+)|components\/site\/(landing)|app\/(gallery)|components\/(code))\//;

/** Whose alone a style sheet is; undefined when every page may need it. */
const partOf = (path: string): string | undefined => partFolders.exec(path.replaceAll('\\', '/'))?.slice(1).find(Boolean);

/** The style sheets of the source, each with the part of the site that it is for alone, and those of packages, which are for all. */
export function sourceSheets(root: string): { part: string | undefined; css: string }[] {
  const files = ['app', 'components'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  );
  const own = files
    .filter((file) => file.endsWith('.css'))
    .map((file) => ({ part: partOf(file), css: readFileSync(join(root, file), 'utf8') }));
  // A figure may say more about a class of KaTeX's; it is not the figure's for that.
  const { resolve } = createRequire(join(root, 'package.json'));
  const packages = files
    .filter((file) => /\.(tsx?|css)$/.test(file))
    .flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/^@?import '([^'.@][^']*\.css)'[^;]*;$/gm)].map(([, name]) => ({
        part: undefined,
        css: readFileSync(resolve(name!), 'utf8'),
      })),
    );
  return [...own, ...packages];
}

const hash = (css: string) => createHash('sha256').update(css).digest('base64url').slice(0, 13).replaceAll('-', '_');

/**
 * Takes out of the site's style sheets what is a part's alone, and puts it into the pages that show the part: the first
 * state stands styled before any script. A page may need the styles of several figures, a few kB each; asked for one by one
 * they would cost more waiting than sending. What all pages share stays a file, which the browser keeps.
 *
 * @param dir the exported site
 * @param root the folder of the source
 */
export function splitStyles(dir: string, root: string): void {
  const owner = classOwners(sourceSheets(root));
  const parts = new Map<string, string>();
  const renamed = new Map<string, string>();
  for (const file of readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((one) => one.endsWith('.css'))
    .toSorted()) {
    const path = join(dir, file);
    const { rest, byPart } = splitSheet(readFileSync(path, 'utf8'), owner);
    if (byPart.size === 0) continue;
    for (const [part, css] of byPart) parts.set(part, (parts.get(part) ?? '') + css);
    const name = `${hash(rest)}.css`;
    rmSync(path);
    writeFileSync(join(dirname(path), name), rest);
    renamed.set(basename(path), name);
  }
  changeFiles(dir, /\.(html|js|txt)$/, (text, file) => {
    const renewed = renamedIn(text, renamed);
    return file.endsWith('.html') ? withParts(renewed, owner, parts) : renewed;
  });
}

/**
 * A page with the styles of the parts whose classes it has, behind the sheets it names.
 * @param parts the text of each part's styles
 * @throws Error when a text would not mean the same inside a page
 */
export function withParts(html: string, owner: ReadonlyMap<string, string>, parts: ReadonlyMap<string, string>): string {
  const needed = new Set<string>();
  for (const [, names] of html.matchAll(/\sclass="([^"]*)"/g)) {
    for (const name of names!.split(/\s+/)) {
      const part = owner.get(name);
      if (part !== undefined) needed.add(part);
    }
  }
  const last = [...html.matchAll(/<link rel="stylesheet" href="[^"]+\.css"[^>]*>/g)].at(-1);
  if (!last) return html;
  const styles = [...parts]
    .filter(([part]) => needed.has(part))
    .map(([part, css]) => {
      if (/url\(|<\//.test(css)) throw new Error(`The styles of ${part} name a file or end an element; they cannot stand inside a page.`);
      return `<style>${css}</style>`;
    });
  const end = last.index + last[0].length;
  return html.slice(0, end) + styles.join('') + html.slice(end);
}
