import type { PaperNet } from '@/lib/nets/net';
import { xor as twoHidden } from '@/lib/nets/xor';
import { xorOneHidden } from '@/lib/nets/xor-one-hidden';
import { rightSide, within01, within02 } from '@/lib/training';
import { column, goalColumns, type Experiment, type Outcomes, type Reading } from './experiment';
import { tally } from './statistics';
import { constant, firstSweeps, reading, sweepHead, sweepRows, train, weightsMark } from './train';

const goals = [rightSide, within02, within01];

function experiment(id: string, title: string, net: PaperNet, readings: readonly Reading[], by: number): Experiment {
  return {
    id,
    title,
    seeds: 1000,
    readings,
    columns: [...goalColumns(goals), 'stuck at', 'weights'],
    run(each, seed) {
      const session = train(net, each, seed, goals);
      const { weights, outputs } = session.snapshot();
      const stuck = session.reached(rightSide.name) === undefined ? whereStuck(outputs.map(([y]) => y ?? NaN)) : null;
      return [...firstSweeps(session, goals), stuck, weightsMark(weights)];
    },
    report: (outcomes) => [
      { head: sweepHead(by), body: sweepRows(outcomes, goals, by) },
      { head: ['reading', 'where the runs that did not come right in time were'], body: outcomes.map(stuckRow) },
    ],
  };
}

/** Where a stuck run ended, by its outputs for 00, 01, 10, 11. */
function whereStuck(outputs: readonly number[]): string {
  const near = (y: number, value: number) => Math.abs(y - value) < 0.1;
  const wanted = [0, 1, 1, 0];
  if (outputs.every((y) => near(y, 0.5))) return 'all four near 0.5';
  const right = outputs.map((y, c) => near(y, wanted[c] ?? NaN));
  const others = outputs.filter((_, c) => !right[c]);
  if (others.length === 2 && others.every((y) => near(y, 0.5))) return 'two right, two at 0.5 (as in the chapter’s Fig. 5)';
  // Three cases with one common answer settle at its best compromise, the mean of what they want.
  if (others.length === 3 && others.every((y) => near(y, 2 / 3))) return 'one right, three at 2/3';
  if (others.length === 3 && others.every((y) => near(y, 1 / 3))) return 'one right, three at 1/3';
  return 'elsewhere';
}

function stuckRow(each: Outcomes): string[] {
  const stuck = column(each, 'stuck at')
    .filter((cell) => cell !== null)
    .map(String);
  return [
    each.name,
    stuck.length === 0
      ? 'none'
      : tally(stuck)
          .map(([word, n]) => `${n} × ${word}`)
          .join('; '),
  ];
}

/** The readings of ε, α and the starting range that the chapter leaves open. */
const open = (net: PaperNet, maxSweeps: number): Reading[] =>
  [0.3, 0.5, 1, 2].flatMap((range) =>
    [0.25, 0.5].map((epsilon) => reading(`ε ${epsilon}, α 0.9, range ${range}`, net, maxSweeps, { ...constant(epsilon, 0.9), range })),
  );

/** XOR 2-2-1: the chapter saw two stuck runs among hundreds. */
export const xor = experiment(
  'xor',
  'XOR, 2-2-1 (chapter, pp. 331–333)',
  twoHidden,
  [
    ...open(twoHidden, 10_000),
    reading('ε 0.25, α 0, range 1', twoHidden, 10_000, { ...constant(0.25, 0), range: 1 }),
    reading('ε 0.5, α 0, range 1', twoHidden, 10_000, { ...constant(0.5, 0), range: 1 }),
    reading('ε 0.5, α 0.9, range 1, every case', twoHidden, 10_000, { ...constant(0.5, 0.9), range: 1, update: 'case' }),
  ],
  1425,
);

/** XOR with one hidden unit and direct connections: 558 sweeps in the chapter. */
export const xorDirect = experiment(
  'xor-one-hidden',
  'XOR, one hidden unit and direct connections (chapter, p. 331)',
  xorOneHidden,
  [...open(xorOneHidden, 10_000), reading('ε 0.5, α 0, range 1', xorOneHidden, 10_000, { ...constant(0.5, 0), range: 1 })],
  558,
);
