import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import subsetFont from 'subset-font';
import { symbols } from '@/lib/notation/symbols.generated';
import { fallbackRules } from './fallbacks';
import { readFont, type FontFile } from './font-file';
import { letterFace, mainFace } from './formula-faces';
import { preloadFaces } from './preload';
import { collectSeen, type Seen } from './seen';
import { cuts, serif, title, type Cut } from './text-faces';
import { inRange, toRange } from './unicode-range';

/** One `@font-face` rule of a built style sheet. */
interface Rule {
  readonly text: string;
  readonly family: string;
  readonly style: string;
  readonly weight: string;
  readonly range: string | undefined;
  /** Path of its woff2 file. */
  readonly file: string;
}

/** `KaTeX_Main normal 400`; a variable face has no single weight: `IBM Plex Sans Variable normal`. */
const keyOf = ({ family, style, weight }: Rule) => (/ /.test(weight) ? `${family} ${style}` : `${family} ${style} ${weight}`);

/** Text and the two faces of most formulas: there before the first paint, or not until the next page. Nothing ever moves. */
const displayOf = (key: string) => (key in cuts || key === mainFace || key === letterFace ? 'optional' : 'block');

function readRules(sheet: string, css: string): Rule[] {
  return [...css.matchAll(/@font-face\{[^}]*\}/g)].flatMap(([text]) => {
    const value = (name: string) => new RegExp(`[{;]${name}:([^;}]*)`).exec(text)?.[1]?.replace(/^["']|["']$/g, '');
    const url = /url\(["']?([^"')]+\.woff2)["']?\)/.exec(text)?.[1];
    const family = value('font-family');
    if (url === undefined || family === undefined) return [];
    const file = join(dirname(sheet), ...url.split('/'));
    return [{ text, family, style: value('font-style') ?? 'normal', weight: value('font-weight') ?? '400', range: value('unicode-range'), file }];
  });
}

const hash = (data: Uint8Array | string) => createHash('sha256').update(data).digest('base64url').slice(0, 13).replaceAll('-', '_');

interface Written {
  readonly rule: string;
  readonly file: string;
}

/** Cuts `codes` out of a font, writes that beside it, and gives the rule that loads it. */
async function write(rule: Rule, family: string, codes: ReadonlySet<number>, cut: Cut | undefined, part: string, display: string): Promise<Written> {
  const text = [...codes].map((code) => String.fromCodePoint(code)).join('');
  const options = cut ? { variationAxes: cut.axes, keepFeatures: cut.features } : {};
  const data = await subsetFont(readFileSync(rule.file), text, { targetFormat: 'woff2', noHinting: true, ...options });
  const name = `${basename(rule.file).split('.')[0]}-${part}.${hash(data)}.woff2`;
  const file = join(dirname(rule.file), name);
  writeFileSync(file, data);
  const axis = cut?.axes.wght;
  const weight = axis === undefined ? rule.weight : typeof axis === 'number' ? String(axis) : `${axis.min} ${axis.max}`;
  return {
    file,
    rule:
      `@font-face{font-family:"${family}";font-style:${rule.style};font-weight:${weight};font-display:${display};` +
      `src:url(${posix.join('..', 'media', name)})format("woff2");unicode-range:${toRange(codes)}}`,
  };
}

/**
 * Cuts every face of the built site into what the site's own text, formulas and figures can show and, by
 * `unicode-range`, the rest, which is fetched only if a reader's own text needs it. Adds the titles' face, system
 * faces of the same measures, and preloads on each page of the faces that its first state shows.
 *
 * @param dir the exported site
 */
export async function cutFonts(dir: string): Promise<void> {
  const seen = collectSeen(dir, Object.values(symbols).flatMap((notation) => Object.values(notation)));
  const sheets = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'));
  const critical = new Map<string, string[]>();
  const fonts = new Map<string, FontFile>();
  const renamed = new Map<string, string>();
  const whole = new Set<string>();
  const cutSheets = new Map<string, string>();
  for (const sheet of sheets) {
    const path = join(dir, sheet);
    const css = readFileSync(path, 'utf8');
    const rules = readRules(path, css);
    if (rules.length === 0) continue;
    let cutCss = css;
    for (const rule of rules) {
      const written = await cutRule(rule, seen, fonts, critical);
      cutCss = cutCss.replace(rule.text, () => written);
      whole.add(rule.file);
    }
    cutSheets.set(path, cutCss);
  }
  // Every page loads the sheets with the faces, so one of them may hold what belongs to all.
  const last = [...cutSheets.keys()].at(-1);
  if (last === undefined) throw new Error('No style sheet of the built site has a face.');
  cutSheets.set(last, cutSheets.get(last)! + fallbackRules(fonts));
  for (const [path, css] of cutSheets) {
    // A sheet's name tells browsers that it never changes.
    const name = `${hash(css)}.css`;
    renamed.set(basename(path), name);
    writeFileSync(join(dirname(path), name), css);
    rmSync(path);
  }
  for (const file of whole) rmSync(file);
  rename(dir, renamed);
  preloadFaces(dir, seen.facesOf, critical);
}

/** The rules that take the place of one. Notes the font, and the file of what is seen, by face. */
async function cutRule(rule: Rule, seen: Seen, fonts: Map<string, FontFile>, critical: Map<string, string[]>): Promise<string> {
  const key = keyOf(rule);
  const font = await readFont(readFileSync(rule.file));
  const latin = inRange(rule.range)(97);
  if (latin) fonts.set(key, font);
  const own = [...font.characters].filter(inRange(rule.range));
  const cut = cuts[key];
  const shown = cut ? seen.all : (seen.byFace.get(key) ?? new Set<number>());
  const parts = [];
  const first = new Set(own.filter((code) => shown.has(code)));
  const rest = new Set(own.filter((code) => !shown.has(code)));
  if (first.size > 0) {
    const part = await write(rule, rule.family, first, cut, 'site', displayOf(key));
    if (latin) critical.set(key, [part.file]);
    parts.push(part);
  }
  if (rest.size > 0) parts.push(await write(rule, rule.family, rest, cut, 'rest', cut ? 'swap' : 'block'));
  if (key === serif && latin) {
    const codes = new Set(own.filter((code) => seen.byFace.get(title.key)?.has(code) || /[a-z]/i.test(String.fromCodePoint(code)) && code < 128));
    const part = await write(rule, title.family, codes, title.cut, 'title', 'optional');
    critical.set(title.key, [part.file]);
    parts.push(part);
  }
  return parts.map((part) => part.rule).join('');
}

/** Writes a style sheet's new name wherever a page or a script has the old one. */
function rename(dir: string, names: ReadonlyMap<string, string>): void {
  for (const file of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(html|js|txt)$/.test(file)) continue;
    const path = join(dir, file);
    const before = readFileSync(path, 'utf8');
    let after = before;
    for (const [old, name] of names) after = after.replaceAll(old, name);
    if (after !== before) writeFileSync(path, after);
  }
}
