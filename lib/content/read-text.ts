import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { ContentError, type Mistake, type Place } from './content-error';

const cure = 'Save the file as UTF-8.';

/** Place of the first character that is not whole in the first `length` bytes. */
function placeOf(bytes: Uint8Array, length: number): Place {
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, length), { stream: true }).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** Length of the longest beginning that can be read, perhaps up to within a character. */
function readable(bytes: Uint8Array): number {
  let [good, bad] = [0, bytes.length];
  // A character cut in half at the end is no fault yet, so the decoder is told that more may come.
  const reads = (end: number) => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (reads(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

/**
 * Text of a file from its bytes, without the mark (U+FEFF) that some editors put before it.
 * @param file its name for messages
 * @returns the text, or what is wrong with its encoding
 */
export function decodeText(bytes: Uint8Array, file: string): string | Mistake {
  const start = { file, line: 1, column: 1 };
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (utf16) return { ...start, message: `This file is written in UTF-16. ${cure}` };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const message = `This file is not UTF-8; here is a character that cannot be read (older editors write Latin 1). ${cure}`;
    return { file, ...placeOf(bytes, readable(bytes)), message };
  }
  const lost = text.search(/[\0\ufffd]/);
  if (lost < 0) return text;
  const before = text.slice(0, lost).split('\n');
  const place = { file, line: before.length, column: (before.at(-1) ?? '').length + 1 };
  if (text[lost] === '\0') return { ...place, message: `Here is a character with the code 0, as in UTF-16. ${cure}` };
  return { ...place, message: 'Here is a replacement sign (U+FFFD): a letter was lost when the file was saved before. Write it anew.' };
}

const orThrow = (text: string | Mistake): string => {
  if (typeof text === 'string') return text;
  throw new ContentError([text]);
};

/**
 * Reads a text file that an author wrote.
 * @throws ContentError when it is not UTF-8
 */
export const readText = async (path: string, file: string): Promise<string> => orThrow(decodeText(await readFile(path), file));

/** The same for what must be known before anything can wait. */
export const readTextAtOnce = (path: string, file: string): string => orThrow(decodeText(readFileSync(path), file));
