import { stackSpec } from '@/lib/models/task';
import { plainSettings } from '@/lib/nets/net';
import { createRun, keeper } from '@/lib/training';
import { EPSILON, SWEEPS, type OneUnitState } from './state';

type Asked = Pick<OneUnitState, 'seed' | 'target'>;

/** All moments of the run, `SWEEPS` + 1 of them: the unit's weight and bias, what it says, and the error. */
export const momentsOf = keeper({ last: 4, by: ({ seed, target }: Asked) => `${seed} ${target}` }, ({ seed, target }: Asked) => {
  const run = createRun({
    spec: stackSpec(1, [{ size: 1, kind: 'sigmoid' }]),
    cases: [{ inputs: [1], targets: [target] }],
    settings: { ...plainSettings, range: 1, schedule: [{ epsilon: EPSILON, alpha: 0 }] },
    seed,
    maxSweeps: SWEEPS,
  });
  return Array.from({ length: SWEEPS + 1 }, (_, sweep) => {
    const { weights, outputs, E } = run.at(sweep);
    return { w: weights[0]!, bias: weights[1]!, y: outputs[0]![0]!, E };
  });
});
