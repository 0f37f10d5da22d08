import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ContentError } from '@/lib/content/content-error';
import { loadTimeLine, readTimeLine } from '@/lib/content/time-line';
import { bibliography } from './prose-source';

const source = readFileSync('content/time-line.yaml', 'utf8');
const works = new Set(bibliography.map(({ key }) => key));

/** What is said of a text. */
function said(text: string): string {
  try {
    readTimeLine(text, works);
  } catch (error) {
    if (error instanceof ContentError) return error.message;
    throw error;
  }
  return 'nothing';
}

/** Line and column of a text's first place in a file, from 1. */
function placeOf(text: string, file: string): string {
  const before = file.slice(0, file.indexOf(text)).split('\n');
  return `${before.length}:${before.at(-1)!.length + 1}`;
}

describe('content/time-line.yaml', () => {
  it('is read as it stands, in order of time, each entry with its lane', () => {
    const { from, to, lanes, entries } = loadTimeLine('content');
    expect(lanes.map(({ id }) => id)).toEqual(['machines', 'derivatives', 'revival']);
    expect(entries.length).toBe(source.match(/^ {6}- id: /gm)!.length);
    expect(entries.map(({ year }) => year)).toEqual(entries.map(({ year }) => year).toSorted((a, b) => a - b));
    expect(entries[0]).toEqual({
      id: 'threshold',
      year: 1943,
      lane: 'machines',
      name: 'Threshold units',
      rank: 1,
      text: 'Warren McCulloch and Walter Pitts show how nets of threshold units compute logic. Nothing in their nets learns.',
      sources: { mcculloch1943: 'McCulloch & Pitts 1943' },
    });
    for (const { year } of entries) expect(year >= from && year <= to).toBe(true);
  });

  it.each([
    ['year: 1958', 'yaer: 1958', 'yaer', 'There is no key “yaer” here. Did you mean year?'],
    ['year: 1958', 'year: about 1958', 'year: about', '“year” is not as it should be. Write a year of four digits.'],
    ['year: 1958', 'year: 1858', 'year: 1858', 'The year 1858 is not on show, which is 1941 to 2026.'],
    ['year: 1958', 'year:1958', 'year:1958', 'This file is not valid YAML'],
    ['name: Perceptron', 'name: 1958', 'name: 1958', 'YAML reads this as a number'],
    ['id: perceptron\n', 'id: threshold\n', 'id: threshold\n        year: 1958', 'There is an entry “threshold” already.'],
    ['id: perceptron\n', 'id: The Perceptron\n', 'id: The P', 'Write a name for links, in small letters, digits and hyphens.'],
    ['rank: 2\n', 'rank: 4\n', 'rank: 4', 'Write 1, 2 or 3; 1 is named first where room is short.'],
    ['letter: cited', 'letter: named', 'letter: named', 'Write cited, credited or itself, or leave it out.'],
    ['letter: cited', 'letter: itself', 'letter: itself\n        text: "This paper', 'The paper is the entry “neurodynamics” already.'],
    ['letter: itself', 'letter: cited', 'lanes:', 'No entry is the paper. Add “letter: itself” to the one that is.'],
    [
      'rosenblatt1958: ',
      'rosenblat1958: ',
      'rosenblat1958',
      'There is no reference “rosenblat1958” in content/references.bib. Did you mean',
    ],
    ['          rosenblatt1958: Rosenblatt 1958\n', '', 'sources:\n\n', '“sources” is not as it should be. Write keys of references.bib'],
    ['sources:\n          rosenblatt1958: Rosenblatt 1958\n', 'sources: {}\n', 'sources: {}', '“sources” names no work.'],
    [
      'rosenblatt1958: Rosenblatt 1958',
      'rosenblatt1958:',
      'rosenblatt1958:\n',
      '“rosenblatt1958” is not as it should be. Write one line of text.',
    ],
    ['text: Frank', 'text: "**Frank**"\n        more: Frank', 'more:', 'There is no key “more” here.'],
    ['text: Frank Rosenblatt’s', 'text: Frank **Rosenblatt**’s', 'text: Frank **', '“text” is plain text'],
    ['text: Frank Rosenblatt’s', 'text: Frank #1 Rosenblatt’s', '#1', 'begins a comment of YAML'],
    ['from: 1941', 'from: 2027', 'to: 2026', '“to” is not after “from”, the year 2027.'],
    ['from: 1941\n', '', '# The time line', '“from” is missing. Add “from:”, a year of four digits, the first on show.'],
  ])('a mistake is told with its line and column: %s becomes %s', (from, to, at, message) => {
    expect(source).toContain(from);
    const text = source.replace(from, to);
    const line = said(text)
      .split('\n')
      .find((one) => one.includes(message));
    expect(line, said(text)).toBeDefined();
    expect(line).toContain(`content/time-line.yaml:${placeOf(at, text)}  `);
  });

  it('all mistakes are told at once, in the order of the file', () => {
    const lines = said(
      source.replace('minsky1969:', 'minski1969:').replace('id: amari', 'id: lapa').replace('year: 1943', 'year: 1843'),
    ).split('\n');
    expect(lines.map((line) => line.replace(/^\S+ {2}/, '').split('.')[0])).toEqual([
      'The year 1843 is not on show, which is 1941 to 2026',
      'There is an entry “lapa” already',
      'There is no reference “minski1969” in content/references',
    ]);
  });
});
