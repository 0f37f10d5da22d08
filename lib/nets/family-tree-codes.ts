import { compile, layerNamed } from '@/lib/engine';
import { people } from './family-tree-facts';
import { familyTrees } from './family-trees';
import { shareBetweenGroups } from './share-between-groups';

const codeUnits = layerNamed(compile(familyTrees.spec), 'person code');

/** The weights of the six person-code units from the 24 people, as Fig. 4 draws them. */
export function personCodes(weights: ArrayLike<number>): number[][] {
  const [projection] = codeUnits.incoming;
  if (!projection) throw new Error('person code: no connections from the people');
  const { offset, stride, rows, columns } = projection.block;
  return Array.from({ length: rows }, (_, j) => Array.from({ length: columns }, (_, i) => weights[offset + j * stride + i] ?? NaN));
}

/** The number of the first of the six person-code units. */
export const FIRST_CODE_UNIT = codeUnits.first;

/** The features a first-layer unit may come to stand for; sex is the one the paper does not name. */
export const features = ['nationality', 'generation', 'branch', 'sex'] as const;
export type Feature = (typeof features)[number];

const groups: Readonly<Record<Feature, readonly (string | number | null)[]>> = {
  nationality: people.map((p) => p.nationality),
  generation: people.map((p) => p.generation),
  branch: people.map((p) => (p.branch === 'both' ? null : p.branch)),
  sex: people.map((p) => p.sex),
};

/**
 * How well a unit tells a feature: the share (η²) of the variance of its 24 weights from the people that lies between
 * the feature's groups. The third generation belongs to both branches and is left out of that feature.
 */
export const scoreOf = (weights: readonly number[], feature: Feature): number => shareBetweenGroups(weights, groups[feature]);

/** How far weights from the two trees go along, as correlations from −1 to 1. */
export interface Likeness {
  /** Of each English person with the Italian twin. */
  readonly twins: number;
  /** The highest when each English person is paired with the Italian so many places further, for any number of places. */
  readonly shifted: number;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const centred = (values: readonly number[]) => {
  const middle = mean(values);
  return values.map((value) => value - middle);
};
const product = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, k) => sum + value * b[k]!, 0);

/**
 * How alike twins are written: the correlation, over units and persons, of the weights from the English with those from their
 * Italian twins. Each unit's mean over a tree, by which it may tell nationality, is taken out first.
 * @param codes each unit's 24 weights, English before Italian
 */
export function likenessOf(codes: readonly (readonly number[])[]): Likeness {
  const half = codes[0]!.length / 2;
  const english = codes.map((weights) => centred(weights.slice(0, half)));
  const italian = codes.map((weights) => centred(weights.slice(half)));
  const size = Math.sqrt(product(english.flat(), english.flat()) * product(italian.flat(), italian.flat()));
  const shiftedBy = (by: number) =>
    product(
      english.flat(),
      italian.flatMap((row) => row.map((_, k) => row[(k + by) % half]!)),
    ) / size;
  return { twins: shiftedBy(0), shifted: Math.max(...Array.from({ length: half - 1 }, (_, k) => shiftedBy(k + 1))) };
}
