import { equationIn } from '@/lib/replay/equations';
import { diffLines, type LineChange } from './diff';
import { readCode, stageFiles } from './files';
import { outputOf } from './outputs';

/** One line of a program. */
export interface ListingLine {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  /** The equation that the line realises. */
  readonly equation: number | undefined;
}

/** A program as it is read. */
export interface Listing {
  /** Path below content/code, and below /code/ on the site. */
  readonly file: string;
  readonly text: string;
  /** What its docstring says first. */
  readonly title: string;
  readonly lines: readonly ListingLine[];
  /** What it prints. */
  readonly output: string;
}

/** One step in the making of backprop.py. */
export interface Stage extends Listing {
  /** 1 … 5. */
  readonly number: number;
  /** From the stage before to this one; for the first stage every line is added. */
  readonly changes: readonly LineChange[];
  /** Lines of this stage that are new or different, for highlighting. */
  readonly fresh: readonly number[];
}

/** A program of content/code, for instance `xor.py` or `stages/1_loops.py`. */
export function listing(file: string): Listing {
  const text = readCode(file);
  return {
    file,
    text,
    title: titleOf(text),
    lines: split(text).map((line, k) => ({ number: k + 1, text: line, equation: equationIn(line) })),
    output: outputOf(file),
  };
}

/** The five stages of backprop.py, in order; the last is backprop.py itself. */
export function stages(): Stage[] {
  let before: string[] = [];
  return stageFiles.map((file, k) => {
    const each = listing(file);
    const after = split(each.text);
    const changes = diffLines(before, after);
    before = after;
    const fresh = changes.flatMap((change) => (change.kind === 'added' && change.text.trim() !== '' ? [change.after!] : []));
    return { ...each, number: k + 1, changes, fresh };
  });
}

/** A part of a program: the function or class of this name, whole, with the numbers of its lines. */
export function part(file: string, name: string): ListingLine[] {
  const { lines } = listing(file);
  const start = lines.findIndex(({ text }) => new RegExp(`^(def|class) ${name}\\b`).test(text));
  if (start < 0) throw new Error(`${file}: there is no function or class ${name}.`);
  const rest = lines.slice(start + 1).findIndex(({ text }) => /^\S/.test(text) && !text.startsWith(')'));
  const whole = lines.slice(start, rest < 0 ? undefined : start + 1 + rest);
  while (whole.at(-1)?.text.trim() === '') whole.pop();
  return whole;
}

function titleOf(text: string): string {
  const title = /^"""(?:Stage \d+: )?(.*?)(?:"""|\. Needs .*|\.)?$/m.exec(text)?.[1] ?? '';
  return title.charAt(0).toUpperCase() + title.slice(1);
}

function split(text: string): string[] {
  return text.replace(/\n$/, '').split('\n');
}
