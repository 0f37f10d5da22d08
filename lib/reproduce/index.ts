import { deepNet } from './deep-net';
import { encoderLarge, encoderSmall } from './encoders';
import type { Experiment } from './experiment';
import { familyTrees } from './family-trees';
import { feedback } from './feedback-alignment';
import { byDepth } from './gradient-by-depth';
import { parity } from './parity';
import { sequences } from './sequences';
import { stuckXor } from './stuck-xor';
import { symmetry } from './symmetry';
import { xor, xorDirect } from './xor';

/** Every experiment that `npm run reproduce` repeats, in the order of its report: the paper's, then ours on its limits. */
export const experiments: readonly Experiment[] = [
  symmetry,
  familyTrees,
  xorDirect,
  xor,
  parity,
  encoderSmall,
  encoderLarge,
  sequences,
  stuckXor,
  byDepth,
  deepNet,
  feedback,
];

/** An experiment by its id; throws when there is none. */
export function experimentById(id: string): Experiment {
  const found = experiments.find((each) => each.id === id);
  if (!found) throw new Error(`experiment: expected one of ${experiments.map((each) => each.id).join(', ')}, got ${id}`);
  return found;
}
