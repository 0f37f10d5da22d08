import { LAST_SEED } from '@/components/controls/seeds';
import { flag, whole } from '@/components/figure/codec';
import { defineFigure } from '@/components/figure/definition';
import { perSecond } from '@/components/figure/paces';
import type { WalkAction, Walking } from '@/components/figure/walk';
import type { Game } from './game';
import { MOST_MOVES, movesCodec, SLOPES, TRY, turnLetter } from './moves';

export interface BlameState extends Game, Walking {
  /** Whether the nine slopes are on show; then Step follows them, otherwise it lets the machine guess. */
  readonly shown: boolean;
  /** Whether the game is won, once it has been played. */
  readonly won: boolean;
}

type Own =
  | { readonly type: 'turn'; readonly knob: number; readonly up: boolean }
  | { readonly type: 'slopes' }
  /** Only who has played the game on show knows whether it is won. */
  | { readonly type: 'known'; readonly won: boolean }
  | { readonly type: 'seed' | 'luck'; readonly seed: number };
export type BlameAction = Own | WalkAction;

export const isFull = ({ moves }: Pick<Game, 'moves'>): boolean => moves.length >= MOST_MOVES;

function reduce(state: BlameState, action: Own): BlameState {
  const still = { ...state, playing: false };
  const again = { ...still, moves: '', won: false };
  switch (action.type) {
    case 'turn':
      return isFull(state) ? still : { ...still, moves: state.moves + turnLetter(action.knob, action.up) };
    case 'slopes':
      return { ...still, shown: !state.shown };
    case 'known':
      return { ...state, won: action.won, playing: state.playing && !action.won };
    case 'seed':
      return { ...again, seed: action.seed };
    case 'luck':
      return { ...again, luck: action.seed };
  }
}

export const blameGame = defineFigure<BlameState, Own>({
  name: 'blame-game',
  initial: { seed: 23, luck: 1, moves: '', shown: false, playing: false, speed: 2, won: false },
  reduce,
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
