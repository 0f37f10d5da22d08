import { placeKind, pushed, xorSpec } from '@/lib/models/stuck-runs';
import { plainSettings } from '@/lib/nets/net';
import { xor } from '@/lib/nets/xor';
import { createRun, keeper, type Goal, type Run } from '@/lib/training';
import { TRIED, type Way } from './state';

/** A run that has not come right by then counts as stuck. */
export const MOST_SWEEPS = 5000;
/** All four on the right side of one half, and none within a tenth of it. */
export const right: Goal = { name: 'right and not near one half', worst: 0.4 };
/** A push moves every weight by up to this. */
export const PUSH = 1;
export const PUSHES = [1, 2, 3, 4, 5, 6] as const;

const setUp = ({ hidden, epsilon, alpha, range }: Way) => ({
  spec: xorSpec(hidden),
  cases: xor.cases,
  settings: { ...plainSettings, schedule: [{ epsilon, alpha }], range },
  goals: [right],
  maxSweeps: MOST_SWEEPS,
});

/** What distinguishes one way from another. */
export const markOf = ({ hidden, epsilon, alpha, range }: Way): string => `${hidden} ${epsilon} ${alpha} ${range}`;

/** All runs of a map. */
export const manyOf = keeper({ last: 2, by: markOf }, (way: Way) => ({
  ...setUp(way),
  seeds: Array.from({ length: TRIED }, (_, k) => k + 1),
}));

type Opened = Way & { readonly open: number };
const opened = { last: 6, by: (of: Opened) => `${markOf(of)} ${of.open}` };

/** The run that is open. */
export const runOf = keeper(opened, (of: Opened) => createRun({ ...setUp(of), seed: of.open }));

/** From where a stuck run ended, at rest: first without a push, then with each push. The run must have ended. */
export const triesOf = keeper(opened, (of: Opened) => {
  const run = runOf(of);
  const weights = Float64Array.from(run.at(run.end ?? run.known).weights);
  return [weights, ...PUSHES.map((seed) => pushed(weights, PUSH, seed))].map((from) =>
    createRun({ ...setUp(of), seed: of.open, weights: from }),
  );
});

export const cameRight = (run: Run): boolean => run.reached(right.name) !== undefined;

/** What the pushes say, once all of them have ended. */
export function placeOf([alone, ...pushes]: readonly Run[]) {
  const helped = pushes.filter(cameRight).length;
  return { kind: placeKind(cameRight(alone!), helped, pushes.length), helped };
}
