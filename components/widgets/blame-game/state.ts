import { LAST_SEED } from '@/components/controls/seeds';
import { flag, whole } from '@/components/figure/codec';
import { defineFigure } from '@/components/figure/definition';
import { perSecond } from '@/components/figure/paces';
import type { Walking } from '@/components/figure/walk';
import type { Game } from './game';
import { MOST_MOVES, movesCodec, SLOPES, TRY } from './moves';

export interface BlameState extends Game, Walking {
  /** Whether the nine slopes are on show; then Step follows them, otherwise it lets the machine guess. */
  readonly shown: boolean;
  /** Whether the game is won, once it has been played. */
  readonly won: boolean;
}

export const isFull = ({ moves }: Pick<Game, 'moves'>): boolean => moves.length >= MOST_MOVES;

export const blameGame = defineFigure<BlameState>({
  name: 'blame-game',
  initial: { seed: 23, luck: 1, moves: '', shown: false, playing: false, speed: 2, won: false },
  // With other seeds the game begins anew; once it is known to be won, nothing plays on.
  settle: (next, before) =>
    next.seed !== before.seed || next.luck !== before.luck
      ? { ...next, moves: '', won: false }
      : { ...next, moves: next.moves.slice(0, MOST_MOVES), playing: next.playing && !next.won },
  link: { seed: whole(0, LAST_SEED), luck: whole(0, LAST_SEED), moves: movesCodec, shown: flag },
  keep: ['seed', 'luck', 'speed'],
  walk: {
    at: ({ moves }) => moves.length,
    last: () => MOST_MOVES,
    // Forward the machine moves, by luck or by the slopes; back takes moves away.
    go: (state, to) => ({ ...state, moves: state.moves.slice(0, to).padEnd(to, state.shown ? SLOPES : TRY), won: false }),
    // Once won, Play begins again from the same start.
    restart: (state) => (state.won || isFull(state) ? 0 : undefined),
    unit: 'move',
    paces: perSecond('move', 1, 4, 12, 40),
  },
});
