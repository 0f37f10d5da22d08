import { expect, it } from 'vitest';
import { withLateScripts } from '@/lib/site/late-scripts';

const script = (file: string) => `<script src="/base/${file}" async=""></script>`;
const inline = '<script>self.__next_f.push([0])</script>';
const old = '<script src="/base/old.js" noModule=""></script>';

/** Runs what stands at the page's end in a page made up here, and tells what it adds to the head. */
function run(
  page: string,
  { readerActs = false, wide = false, kept = 0, search = '' }: { readerActs?: boolean; wide?: boolean; kept?: number; search?: string },
) {
  const added: string[] = [];
  const listeners = new Map<string, () => void>();
  let painted = () => {};
  const text = /<script>(\(function \(files\).*)<\/script>/.exec(page)![1]!;
  const window = { readerActs, earlyActs: [], requestIdleCallback: (then: () => void) => then() };
  const document = {
    readyState: 'loading',
    createElement: (name: string) => ({ name }),
    head: { appendChild: ({ name, src, href }: { name: string; src?: string; href?: string }) => added.push(`${name} ${src ?? href}`) },
  };
  class PerformanceObserver {
    constructor(seen: (list: unknown, observer: PerformanceObserver) => void) {
      painted = () => seen([], this);
    }
    observe() {}
    disconnect() {}
  }
  // oxlint-disable-next-line no-new-func -- the very text that stands in the page
  new Function(
    'window',
    'document',
    'location',
    'localStorage',
    'matchMedia',
    'addEventListener',
    'requestIdleCallback',
    'PerformanceObserver',
    'setTimeout',
    text,
  )(
    window,
    document,
    { search },
    { length: kept },
    () => ({ matches: wide }),
    (type: string, then: () => void) => listeners.set(type, then),
    window.requestIdleCallback,
    PerformanceObserver,
    () => {},
  );
  return { added, fire: (type: string) => (type === 'painted' ? painted() : listeners.get(type)!()) };
}

it('takes the scripts out of the page, the advice to fetch them too, and leaves what stands inline or is for old browsers', () => {
  const page = withLateScripts(
    `<head>${script('a.js')}<link rel="preload" as="script" fetchPriority="low" href="/base/b.js"/>${old}</head><body>${inline}${script('b.js')}</body>`,
  );
  expect(page).toMatch(
    /^<head><script src="\/base\/old\.js" noModule=""><\/script><\/head><body><script>self\.__next_f\.push\(\[0\]\)<\/script><script>\(function \(files\)/,
  );
  expect(page).toContain('(["/base/a.js","/base/b.js"]);</script></body>');
  expect(withLateScripts(`<body>${inline}</body>`)).toBe(`<body>${inline}</body>`);
  expect(() => withLateScripts(script('a.js'))).toThrow('no end of its body');
});

it('fetches them when the page has come and its text has been seen, and begins them at the first act, once', () => {
  const { added, fire } = run(withLateScripts(`<body>${script('a.js')}${script('b.js')}</body>`), {});
  expect(added).toEqual([]);
  fire('load');
  expect(added).toEqual([]);
  fire('painted');
  expect(added).toEqual(['link /base/a.js', 'link /base/b.js']);
  fire('readeracts');
  fire('readeracts');
  expect(added.slice(2)).toEqual(['script /base/a.js', 'script /base/b.js']);
});

it('begins them without an act beside margin notes and where something was kept; at once for a state in the address', () => {
  const page = withLateScripts(`<body>${script('a.js')}</body>`);
  for (const reason of [{ wide: true }, { kept: 1 }]) {
    const { added, fire } = run(page, reason);
    expect(added).toEqual([]);
    fire('load');
    expect(added).toEqual([]);
    fire('painted');
    fire('painted');
    expect(added).toEqual(['script /base/a.js']);
  }
  for (const reason of [{ search: '?one-case=2' }, { readerActs: true }]) expect(run(page, reason).added).toEqual(['script /base/a.js']);
});
