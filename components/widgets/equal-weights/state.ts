import { maybe, real, whole } from '@/components/figure/codec';
import { defineFigure } from '@/components/figure/definition';
import { stridesPerSecond } from '@/components/figure/paces';
import type { Walking } from '@/components/figure/walk';

/** The nudges there are, as powers of ten. */
export const SMALLEST = -12;
export const LARGEST = -1;
/** A nudge's power of ten; null: none at all. */
export type Nudge = number | null;
export const nudges: readonly Nudge[] = [null, ...Array.from({ length: LARGEST - SMALLEST + 1 }, (_, k) => SMALLEST + k)];

/** The run is followed so far. */
export const LAST = 1000;
/** Sweeps of Step and Back. */
export const STRIDE = 10;
/** All weights begin between −MOST and MOST. */
export const MOST = 2;

/** What fixes a run. */
export interface Choice {
  readonly nudge: Nudge;
  /** Where all nine weights begin. */
  readonly value: number;
}

export interface EqualWeightsState extends Choice, Walking {
  /** Sweeps done. */
  readonly sweep: number;
}

export const equalWeights = defineFigure<EqualWeightsState>({
  name: 'equal-weights',
  initial: { nudge: -6, value: 0.5, sweep: 0, playing: false, speed: 1 },
  // The sweep stays when the run is another, so that the same moment can be compared from nudge to nudge.
  link: { nudge: maybe(whole(SMALLEST, LARGEST)), value: real(-MOST, MOST), sweep: whole(0, LAST) },
  keep: ['nudge', 'value', 'speed'],
  walk: {
    along: 'sweep',
    last: () => LAST,
    next: ({ sweep }) => (Math.floor(sweep / STRIDE) + 1) * STRIDE,
    before: ({ sweep }) => (Math.ceil(sweep / STRIDE) - 1) * STRIDE,
    unit: 'sweep',
    paces: stridesPerSecond('sweep', 1, 5, 20),
  },
});
