import 'server-only';
import { madeWith, readingWhere } from '@/lib/reproduce/records';
import type { Measured } from '@/components/widgets/hero/Caption';
import { opening } from '@/components/widgets/hero/state';
import { symmetry } from '@/lib/nets/symmetry';
import { counts } from '@/lib/reproduce/experiment';
import { quartiles } from '@/lib/reproduce/statistics';
import { rightSide } from '@/lib/training/goals';

/**
 * What `npm run reproduce` measured of the symmetry net with the paper's settings, for the caption of
 * the landing page's figure. Throws when the record is of other settings than the figure's.
 */
export function measureSymmetry(): Measured {
  const readingWith = (wanted: typeof symmetry.settings) =>
    readingWhere('symmetry', madeWith(wanted), `with the settings of lib/nets/symmetry.ts, biases ${wanted.biases}`);
  const outcomes = readingWith(symmetry.settings);
  const fromZero = readingWith({ ...symmetry.settings, biases: 'zero' });
  const sweeps = counts(outcomes, rightSide.name);
  const reported = symmetry.reported.find(({ what }) => what === 'sweeps')?.value;
  if (typeof reported !== 'number') throw new Error('lib/nets/symmetry.ts does not say how many sweeps the paper reports.');
  const within = (one: typeof sweeps) => one.filter((count) => count !== null && count <= reported).length;
  const stuck = sweeps.indexOf(null);
  return {
    seeds: sweeps.length,
    solved: sweeps.filter((one) => one !== null).length,
    limit: outcomes.maxSweeps,
    quartiles: quartiles(sweeps),
    inTime: within(sweeps),
    inTimeFromZero: within(counts(fromZero, rightSide.name)),
    reported,
    stuckSeed: stuck < 0 ? undefined : stuck + 1,
    opening: sweeps[opening.seed - 1] ?? null,
  };
}

/** After how many sweeps each recorded run of the symmetry net came right with the paper's settings, from seed 1 on. */
export function symmetryRecord(): readonly (number | null)[] {
  return counts(readingWhere('symmetry', madeWith(symmetry.settings), 'with the settings of lib/nets/symmetry.ts'), rightSide.name);
}
