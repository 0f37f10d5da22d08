import { random } from '@/lib/engine';
import { people } from '@/lib/nets/family-tree-facts';
import { quantile, shareBetweenGroups } from './statistics';

/** The features a first-layer unit may come to stand for; sex is the one the paper does not name. */
export const features = ['nationality', 'generation', 'branch', 'sex'] as const;
export type Feature = (typeof features)[number];

const groups: Record<Feature, (string | number | null)[]> = {
  nationality: people.map((p) => p.nationality),
  generation: people.map((p) => p.generation),
  branch: people.map((p) => (p.branch === 'both' ? null : p.branch)),
  sex: people.map((p) => p.sex),
};

/**
 * How well the best of the six person-code units tells a feature: the largest share (η²) of a unit's
 * weights' variance, over the people, that lies between the feature's groups. `units` holds each
 * unit's 24 weights from the people (what Fig. 4 draws). The third generation belongs to both branches and is left out of that feature.
 */
export function bestUnit(units: readonly (readonly number[])[], feature: Feature): number {
  return Math.max(...units.map((weights) => shareBetweenGroups(weights, groups[feature])));
}

/** What the best of six units with random weights reaches in 19 of 20 nets: above it a feature counts as encoded. */
export function nullThreshold(feature: Feature, nets = 2000, share = 0.95): number {
  const draw = random(1986);
  const best = Array.from({ length: nets }, () =>
    bestUnit(Array.from({ length: 6 }, () => people.map(() => draw.uniform(-1, 1))), feature),
  );
  return quantile(best, share) ?? 1;
}
