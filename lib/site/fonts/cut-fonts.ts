import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import subsetFont from 'subset-font';
import { symbols } from '@/lib/notation/symbols.generated';
import { changeFiles, renamedIn } from '../change-files';
import { readFaceRules, type FaceRule } from './face-rules';
import { fallbackRules } from './fallbacks';
import { readFont, type FontFile } from './font-file';
import { letterFace, mainFace } from './formula-faces';
import { preloadFaces } from './preload';
import { collectSeen, type Seen } from './seen';
import { cuts, serif, symbols as symbolFace, titles, type Cut } from './text-faces';
import { inRange, toRange } from './unicode-range';

/** What cutting has found out so far. */
interface Cutting {
  readonly seen: Seen;
  /** By face: the uncut font that has its letters. */
  readonly fonts: Map<string, FontFile>;
  /** By face: the name of the file with what the site shows, for the pages to name early. */
  readonly early: Map<string, string>;
}

/** Text and the two faces of most formulas: there before the first paint, or not until the next page. Nothing ever moves. */
const displayOf = (key: string) => (key in cuts || key === mainFace || key === letterFace ? 'optional' : 'block');

const hash = (data: Uint8Array | string) => createHash('sha256').update(data).digest('base64url').slice(0, 13).replaceAll('-', '_');

interface Part {
  readonly family: string;
  readonly codes: ReadonlySet<number>;
  readonly cut: Cut | undefined;
  /** Goes into the file's name. */
  readonly name: string;
  readonly display: 'optional' | 'block' | 'swap';
  /** All that the rule's font has: no range is needed. */
  readonly whole?: boolean;
}

interface Written {
  readonly rule: string;
  readonly file: string;
}

/** Cuts a part out of a rule's font, writes it beside that, and gives its name and the rule that loads it. */
async function write(of: FaceRule, part: Part): Promise<Written> {
  const { family, codes, cut, name, display, whole } = part;
  const text = [...codes].map((code) => String.fromCodePoint(code)).join('');
  const options = cut ? { variationAxes: cut.axes, keepFeatures: cut.features } : {};
  const data = await subsetFont(readFileSync(of.file), text, { targetFormat: 'woff2', noHinting: true, ...options });
  const file = `${basename(of.file).split('.')[0]}-${name}.${hash(data)}.woff2`;
  writeFileSync(join(dirname(of.file), file), data);
  const axis = cut?.axes.wght;
  const weight = axis === undefined ? of.weight : typeof axis === 'number' ? String(axis) : `${axis.min} ${axis.max}`;
  const rule =
    `@font-face{font-family:"${family}";font-style:${of.style};font-weight:${weight};font-display:${display};` +
    `src:url(${posix.join('..', 'media', file)})format("woff2")${whole ? '' : `;unicode-range:${toRange(codes)}`}}`;
  return { file, rule };
}

/** The rules that take the place of one. */
async function cutRule(rule: FaceRule, { seen, fonts, early }: Cutting): Promise<string> {
  const { key, family } = rule;
  const font = await readFont(readFileSync(rule.file));
  const covers = inRange(rule.range);
  const own = [...font.characters].filter(covers);
  const main = covers('a'.codePointAt(0)!) || key === symbolFace;
  if (main) fonts.set(key, font);
  const cut = cuts[key];
  const shown = cut ? seen.all : (seen.byFace.get(key) ?? new Set<number>());
  const rules: string[] = [];
  const add = async (part: Part, face?: string) => {
    if (part.codes.size === 0) return;
    const written = await write(rule, part);
    if (face !== undefined) early.set(face, written.file);
    rules.push(written.rule);
  };

  const first = new Set(own.filter((code) => shown.has(code)));
  const rest = new Set(own.filter((code) => !shown.has(code)));
  await add({ family, cut, name: 'site', display: displayOf(key), codes: first }, main ? key : undefined);
  await add({ family, cut, name: 'rest', display: cut ? 'swap' : 'block', codes: rest, whole: rest.size === font.characters.size });
  if (key === serif && main) {
    const letter = (code: number) => code < 128 && /[a-z]/i.test(String.fromCodePoint(code));
    for (const { family: name, key: face, cut: narrow, name: file } of titles) {
      const codes = new Set(own.filter((code) => seen.byFace.get(face)?.has(code) || letter(code)));
      await add({ family: name, cut: narrow, name: file, display: 'optional', codes }, face);
    }
  }
  return rules.join('');
}

/**
 * Cuts every face of the built site into what the site's own text, formulas and figures can show and, by
 * `unicode-range`, the rest, which is fetched only if a reader's own text needs it. Adds the titles' face, system
 * faces of the same measures, and preloads on each page of the faces that its first state shows.
 *
 * @param dir the exported site
 */
export async function cutFonts(dir: string): Promise<void> {
  const seen = collectSeen(
    dir,
    Object.values(symbols).flatMap((notation) => Object.values(notation)),
  );
  const cutting: Cutting = { seen, fonts: new Map(), early: new Map() };
  const whole = new Set<string>();
  const sheets = new Map<string, string>();
  for (const sheet of readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'))) {
    const path = join(dir, sheet);
    let css = readFileSync(path, 'utf8');
    const rules = readFaceRules(path, css);
    if (rules.length === 0) continue;
    for (const rule of rules) {
      const parts = await cutRule(rule, cutting);
      css = css.replace(rule.text, () => parts);
      whole.add(rule.file);
    }
    sheets.set(path, css);
  }
  // Every page loads the sheets with the faces, so one of them may hold what belongs to all.
  const last = [...sheets.keys()].at(-1);
  if (last === undefined) throw new Error('No style sheet of the built site has a face.');
  sheets.set(last, sheets.get(last)! + fallbackRules(cutting.fonts));
  for (const file of whole) rmSync(file);
  replaceSheets(dir, sheets);
  preloadFaces(dir, seen, cutting.early);
}

/** Writes the sheets under new names, since a sheet's name tells browsers that it never changes; pages and scripts learn them. */
function replaceSheets(dir: string, sheets: ReadonlyMap<string, string>): void {
  const names = new Map<string, string>();
  for (const [path, css] of sheets) {
    const name = `${hash(css)}.css`;
    names.set(basename(path), name);
    rmSync(path);
    writeFileSync(join(dirname(path), name), css);
  }
  changeFiles(dir, /\.(html|js|txt)$/, (text) => renamedIn(text, names));
}
