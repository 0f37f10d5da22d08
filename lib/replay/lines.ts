import data from '@/content/code/replay/lines.json';
import type { EquationNumber } from '@/lib/engine/types';

/** A piece of a line in one ink: a comment, a keyword, a text, or plain. */
export interface LinePiece {
  readonly text: string;
  readonly kind?: 'note' | 'keyword' | 'text';
}

/** A line of a program that realises an equation. */
export interface EquationLine {
  readonly file: string;
  /** From 1. */
  readonly number: number;
  readonly equation: EquationNumber;
  /** Joined, they are the line without its indent. */
  readonly pieces: readonly LinePiece[];
}

const all = data as readonly EquationLine[];

/** The lines of content/code/backprop.py that realise an equation, in the order of the file; equation (8) is its (9) with α = 0. */
export const equationLines = all.filter(({ file }) => file === 'backprop.py');

/** The same of any_net.py, which also runs nets that skip layers or share weights; it has one line for each equation. */
export const anyNetLines = all.filter(({ file }) => file === 'any_net.py');
