import { encoder838 } from './encoders';
import { splitOf } from './family-tree-answers';
import { familyTrees } from './family-trees';
import type { NetCase, PaperNet, TrainingSettings } from './net';
import { symmetry } from './symmetry';

/** In what our recipe for the family trees departs from the one that is printed: what got going in content/results. */
export const OUR_RANGE = 2;
export const EPSILON_TIMES = 8;

/** Ours is what got going in content/results; the other is the paper's, as printed. */
export const familyRecipes = ['ours', 'printed'] as const;
export type FamilyRecipe = (typeof familyRecipes)[number];

export const familySettings: Readonly<Record<FamilyRecipe, TrainingSettings>> = {
  printed: familyTrees.settings,
  ours: {
    ...familyTrees.settings,
    range: OUR_RANGE,
    schedule: familyTrees.settings.schedule.map((phase) => ({ ...phase, epsilon: phase.epsilon * EPSILON_TIMES })),
  },
};

/** ε and α of the first reading of content/results for the encoder 8-3-8, with which all of its 400 starts learned. */
export const encoderSettings: TrainingSettings = { ...encoder838.settings, schedule: [{ epsilon: 0.1, alpha: 0.9 }] };

/** Runs that a few words and a seed fix, so that a link can name a moment of one. The words are part of links. */
export const knownRuns = ['family-ours', 'family-printed', 'encoder', 'symmetry'] as const;
export type KnownRun = (typeof knownRuns)[number];

/** What a known run trains, and how; the sweeps it is followed at most. */
export interface KnownTraining extends Pick<PaperNet, 'spec' | 'settings'> {
  readonly net: PaperNet;
  readonly cases: readonly NetCase[];
  readonly maxSweeps: number;
}

/** The training of a known run. @param seed of the starting weights and, of the family trees, of the split into 100 and 4 */
export function trainingOf(run: KnownRun, seed: number): KnownTraining {
  if (run === 'symmetry')
    return { net: symmetry, spec: symmetry.spec, cases: symmetry.cases, settings: symmetry.settings, maxSweeps: 30_000 };
  if (run === 'encoder')
    return { net: encoder838, spec: encoder838.spec, cases: encoder838.cases, settings: encoderSettings, maxSweeps: 5000 };
  const cases = splitOf(seed).train.flatMap((k) => familyTrees.cases[k] ?? []);
  return {
    net: familyTrees,
    spec: familyTrees.spec,
    cases,
    settings: familySettings[run === 'family-ours' ? 'ours' : 'printed'],
    maxSweeps: 1500,
  };
}
