import type { Import } from './imports';

/**
 * Who may import what. `who` is a folder or file; the most particular rule for a file holds.
 * Everyone may import from its own folder. `may` and `mayTypes` name folders, files, packages or
 * `node:`; a folder or package includes what is below it. `mayTypes` lets only types through.
 */
interface Direction {
  readonly who: string;
  readonly may?: readonly string[];
  readonly mayTypes?: readonly string[];
  readonly why: string;
}

const react = ['react', 'react-dom'];
const drawing = ['components/marks', 'components/controls', 'lib/notation', 'd3', ...react];
const readers = ['yaml', 'image-size', '@citation-js/core', '@citation-js/plugin-bibtex'];
const compilers = ['mdx-bundler', 'unified', 'vfile', 'esbuild', 'shiki', 'katex', 'zod', 'server-only'];
const syntaxTypes = ['hast', 'mdast', 'unist', 'estree', 'estree-jsx', 'mdx'];

export const directions: readonly Direction[] = [
  { who: 'lib/engine', why: 'the engine imports nothing outside its folder' },
  { who: 'lib/nets', may: ['lib/engine'], why: 'nets, models and training import the engine only' },
  { who: 'lib/models', may: ['lib/engine', 'lib/training/keeper'], why: 'models import the engine, and what keeps the last results' },
  { who: 'lib/training', may: ['lib/engine'], why: 'nets, models and training import the engine only' },
  {
    who: 'lib/reproduce',
    may: ['lib/engine', 'lib/nets', 'lib/models', 'lib/training', 'node:'],
    why: 'what repeats the paper’s experiments runs in Node and knows engine, nets, models and training',
  },
  {
    who: 'lib/replay',
    may: ['content/code/replay'],
    mayTypes: ['lib/engine'],
    why: 'a replay is plain data, recorded under content/code/replay, that speaks of the engine’s quantities',
  },
  {
    who: 'lib/listing',
    may: ['lib/engine', 'lib/notation', 'lib/replay'],
    why: 'which line of a program works out a step, and what its names hold: engine, letters and listings together',
  },
  {
    who: 'lib/code',
    may: ['lib/replay', 'node:'],
    why: 'what runs, records and lists the programs of content/code works in Node and knows replays',
  },
  { who: 'lib/notation', mayTypes: ['lib/engine'], why: 'notation knows the types of the engine only' },
  {
    who: 'lib/notation/generate-symbols.ts',
    may: ['lib/notation', 'node:', 'katex'],
    mayTypes: ['lib/engine'],
    why: 'the script that sets the symbols runs in Node, with KaTeX',
  },
  {
    who: 'lib/content',
    may: ['node:', 'lib/notation/lighter', 'remark-*', 'rehype-*', 'hast-util-*', 'mdast-util-*', 'unist-util-*', ...readers, ...compilers],
    mayTypes: syntaxTypes,
    why: 'content is compiled with Node, readers of its formats and mdx-bundler’s plugins, without engine or React; its formulas have as few elements as those of the figures',
  },
  { who: 'lib/site', may: ['node:', 'sirv', 'compression'], why: 'lib/site is small servers and paths, without React' },
  {
    who: 'lib/site/fonts',
    may: ['node:', 'subset-font', 'harfbuzzjs', 'lib/notation/symbols.generated', 'lib/site/change-files'],
    why: 'fonts are cut in Node with harfbuzz, for the pages and for the symbols that figures may show',
  },
  {
    who: 'lib/site/offline',
    may: ['node:', 'esbuild', 'lib/site/change-files'],
    why: 'the worker is bundled in Node with esbuild, and imports nothing but its rules',
  },
  { who: 'lib/site/search', may: ['node:', 'pagefind'], why: 'the search is made in Node, of the finished pages, with Pagefind' },
  { who: 'components/marks', may: drawing, why: 'marks draw plain data with lib/notation and D3' },
  { who: 'components/controls', may: drawing, why: 'controls take plain data' },
  {
    who: 'components/prose',
    may: ['lib/site/early-acts', 'components/marks', 'components/controls', ...react],
    mayTypes: ['lib/content', 'mdx'],
    why: 'prose knows marks, controls, the types of lib/content, and what was pressed before its script came',
  },
  {
    who: 'components/code/generate-lines.ts',
    may: ['components/code', 'lib/code', 'node:'],
    mayTypes: ['lib/replay'],
    why: 'the script that cuts lines of the programs into pieces runs in Node, with the listings’ highlighter',
  },
  {
    who: 'components/prose/finish.ts',
    may: ['components/prose', 'node:', ...react],
    why: 'what is finished on the server is rendered by Node’s copy of React',
  },
  {
    who: 'components/code',
    may: ['components/prose', 'lib/code', 'lib/content/listings', 'lib/site', 'shiki', ...react],
    mayTypes: ['lib/replay'],
    why: 'the chapter’s programs are listed on the server, from lib/code, in the inks of the other listings',
  },
  {
    who: 'components/ending',
    may: ['components/prose', 'lib/site', ...react],
    why: 'the pages at the end of the book are text, and a test of what was read',
  },
  {
    who: 'components/sketches',
    may: ['lib/engine', 'lib/nets', 'lib/training', 'lib/notation', ...react],
    why: 'a sketch is drawn on the server, from the engine’s numbers',
  },
  {
    who: 'components/figure',
    may: ['components/prose', 'lib/site', 'lib/training', ...drawing],
    why: 'the frame knows prose, marks, controls, lib/notation, lib/site, and how a training run is given time',
  },
  {
    who: 'components/widgets',
    may: ['components/figure', 'lib/site', ...react],
    why: 'the list of widgets knows only the widgets, the frame that guards them and addresses',
  },
  {
    who: 'components/widgets/*',
    may: [
      'components/prose',
      'components/figure',
      'lib/engine',
      'lib/nets',
      'lib/models',
      'lib/training',
      'lib/replay',
      'lib/listing',
      'lib/site',
      ...drawing,
    ],
    why: 'a widget knows lib (not content), marks, controls, prose and the figure frame, and never another widget',
  },
  {
    who: 'components/recorded',
    may: ['components/widgets', 'lib/nets', 'lib/training', 'lib/reproduce', 'lib/content', 'node:', 'server-only', ...react],
    why: 'what figures are given of content is read on the server',
  },
  {
    who: 'components/site',
    may: ['components/prose', 'components/controls', 'lib/site', 'giscus', ...react],
    why: 'the site’s furniture knows prose, controls, lib/site and the discussion’s frame',
  },
  { who: 'content', mayTypes: ['lib'], why: 'content imports nothing; it may use types of lib' },
  {
    who: 'app',
    may: ['components', 'lib', 'content', 'node:', 'next', 'katex', 'fontkit', 'server-only', ...react],
    mayTypes: syntaxTypes,
    why: 'app may import any part of the site, and of packages only those it is made with',
  },
];

