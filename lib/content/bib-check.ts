import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { BibEntry } from './bib-source';
import type { Mistakes } from './content-error';
import { didYouMean, nearest } from './nearest';

/** A work as the citation library understands it (CSL JSON); of its fields only those looked at here. */
type Work = { readonly id: string; readonly [field: string]: unknown };

const kinds =
  'article book booklet conference inbook incollection inproceedings manual mastersthesis misc phdthesis proceedings techreport unpublished'.split(
    ' ',
  );
const more =
  'bookinbook collection dataset electronic inreference mvbook mvcollection mvproceedings mvreference online patent periodical reference report software suppbook suppcollection suppperiodical thesis www'.split(
    ' ',
  );
const allKinds = new Set([...kinds, ...more]);

/** Fields that reach the reader, or by which a work is found. Others (abstract, keywords, file …) are the author's own. */
const printed =
  'address author booktitle chapter crossref date doi edition editor eprint howpublished institution journal journaltitle location month note number organization pages publisher school series title type url volume year'.split(
    ' ',
  );
const own = new Set(
  'abstract annote annotation archiveprefix eprinttype file isbn issn key keywords language pagetotal pubstate shorttitle subtitle titleaddon urldate version eid day options'.split(
    ' ',
  ),
);

/** Notes what of the entries would be lost, misread or printed as nonsense. */
export function checkEntries(entries: readonly BibEntry[], mistakes: Mistakes): void {
  for (const entry of entries) checkEntry(entry, mistakes);
  const keys = new Set(entries.map(({ key }) => key));
  const strings = [...mistakes.source.matchAll(/@\s*string\s*\{[^@]*/gi)].map(([text]) => text).join('\n');
  const parents = new Map(entries.map((entry) => [entry.key, entry]));
  for (const entry of entries) {
    const crossref = entry.fields.find(({ name }) => name === 'crossref');
    const parent = crossref && parents.get(crossref.value.trim());
    if (crossref && !parent) {
      mistakes.add(
        crossref.at,
        `There is no entry “${crossref.value}” to refer to.${didYouMean(crossref.value, keys)} Correct the crossref.`,
      );
    }
    // The parent first or last, the library finds it.
    const work = parse([strings, entry.text, parent?.text ?? ''].join('\n'), entry, mistakes);
    if (!work) continue;
    checkCommands(work, entry, mistakes);
    const part = /^(incollection|inproceedings|conference|inbook)$/.test(entry.type);
    if (parent && part && !work['container-title']) {
      mistakes.add(
        crossref.at,
        `“${parent.key}” has no booktitle to lend to “${entry.key}”, which would lose its book. Add booktitle={…} to “${parent.key}”.`,
      );
    }
  }
}

function parse(text: string, entry: BibEntry, mistakes: Mistakes): Work | undefined {
  try {
    const works = plugins.input.chain(text, { generateGraph: false }) as Work[];
    return works.find(({ id }) => id === entry.key);
  } catch (error) {
    const said = (error as Error).message.split('\n')[0]!.replace(/ at line \d+ col \d+:?$/, '');
    mistakes.add(entry.at, `I cannot read the entry “${entry.key}” (${said}). Check the braces, dollar signs and commands of its fields.`);
    return undefined;
  }
}

/** TeX that the library does not know is left in the text as it is written. */
function checkCommands(work: Work, entry: BibEntry, mistakes: Mistakes): void {
  const texts = JSON.stringify(work).replaceAll('\\\\', '\\');
  for (const { name, value, at } of entry.fields) {
    if (own.has(name)) continue;
    const command = value.match(/\\(?:[A-Za-z]+|[^\s"])/g)?.find((c) => texts.includes(c));
    if (command)
      mistakes.add(at, `The command ${command} is not known here and would be printed as it is. Write the letter or sign itself.`);
  }
}

function checkEntry(entry: BibEntry, mistakes: Mistakes): void {
  const { type, key, at } = entry;
  if (!allKinds.has(type)) {
    mistakes.add(
      at,
      `There is no kind of entry “@${type}”.${didYouMean(type, allKinds, (k) => `@${k}`)} Known are ${kinds.map((k) => `@${k}`).join(', ')}.`,
    );
  }
  const field = (name: string) => entry.fields.find((f) => f.name === name && f.value.trim() !== '');
  for (const { name, at: place } of entry.fields) {
    if (printed.includes(name) || own.has(name)) continue;
    const meant = nearest(name, printed);
    // Only a slip of a letter or two: most unknown fields are an author's own, and BibTeX lets them be.
    if (meant && meant.length > 3 && Math.abs(meant.length - name.length) < 2 && closeTo(name, meant)) {
      mistakes.add(place, `“${name}” is no field that is printed. Did you mean ${meant}? Correct it, or give it another name.`);
    }
  }
  if (!field('title')) mistakes.add(at, `The entry “${key}” has no title, and nothing could be printed. Add title={…}.`);
  if (!field('author') && !field('editor') && !field('crossref')) {
    mistakes.add(
      at,
      `The entry “${key}” names nobody. Add author={Last, First and Last, First}; an organisation stands in braces of its own, author={{Name}}.`,
    );
  }
  for (const name of ['author', 'editor']) {
    const names = field(name);
    if (names) checkNames(names.value, name, names.at, mistakes);
  }
  const doi = field('doi');
  if (doi && !/^10\.\d{4,}\S*\/\S+$/.test(doi.value.replaceAll('\\', ''))) {
    mistakes.add(doi.at, `“${doi.value}” is no DOI by itself. Write it from its “10.” on, without https://doi.org/ or “doi:”.`);
  }
}

/** True for words that differ by one letter, or by two neighbours changed round. */
function closeTo(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  let i = 0;
  while (i < short.length && short[i] === long[i]) i++;
  const rest = (word: string, from: number) => word.slice(from);
  if (short.length < long.length) return rest(short, i) === rest(long, i + 1);
  return (
    rest(short, i + 1) === rest(long, i + 1) ||
    (short[i] === long[i + 1] && short[i + 1] === long[i] && rest(short, i + 2) === rest(long, i + 2))
  );
}

function checkNames(value: string, field: string, at: number, mistakes: Mistakes): void {
  // Names within inner braces are one word to BibTeX.
  let flat = value;
  for (let last = ''; last !== flat;) [last, flat] = [flat, flat.replace(/\{[^{}]*\}/g, 'x')];
  const cure = `Write ${field}={Last, First and Last, First}.`;
  if (/^and\s|\sand$|\sand\s+and\s/i.test(flat.trim())) {
    mistakes.add(at, `A name is missing beside an “and” in “${field}”. ${cure}`);
  } else if (flat.includes(';') || /\s\\?&\s/.test(flat)) {
    mistakes.add(at, `Names in “${field}” are joined by “and”, not by “;” or “&”. ${cure}`);
  } else if (flat.split(/\sand\s/i).some((name) => name.split(',').length > 3)) {
    mistakes.add(at, `A name in “${field}” has too many commas, and a part of it would be lost. ${cure}`);
  }
}
