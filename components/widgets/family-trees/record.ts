import type { Feature } from '@/lib/nets/family-tree-codes';
import type { Moment } from './view';
import { LIMIT, type Recipe } from './run';
import { opening } from './state';

/** How the recorded runs of one recipe ended, from seed 1 on. */
export interface Fared {
  /** Questions right of the 100 trained. */
  readonly trained: readonly number[];
  /** Questions right of the four held out. */
  readonly held: readonly number[];
}

/** What the page gives to the figure: measured when the site was built, or by `npm run reproduce`. */
export interface FamilyRecord extends Readonly<Record<Recipe, Fared>> {
  /** The moment the figure opens at, so that nothing is trained before the reader asks: weights to a thousandth, E every `EVERY` sweeps. */
  readonly opening: { readonly weights: readonly number[]; readonly E: readonly number[] };
  /** What the best of six units with random weights reaches in 19 of 20 nets. */
  readonly chance: Readonly<Record<Feature, number>>;
}

/** Sweeps between two recorded errors. */
export const EVERY = 25;

export const isOpening = ({ recipe, seed, sweep }: { readonly recipe: Recipe; readonly seed: number; readonly sweep: number }): boolean =>
  recipe === opening.recipe && seed === opening.seed && sweep === opening.sweep;

/** The opening's moment from the record, while its run has not been followed so far. */
export const recordedMoment = ({ opening: { weights, E } }: FamilyRecord): Moment => ({ weights, E: E.at(-1) ?? NaN, sweeps: LIMIT });