/** What breaks the directions, one sentence with its place per breach. */
export function breaches(imports: readonly Import[]): string[] {
  return imports.flatMap((one) => {
    const why = breach(one);
    return why ? [`${one.file}:${one.line}: imports ${one.target}, but ${why}.`] : [];
  });
}

function breach({ file, target, typeOnly, namespace }: Import): string | undefined {
  // Where the search lies depends on the folder of the site; it is written after the bundle.
  if (target === '(computed)' && file === 'components/site/search/engine.ts') return undefined;
  if (target === '(computed)') return 'an import must name its module, so that this test can read it';
  if (isIn(target, 'next/link')) return 'pages are joined by plain <a>, which costs no JavaScript';
  if (target === 'd3' && namespace) return 'D3 is imported by name, or all of it reaches the browser';
  const rule = ruleFor(file);
  if (!rule) return 'no rule says what this file may import; add one to tests/support/directions.ts';
  const home = rule.who.endsWith('/*') ? folderBelow(file, rule.who.slice(0, -2)) : rule.who;
  // A rule about a folder of folders gives no right to its subfolders, except to the list of widgets.
  if (isIn(target, home)) return undefined;
  if (rule.may?.some((one) => isIn(target, one))) return undefined;
  if (rule.mayTypes?.some((one) => isIn(target, one))) {
    return typeOnly ? undefined : `only types may come from there (${rule.why})`;
  }
  return rule.why;
}

function ruleFor(file: string): Direction | undefined {
  return directions
    .filter(({ who }) => (who.endsWith('/*') ? folderBelow(file, who.slice(0, -2)) !== '' : isIn(file, who)))
    .sort((a, b) => b.who.length - a.who.length)[0];
}

/** The folder directly below `parent` that holds the file; '' when it lies in `parent` itself. */
function folderBelow(file: string, parent: string): string {
  if (!file.startsWith(`${parent}/`)) return '';
  const [name, ...rest] = file.slice(parent.length + 1).split('/');
  return rest.length > 0 ? `${parent}/${name}` : '';
}

/** Whether a target is the folder, file or package named, or below it. `remark-*` stands for all that begin so. */
function isIn(target: string, name: string): boolean {
  if (name === 'node:') return target.startsWith('node:');
  if (name.endsWith('*')) return target.startsWith(name.slice(0, -1));
  return target === name || target.startsWith(`${name}/`);
}
