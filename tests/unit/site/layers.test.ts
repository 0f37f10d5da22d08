import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { withSpacing } from '@/lib/site/fixed-spacing';
import { classOwners, sourceSheets, splitSheet } from '@/lib/site/split-styles';

const read = (file: string) => readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, ' ');
const sources = ['app', 'components'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
);
const sheets = sources.filter((file) => file.endsWith('.css'));
const own = sheets.filter((file) => file !== 'app/globals.css' && file !== 'app/fonts.css');

const globals = read('app/globals.css');
const imports = [...globals.matchAll(/@import '([^']+)'(?: layer\((\w+)\))?;/g)].map(([, file, layer]) => ({
  file: file!.replace(/^\.\.\//, '').replace(/^\.\//, 'app/'),
  layer,
}));
const order = /@layer ([\w, ]+);/.exec(read('components/site/layers.css'))![1]!.split(', ');

/** Which layer a sheet belongs to, by its folder. */
const layerOf: readonly (readonly [RegExp, string])[] = [
  [/^katex\//, 'katex'],
  [/-print\.css$|site\/last\.css$/, '(controls|parts|last)'],
  [/site\/tokens\.css$/, 'tokens'],
  [/site\/base\.css$/, 'base'],
  [/^components\/(site|prose|controls|marks|figure|widgets)\//, '$1'],
  [/^components\/(code|sketches|ending)\//, 'parts'],
  [/^app\/gallery\//, 'gallery'],
];

describe('layers', () => {
  test('every sheet is named once, in the layer of its folder, and the order is told before all', () => {
    expect(imports[0]).toEqual({ file: 'components/site/layers.css', layer: undefined });
    const rest = imports.slice(1);
    expect(
      rest
        .map(({ file }) => file)
        .filter((file) => !file.startsWith('katex'))
        .toSorted(),
    ).toEqual(own.filter((file) => !file.endsWith('layers.css')).toSorted());
    for (const { file, layer } of rest) {
      const [pattern, name] = layerOf.find(([one]) => one.test(file)) ?? [/$^/, 'no layer'];
      const wanted = name.replace('$1', pattern.exec(file)?.[1] ?? '');
      expect(layer, file).toMatch(new RegExp(`^${wanted}$`));
    }
  });

  test('they are imported in their order, so that it is the same where the sheet with the order comes late', () => {
    const met = [...new Set(imports.slice(1).map(({ layer }) => layer))];
    expect(met).toEqual(order);
  });

  test('no sheet wins over all by having no layer: only faces are asked for beside them', () => {
    const asked = sources
      .filter((file) => /\.tsx?$/.test(file))
      .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/^import '([^']+\.css)';$/gm)].map(([, name]) => `${file}: ${name}`));
    expect(asked).toEqual(['app/layout.tsx: ./fonts.css', 'app/layout.tsx: ./globals.css']);
    expect(
      read('app/fonts.css')
        .replace(/@import '@fontsource[^;]*;|@font-face \{[^}]*\}/g, '')
        .trim(),
    ).toBe('');
  });

  test('a part’s rules keep their layer where they are put into pages', () => {
    const css = '@layer marks {\n.key{a:b}\n}\n\n@layer widgets {\n.hero{c:d}@media print{.hero b{e:f}}\n}\n';
    const { rest, byPart } = splitSheet(css, new Map([['hero', 'hero']]));
    expect(rest.replaceAll(/\s+(?=\{)/g, '')).toBe('@layer marks{.key{a:b}}');
    expect(byPart.get('hero')!.replaceAll(/\s+(?=\{)/g, '')).toBe('@layer widgets{.hero{c:d}@media print{.hero b{e:f}}}');
    expect(classOwners(sourceSheets(process.cwd())).has('mfrac'), 'KaTeX’s sheet is read though another sheet imports it').toBe(false);
  });
});

describe('spacing', () => {
  const steps = new Map([...read('components/site/tokens.css').matchAll(/--(s-\d+): (\d+px);/g)].map(([, name, value]) => [name!, value!]));
  const spacing =
    /(?<![\w-])(?:(?:margin|padding|inset|scroll-margin|scroll-padding)(?:-(?:block|inline|top|left|right|bottom))?(?:-(?:start|end))?|(?:row-|column-)?gap)\s*:\s*([^;}]+)/g;
  const raw = (css: string) =>
    [...css.matchAll(spacing)].filter(([, value]) =>
      [...value!.matchAll(/(?<![\w.-])(\d+px)/g)].some(([, px]) => [...steps.values()].includes(px!)),
    );

  test('a step of spacing is asked for by its name', () => {
    expect(steps.size).toBe(10);
    expect(own.filter((file) => !file.endsWith('tokens.css')).flatMap((file) => raw(read(file)).map(([all]) => `${file}: ${all}`))).toEqual(
      [],
    );
  });

  test('a raw one is seen', () => {
    expect(raw('a{gap: 8px 10px}')).toHaveLength(1);
    expect(raw('a{margin-block-start: calc(16px + 1px)}')).toHaveLength(1);
    expect(raw('a{gap: 10px; inset: -8px; padding: var(--s-2)}b{inline-size: 8px}')).toEqual([]);
  });

  test('the built sheets hold the steps themselves; an unknown one is refused', () => {
    expect(withSpacing('a{gap:var(--s-2)var(--s-10)}', steps)).toBe('a{gap:8px 96px}');
    expect(() => withSpacing('a{gap:var(--s-11)}', steps)).toThrow('does not name it');
  });
});

describe('widths', () => {
  /** The named ones; components/site/tokens.css says what each is for. A chart asks its own box for those of a figure. */
  const named = { page: [720, 1100], figure: [480, 648, 900] } as const;
  /** How many unnamed widths a sheet still has. Fewer is better: take it down here; more is refused. */
  const ownWidths: Readonly<Record<string, number>> = { 'components/figure/figure.css': 1 };
  /** The widths of a sheet's conditions that have no name, each once; `max-width: 647px` is just below 648. */
  const unnamed = (css: string): string[] => {
    const found = [...css.matchAll(/@(media|container)([^{]*)\{/g)].flatMap(([, kind, condition]) =>
      [...condition!.matchAll(/(min|max)-width: (\d+)px/g)].map(([, end, px]) => ({
        figure: kind === 'container',
        width: Number(px) + (end === 'max' ? 1 : 0),
      })),
    );
    const other = found.filter(({ figure, width }) => !(figure ? named.figure : named.page).some((one) => one === width));
    return [...new Set(other.map(({ figure, width }) => `${figure ? 'figure ' : ''}${width}`))];
  };

  test('are those that have a name, but for those known to need another', () => {
    const met = own.map((file) => [file, unnamed(read(file))] as const);
    expect(
      met.filter(([file, widths]) => widths.length > (ownWidths[file] ?? 0)).map(([file, widths]) => `${file}: ${widths.join(', ')}`),
    ).toEqual([]);
  });

  test('another is seen', () => {
    expect(unnamed('@container figure (max-width: 647px) {a{}} @media (min-width: 1100px) {a{}}')).toEqual([]);
    expect(unnamed('@container figure (min-width: 720px) {a{}} @media (max-width: 720px) {a{}} @media print {a{}}')).toEqual([
      'figure 720',
      '721',
    ]);
  });
});

describe('places among siblings', () => {
  /**
   * Selectors that ask any element for its place, whatever it is: a browser then styles all children of every parent anew when one
   * comes or goes.
   */
  const asked = (css: string): string[] => [...css.matchAll(/(?:^|[\s>+~,(])\*?(:nth-[\w-]+\([^)]*\))/gm)].map(([, place]) => place!);

  test('are asked of elements that have a name', () => {
    expect(own.flatMap((file) => asked(read(file)).map((place) => `${file}: ${place}`))).toEqual([]);
  });

  test('one asked of any is seen', () => {
    expect(asked('.a > :nth-child(3) {} .b:nth-child(2n + 1) {} li:nth-child(2) {} .c *:nth-last-child(1) {}')).toEqual([
      ':nth-child(3)',
      ':nth-last-child(1)',
    ]);
  });
});
