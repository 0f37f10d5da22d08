import { flag, whole } from '@/components/figure/codec';
import { defineFigure } from '@/components/figure/definition';
import type { Game } from './game';
import { MOST_MOVES, movesCodec, SLOPES, TRY, turnLetter } from './moves';

export const LAST_SEED = 9999;

/** Moves a second, as figured on the slider. */
export const speeds = [
  { rate: 1, figure: '1', spoken: 'one move a second' },
  { rate: 4, figure: '4', spoken: 'four moves a second' },
  { rate: 12, figure: '12', spoken: 'twelve moves a second' },
  { rate: 40, figure: '40', spoken: 'forty moves a second' },
] as const;

export interface BlameState extends Game {
  /** Whether the nine slopes are on show; then Step follows them, otherwise it lets the machine guess. */
  readonly shown: boolean;
  readonly playing: boolean;
  /** Position in `speeds`. */
  readonly speed: number;
}

export type BlameAction =
  | { readonly type: 'turn'; readonly knob: number; readonly up: boolean }
  | { readonly type: 'step' | 'back' | 'slopes' }
  /** `won`: whether the game on show is; only who has played it knows. */
  | { readonly type: 'play' | 'tick'; readonly won: boolean }
  | { readonly type: 'seed' | 'luck'; readonly seed: number }
  | { readonly type: 'pace'; readonly speed: number };

export const isFull = ({ moves }: Pick<Game, 'moves'>): boolean => moves.length >= MOST_MOVES;

function reduce(state: BlameState, action: BlameAction): BlameState {
  const still = { ...state, playing: false };
  const moved = (letter: string): BlameState => (isFull(state) ? still : { ...still, moves: state.moves + letter });
  const own = state.shown ? SLOPES : TRY;
  switch (action.type) {
    case 'turn': return moved(turnLetter(action.knob, action.up));
    case 'step': return moved(own);
    case 'back': return { ...still, moves: state.moves.slice(0, -1) };
    case 'play': {
      // At the end, Play begins again from the same start.
      const again = !state.playing && (isFull(state) || action.won);
      return { ...state, playing: !state.playing, moves: again ? '' : state.moves };
    }
    case 'tick': {
      if (!state.playing) return state;
      if (action.won) return still;
      const next = moved(own);
      return { ...next, playing: !isFull(next) };
    }
    case 'slopes': return { ...still, shown: !state.shown };
    case 'seed': return { ...still, seed: action.seed, moves: '' };
    case 'luck': return { ...still, luck: action.seed, moves: '' };
    case 'pace': return { ...state, speed: action.speed };
  }
}

export const blameGame = defineFigure<BlameState, BlameAction>({
  name: 'blame-game',
  initial: { seed: 23, luck: 1, moves: '', shown: false, playing: false, speed: 2 },
  reduce,
  link: { seed: whole(0, LAST_SEED), luck: whole(0, LAST_SEED), moves: movesCodec, shown: flag },
  keep: ['seed', 'luck', 'speed'],
});
