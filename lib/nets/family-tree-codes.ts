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
