import { expect, test } from 'vitest';
import { classOwners, sourceSheets, splitSheet, withParts } from '@/lib/site/split-styles';

const owner = new Map([
  ['hero', 'hero'],
  ['hero-net', 'hero'],
  ['chain', 'chain'],
]);
const split = (css: string) => {
  const { rest, byPart } = splitSheet(css, owner);
  return { rest, ...Object.fromEntries(byPart) };
};

test('a rule goes with the widget whose class each of its selectors requires', () => {
  expect(split('.key{a:b}.figure .hero-net>text,.hero{c:d}.chain b{e:f}')).toEqual({
    rest: '.key{a:b}',
    hero: '.figure .hero-net>text,.hero{c:d}',
    chain: '.chain b{e:f}',
  });
});

test('a rule that something else can match stays', () => {
  const css = '.hero,.key{a:b}.hero,.chain{a:b}.key:not(.hero){a:b}:is(.hero,.key) b{a:b}.key:has(.hero){a:b}[title=".hero"]{a:b}';
  expect(split(css)).toEqual({ rest: css });
});

test('blocks of conditions are parted, and what has no selector stays', () => {
  const other = '@import "x.css";@font-face{font-family:".hero{"}@keyframes hero{to{a:b}}';
  expect(split(`${other}@media (min-width:1px){.key{a:b}.hero{c:d}@supports (x:y){.chain{e:f}}}`)).toEqual({
    rest: `${other}@media (min-width:1px){.key{a:b}}`,
    hero: '@media (min-width:1px){.hero{c:d}}',
    chain: '@media (min-width:1px){@supports (x:y){.chain{e:f}}}',
  });
});

test('nested rules go with the rule around them; a sheet that breaks off is refused', () => {
  expect(split('.hero{a:b;& .key{c:d}}')).toEqual({ rest: '', hero: '.hero{a:b;& .key{c:d}}' });
  expect(() => split('.hero{a:b')).toThrow('does not end');
  expect(() => split('.hero{a:b}.key')).toThrow('in the midst of a rule: .key');
});

test('a class is a widget’s own when no other sheet names it, comments apart; states are nobody’s', () => {
  const owners = classOwners([
    { part: undefined, css: '.key{} /* .hero */' },
    { part: 'hero', css: '.hero .key{} .shared{} .hero.is-lit{}' },
    { part: 'chain', css: '.chain .shared{}' },
  ]);
  expect([...owners]).toEqual([
    ['hero', 'hero'],
    ['chain', 'chain'],
  ]);
});

test('a page gets the styles of the parts whose classes it has, behind its sheets, unless they would mean something else there', () => {
  const sheet = '<link rel="stylesheet" href="/base/_next/static/chunks/all.css" data-precedence="next"/>';
  const page = (more: string) => `<head>${sheet}${more}<title/></head><p class="key hero-net">`;
  const parts = (hero: string) =>
    new Map([
      ['hero', hero],
      ['chain', '.chain{a:b}'],
    ]);
  expect(withParts(page(''), owner, parts('.hero{c:d}'))).toBe(page('<style>.hero{c:d}</style>'));
  expect(withParts('<p class="hero">', owner, parts('.hero{c:d}'))).toBe('<p class="hero">');
  for (const css of ['.hero{background:url(a.svg)}', '.hero::after{content:"</style>"}']) {
    expect(() => withParts(page(''), owner, parts(css))).toThrow('The styles of hero name a file or end an element');
  }
});

test('a class of a package’s sheet is nobody’s, whoever names it besides', () => {
  const owners = classOwners(sourceSheets(process.cwd()));
  expect(owners.get('nine-part')).toBe('nine-equations');
  expect(owners.has('frac-line'), 'the lines of fractions belong to every page').toBe(false);
});
