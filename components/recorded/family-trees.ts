import 'server-only';
import { madeWith, readingWhere } from '@/lib/reproduce/records';
import { EVERY, type FamilyRecord, type Fared } from '@/components/widgets/family-trees/record';
import { LIMIT, runOf, settingsOf, type Recipe } from '@/components/widgets/family-trees/run';
import { opening } from '@/components/widgets/family-trees/state';
import { features, type Feature } from '@/lib/nets/family-tree-codes';
import { counts } from '@/lib/reproduce/experiment';
import { nullThreshold } from '@/lib/reproduce/features';

const rounded = (value: number, times: number) => Math.round(value * times) / times;

/** How the runs of content/results fared that had a recipe's settings. */
function fared(recipe: Recipe): Fared {
  const found = readingWhere('family-trees', madeWith(settingsOf[recipe]), `with the settings of the recipe “${recipe}”`);
  const column = (name: string) => counts(found, name).map((count) => count ?? 0);
  return { trained: column('trained right (0.5)'), held: column('held-out right (0.5)') };
}

let kept: FamilyRecord | undefined;

/** What the figure of the family trees shows beside the reader’s own run, and the moment it opens at. */
export function familyTreesRecord(): FamilyRecord {
  return (kept ??= make());
}

function make(): FamilyRecord {
  const run = runOf(opening);
  const { weights } = run.at(opening.sweep);
  return {
    ours: fared('ours'),
    printed: fared('printed'),
    chance: Object.fromEntries(features.map((feature) => [feature, rounded(nullThreshold(feature), 1e4)])) as Record<Feature, number>,
    opening: {
      weights: weights.map((w) => rounded(w, 1e3)),
      E: Array.from({ length: LIMIT / EVERY + 1 }, (_, k) => rounded(run.curve.get(k * EVERY), 100)),
    },
  };
}
