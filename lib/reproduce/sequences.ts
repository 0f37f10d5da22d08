import { compile, forward, makeCases, makeWorkspace } from '@/lib/engine';
import { novelSequences, sequences as net } from '@/lib/nets/sequences';
import { rightSide, within02 } from '@/lib/training';
import { counts, goalColumns, type Experiment, type Outcomes } from './experiment';
import { tally } from './statistics';
import { constant, firstSweeps, reading, sweepHead, sweepRows, train, weightsMark } from './train';

const goals = [rightSide, within02];

const compiled = compile(net.spec);
const rows = compiled.layers
  .filter((layer) => layer.targetOffset >= 0)
  .flatMap(({ first, size }) => Array.from({ length: size }, (_, k) => first - 1 + k));

/** How many of the five sequences never trained on are completed with every output on the right side of 0.5. */
export function novelRight(weights: ArrayLike<number>): number {
  const cases = makeCases(
    compiled,
    novelSequences.map((c) => c.inputs),
    novelSequences.map((c) => c.targets),
  );
  const work = makeWorkspace(compiled, cases);
  forward(work, Float64Array.from(weights));
  return novelSequences.filter(({ targets }, c) =>
    rows.every((row, k) => (work.y[row * work.count + c] ?? NaN) > 0.5 === (targets[k] === 1)),
  ).length;
}

/** Sequence completion: 260 sweeps in the chapter, and the five novel sequences right. */
export const sequences: Experiment = {
  id: 'sequences',
  title: 'Completing sequences, 5 letters, 30 hidden, 3 digits (chapter, pp. 358–359)',
  seeds: 100,
  readings: [
    reading('ε 0.1, α 0, range 1', net, 1000),
    reading('ε 0.1, α 0, range 0.3', net, 1000, { range: 0.3 }),
    reading('ε 0.02, α 0.9, range 1', net, 1000, constant(0.02, 0.9)),
  ],
  columns: [...goalColumns(goals), 'novel right', 'weights'],
  run(each, seed) {
    const session = train(net, each, seed, goals);
    const { weights } = session.snapshot();
    return [...firstSweeps(session, goals), novelRight(weights), weightsMark(weights)];
  },
  report: (outcomes) => [
    { head: sweepHead(260), body: sweepRows(outcomes, goals, 260) },
    { head: ['reading', 'novel sequences right, of 5, over the solved runs'], body: outcomes.map(novelRow) },
  ],
};

function novelRow(each: Outcomes): string[] {
  const solved = counts(each, rightSide.name);
  const novel = counts(each, 'novel right')
    .filter((_, k) => solved[k] !== null)
    .map(String);
  return [
    each.name,
    tally(novel)
      .sort((a, b) => Number(a[0]) - Number(b[0]))
      .map(([n, times]) => `${n}: ${times}`)
      .join(', ') || '·',
  ];
}
