import type { Codec } from '@/components/figure/codec';
import type { Move } from '@/lib/models/knob-turning';

/** How far one press turns a knob, and how long one step along the slopes is. */
export const TURN = 0.25;
/** Moves of one game; enough to see how it goes, few enough for a link. */
export const MOST_MOVES = 600;

/*
 * A move is one letter, a game a word of them: `A` … `I` turn knob 1 … 9 up, `a` … `i` down, `t` is one blind try of the machine, `s`
 * one step along the slopes.
 */
export const TRY = 't';
export const SLOPES = 's';

/** The letter of a turn. @param knob 0 … 8 */
export function turnLetter(knob: number, up: boolean): string {
  return String.fromCharCode((up ? 65 : 97) + knob);
}

export function moveOf(letter: string): Move {
  if (letter === TRY) return { kind: 'try' };
  if (letter === SLOPES) return { kind: 'slopes' };
  const up = letter < 'a';
  return { kind: 'turn', knob: letter.charCodeAt(0) - (up ? 65 : 97), by: up ? TURN : -TURN };
}

/** A game in a link: equal moves in a row are counted, `h3t20` is three turns and twenty tries. */
export const movesCodec: Codec<string> = {
  write: (moves) => moves.replace(/(.)\1+/g, (run, letter: string) => letter + run.length),
  read: (text) => {
    const damaged = { problem: 'its list of moves is damaged' };
    if (!/^(?:[A-Ia-its](?:[1-9]\d{0,2})?)*$/.test(text)) return damaged;
    const moves = text.replace(/(.)(\d+)/g, (_, letter: string, count: string) => letter.repeat(Number(count)));
    return moves.length > MOST_MOVES ? { problem: `${moves.length} moves are more than the ${MOST_MOVES} of a game` } : { value: moves };
  },
};
