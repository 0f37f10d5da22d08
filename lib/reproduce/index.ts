import { encoderLarge, encoderSmall } from './encoders';
import type { Experiment } from './experiment';
import { familyTrees } from './family-trees';
import { parity } from './parity';
import { sequences } from './sequences';
import { symmetry } from './symmetry';
import { xor, xorDirect } from './xor';

/** Every experiment that `npm run reproduce` repeats, in the order of its report. */
export const experiments: readonly Experiment[] = [
  symmetry, familyTrees, xorDirect, xor, parity, encoderSmall, encoderLarge, sequences,
];

/** An experiment by its id; throws when there is none. */
export function experimentById(id: string): Experiment {
  const found = experiments.find((each) => each.id === id);
  if (!found) throw new Error(`experiment: expected one of ${experiments.map((each) => each.id).join(', ')}, got ${id}`);
  return found;
}
