import { encoder424, encoder838 } from './encoders';
import { familyTrees } from './family-trees';
import type { PaperNet } from './net';
import { parity } from './parity';
import { sequences } from './sequences';
import { symmetry } from './symmetry';
import { fig5 } from './unrolled';
import { xor } from './xor';
import { xorOneHidden } from './xor-one-hidden';

/** Every net of the paper and of its companion chapter that this project can train. */
export const nets: readonly PaperNet[] = [xor, xorOneHidden, parity, encoder424, encoder838, symmetry, familyTrees, fig5, sequences];

/** A net by its id; throws when there is none. */
export function netById(id: string): PaperNet {
  const net = nets.find((each) => each.id === id);
  if (!net) throw new Error(`net: expected one of ${nets.map((each) => each.id).join(', ')}, got ${id}`);
  return net;
}
