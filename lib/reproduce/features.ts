import { random } from '@/lib/engine';
import { features, scoreOf, type Feature } from '@/lib/nets/family-tree-codes';
import { people } from '@/lib/nets/family-tree-facts';
import { quantile } from './statistics';

export { features, type Feature };

/**
 * How well the best of the six person-code units tells a feature: the largest of their scores. `units` holds each
 * unit's 24 weights from the people (what Fig. 4 draws).
 */
export function bestUnit(units: readonly (readonly number[])[], feature: Feature): number {
  return Math.max(...units.map((weights) => scoreOf(weights, feature)));
}

/** What the best of six units with random weights reaches in 19 of 20 nets: above it a feature counts as encoded. */
export function nullThreshold(feature: Feature, nets = 2000, share = 0.95): number {
  const draw = random(1986);
  const best = Array.from({ length: nets }, () =>
    bestUnit(
      Array.from({ length: 6 }, () => people.map(() => draw.uniform(-1, 1))),
      feature,
    ),
  );
  return quantile(best, share) ?? 1;
}
