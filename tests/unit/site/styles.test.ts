import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));

const sheets = ['app', 'components'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css'))
    .map((file) => join(folder, file)),
);

/** The sheet as a screen sees it: without comments and without what only paper gets. */
function onScreen(css: string): string {
  let text = css.replace(/\/\*[\s\S]*?\*\//g, ' ');
  for (let from = text.search(/@media print\b/); from >= 0; from = text.search(/@media print\b/)) {
    let end = text.indexOf('{', from) + 1;
    for (let depth = 1; depth > 0; end++) depth += text[end] === '{' ? 1 : text[end] === '}' ? -1 : 0;
    text = text.slice(0, from) + text.slice(end);
  }
  return text;
}

/** Elements that hold the whole text of a page, by what a selector calls them. */
const whole = /(^|[\s,>+~(}])(html|body|main|article|:root|#main|\.prose|\.chapter)[^\s,>+~{}]*:has\(/;

test('no sheet asks what the whole page holds: each change in it would style all of it anew', () => {
  expect(sheets.length).toBeGreaterThan(50);
  const asking = sheets.flatMap((file) =>
    onScreen(readFileSync(join(root, file), 'utf8'))
      .split(/[{}]/)
      .filter((selector) => whole.test(selector))
      .map((selector) => `${file}: ${selector.trim()}`),
  );
  expect(asking).toEqual([]);
});

test('what the page holds is seen where it is asked', () => {
  expect(whole.test('body:has(> main) > .x')).toBe(true);
  expect(whole.test('a, :root[data-theme]:has(.x)')).toBe(true);
  expect(whole.test('.plot:has(.landmark) .label')).toBe(false);
  expect(onScreen('a { b: c } @media print { body:has(x) { d: e } f { g: h } } i { j: k }')).toBe('a { b: c }  i { j: k }');
});
