import { LAST_SEED } from '@/components/controls/seeds';
import { oneOf, whole } from '@/components/figure/codec';
import { defineFigure } from '@/components/figure/definition';
import { atATime } from '@/components/figure/paces';
import type { Walking } from '@/components/figure/walk';

/** Sweeps between two looks, and how many looks there are; as `npm run reproduce` looks. */
export const EVERY = 20;
export const LOOKS = 150;

export const depths = ['two', 'four', 'eight'] as const;
export type Depth = (typeof depths)[number];
/** Hidden layers. */
export const layersOf: Readonly<Record<Depth, number>> = { two: 2, four: 4, eight: 8 };

export interface FourWaysState extends Walking {
  readonly seed: number;
  readonly depth: Depth;
  /** The look at which it stands: so many times twenty sweeps have been made. */
  readonly cursor: number;
}

/** Two of the ways have learned it by then. Play shows it from the beginning. */
export const opening: FourWaysState = { seed: 53, depth: 'eight', cursor: 10, playing: false, speed: 0 };

export const fourWaysFigure = defineFigure<FourWaysState>({
  name: 'four-ways',
  initial: opening,
  settle: (next, before) => (next.seed === before.seed ? next : { ...next, cursor: 0 }),
  link: { seed: whole(0, LAST_SEED), depth: oneOf(...depths), cursor: whole(0, LOOKS) },
  keep: ['seed', 'speed'],
  walk: {
    last: () => LOOKS,
    paces: atATime('look', 1, 2, 4),
    unit: 'look',
    restart: ({ seed, depth, cursor }) =>
      cursor === LOOKS || (seed === opening.seed && depth === opening.depth && cursor === opening.cursor) ? 0 : undefined,
  },
});
