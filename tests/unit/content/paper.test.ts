import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ContentError } from '@/lib/content/content-error';
import { loadPaper, markedParts, readPaper } from '@/lib/content/paper';

const source = readFileSync('content/paper.yaml', 'utf8');
const pages = ['summary', 'self-test', 'claims'];

/** What is said when a piece of this site's file is another. */
function said(from: string, to: string): string {
  expect(source).toContain(from);
  try {
    readPaper(source.replace(from, to), pages);
  } catch (error) {
    if (error instanceof ContentError) return error.message;
    throw error;
  }
  return 'nothing';
}

/** Line of the file on which a text stands first, from 1. */
const lineOf = (text: string) => source.slice(0, source.indexOf(text)).split('\n').length;

describe('content/paper.yaml', () => {
  it('is read as it stands', () => {
    const paper = loadPaper('content');
    expect(paper.title).toBe(paper.titleLines.join(' '));
    expect(paper.authors.length).toBeGreaterThan(0);
    expect(paper.end.toSorted()).toEqual(pages.toSorted());
  });

  it.each([
    ['\nyear: 1986\n', '\nyaer: 1986\n', 'yaer', 'Did you mean year?'],
    ['\nyear: 1986\n', '\nyear: about 1986\n', '\nyear: ', 'a year of four digits'],
    ['\njournal: Nature', '\njournal: 323', '\njournal', 'YAML reads this as a number'],
    ['\nlead: The', '\nlead: The **only**', '\nlead', 'is plain text'],
    ['9 October 1986', '99 October 1986', '9 October', 'is no day'],
    ['*Nature*', '*Nature', 'Then in 1986', 'without its partner'],
    ['{backward:backwards}', '{backwards}', 'Then in 1986', 'without its partner'],
    ['label: Werbos }', 'lable: Werbos }', 'label: Werbos', '“lable”'],
    ['figure: Hero', 'figure: hero', '\nfigure', 'such as Hero'],
    ['level: intermediate', 'level: middling', '\nlevel', 'beginner, intermediate or advanced'],
    ['href: https://doi.org/10.1037/h0042519', 'href: doi 10.1037', 'href: https://doi.org/10.1037', 'begins with https://'],
    ['  - self-test\n', '  - selftest\n', '  - self-test', 'Did you mean self-test?'],
    ['  - self-test\n', '', '\nend:', 'does not name content/end/self-test.mdx'],
    ['shortTitle: Back', 'shortTitle: &Back', 'shortTitle', 'double quotes'],
  ])('a mistake is told with its line: %s becomes %s', (from, to, at, message) => {
    const lines = said(from, to).split('\n');
    const wanted = lineOf(at) + (at.startsWith('\n') ? 1 : 0);
    expect(lines.join('\n')).toContain(message);
    // The key that goes missing is told at the file's beginning, the one too many at its line.
    const line = at === 'yaer' ? lineOf('\nyear: 1986') + 1 : wanted;
    expect(lines.find((one) => one.includes(message))).toMatch(new RegExp(`^content/paper\\.yaml:${line}:\\d+  `));
  });

  it('the first and the last paper of a series have one neighbour', () => {
    const first = source.slice(0, source.indexOf('previous:')) + source.slice(source.indexOf('\nnext:') + 1);
    const read = readPaper(first, pages);
    expect(read.previous).toBeUndefined();
    expect(read.next?.year).toBe(1997);
  });

  it('marks of the story are read as parts, and nothing of the text is lost', () => {
    expect(markedParts('So **a** and *b*, {backward:c}.')).toEqual([
      { text: 'So ', mark: undefined },
      { text: 'a', mark: 'bold' },
      { text: ' and ', mark: undefined },
      { text: 'b', mark: 'italics' },
      { text: ', ', mark: undefined },
      { text: 'c', mark: 'backward' },
      { text: '.', mark: undefined },
    ]);
    expect(markedParts('Plain.')).toEqual([{ text: 'Plain.', mark: undefined }]);
  });
});
