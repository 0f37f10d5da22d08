import { inflateSync } from 'node:zlib';

/** What stands on one page of a PDF, in points from the page's upper left corner. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  /** Where each run of letters begins: its left end and its base line. */
  readonly words: readonly { readonly x: number; readonly y: number }[];
}

type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** First `m`, then `n`. */
const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[1] * n[2],
  m[0] * n[1] + m[1] * n[3],
  m[2] * n[0] + m[3] * n[2],
  m[2] * n[1] + m[3] * n[3],
  m[4] * n[0] + m[5] * n[2] + n[4],
  m[4] * n[1] + m[5] * n[3] + n[5],
];

/** Walks what a page draws and notes where its letters stand; forms and pictures are passed over. */
function wordsOf(content: string, height: number): { x: number; y: number }[] {
  const found: { x: number; y: number }[] = [];
  const kept: Matrix[] = [];
  let now: Matrix = [1, 0, 0, 1, 0, 0];
  let line: Matrix = now;
  let numbers: number[] = [];
  const six = () => numbers.slice(-6) as unknown as Matrix;
  for (const [token] of content.matchAll(/<[^>]*>|\((?:\\.|[^\\)])*\)|\/?[\w.*'-]+/g)) {
    if (/^-?[\d.]+$/.test(token)) {
      numbers.push(Number(token));
      continue;
    }
    if (token === 'q') kept.push(now);
    else if (token === 'Q') now = kept.pop() ?? now;
    else if (token === 'cm') now = times(six(), now);
    else if (token === 'Tm') line = six();
    else if (token === 'Td') line = times([1, 0, 0, 1, numbers.at(-2) ?? 0, numbers.at(-1) ?? 0], line);
    else if (token === 'Tj') {
      const at = times(line, now);
      found.push({ x: at[4], y: height - at[5] });
    }
    numbers = [];
  }
  return found;
}

/**
 * The pages of a PDF that Chromium has written, in their order.
 * @throws Error when it is written in another way, e.g. with a page's content in several streams
 */
export function pdfPages(pdf: Buffer): PdfPage[] {
  const text = pdf.toString('latin1');
  return [...text.matchAll(/\/Type \/Page\b(?!s)[^]*?endobj/g)].map(([page], k) => {
    const box = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(page);
    const content = /\/Contents (\d+) 0 R/.exec(page);
    const stream = content && new RegExp(`\\n${content[1]} 0 obj\\n<<[^>]*/Length (\\d+)[^>]*>>\\s*stream\\r?\\n`).exec(text);
    if (!box || !stream) throw new Error(`Page ${k + 1} is written in a way that is not read here.`);
    const from = stream.index + stream[0].length;
    const drawn = inflateSync(pdf.subarray(from, from + Number(stream[1]))).toString('latin1');
    const [width, height] = [Number(box[1]), Number(box[2])];
    return { width, height, words: wordsOf(drawn, height) };
  });
}

const points = (millimetres: number) => (millimetres / 25.4) * 72;

/** How far down a page is written on, as a share of what lies between its margins, the page number left out; 0 when it is empty. */
function filled({ height, words }: PdfPage, margin = 18): number {
  const [top, bottom] = [points(margin), height - points(margin)];
  const lowest = Math.max(top, ...words.map(({ y }) => y).filter((y) => y <= bottom));
  return (lowest - top) / (bottom - top);
}

/** How many runs of letters begin beyond the right margin, where nothing is drawn any more. */
const cutOff = ({ width, words }: PdfPage, margin = 20): number => words.filter(({ x }) => x > width - points(margin) + 1).length;

/** Less than this share of a page is a waste of paper. */
const NEARLY_EMPTY = 0.15;

/** What is wrong with the pages of a document, one sentence each. */
export const faultsOf = (pages: readonly PdfPage[]): string[] =>
  pages.flatMap((page, k) => [
    ...(filled(page) < NEARLY_EMPTY ? [`Page ${k + 1} is nearly empty.`] : []),
    ...(cutOff(page) > 0 ? [`Page ${k + 1} is cut at the right, ${cutOff(page)} times.`] : []),
  ]);
