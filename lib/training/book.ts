import type { Budget } from './run-types';

/** Anything that is computed piece by piece and remembers what it has. */
export interface Book {
  /** How many pieces are known. */
  readonly known: number;
  /** Goes on to so many as far as the budget allows, by one at least; true once they are known, or there are no more. */
  advance(to: number, budget?: Budget): boolean;
}

/**
 * A book that is written one piece after another.
 *
 *     const squares: number[] = [];
 *     const book = makeBook(100, (k) => squares.push(k * k), { squares });
 *     while (!book.advance(100, { ms: 6 })) await nextFrame();   // in a figure: useFollowed([book], 100)
 *
 * @param last how many pieces there are
 * @param write makes the piece after so many others, from 0 on, and puts it into what the book holds
 * @param held what the book holds
 */
export function makeBook<Held extends object>(last: number, write: (piece: number) => void, held: Held): Book & Readonly<Held> {
  let known = 0;
  const book: Book = {
    get known() {
      return known;
    },
    advance(to, { ms = Infinity, now = () => performance.now() } = {}) {
      const end = Math.min(to, last);
      const until = ms === Infinity ? Infinity : now() + ms;
      while (known < end) {
        write(known++);
        if (until !== Infinity && now() >= until) break;
      }
      return known >= end;
    },
  };
  return Object.assign(book, held);
}
