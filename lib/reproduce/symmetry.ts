import { symmetry as net } from '@/lib/nets/symmetry';
import { errorBelow, rightSide, within01, within02 } from '@/lib/training';
import { column, goalColumns, share, type Experiment, type Outcomes } from './experiment';
import { symmetryPattern } from '@/lib/nets/symmetry-pattern';
import { firstSweeps, reading, sweepHead, sweepRows, train, weightsMark } from './train';
import { tally } from './statistics';

const goals = [rightSide, within02, within01, errorBelow(0.1)];

/** Fig. 1 over many starts: how long, how often, and with which weights. */
export const symmetry: Experiment = {
  id: 'symmetry',
  title: 'Mirror symmetry, 6-2-1 (Fig. 1)',
  seeds: 1000,
  readings: [
    reading('the paper’s settings, biases random', net, 30_000),
    reading('the same, biases start at 0', net, 30_000, { biases: 'zero' }),
    reading('range 0.1, biases random', net, 10_000, { range: 0.1 }),
    reading('range 1, biases random', net, 10_000, { range: 1 }),
    reading('changes after every case, biases random', net, 5000, { update: 'case' }),
  ],
  columns: [...goalColumns(goals), 'mirrored', 'opposite', 'order', '1:2:4', 'signs', 'stuck at', 'weights'],
  run(each, seed) {
    const session = train(net, each, seed, goals);
    const { weights, outputs } = session.snapshot();
    const pattern = symmetryPattern(weights);
    const solved = session.reached(rightSide.name) !== undefined;
    return [
      ...firstSweeps(session, goals),
      Number(pattern.mirrored),
      Number(pattern.opposite),
      pattern.order,
      Number(pattern.ratio124),
      pattern.signs,
      solved ? null : whereStuck(outputs.map(([y]) => y ?? NaN)),
      weightsMark(weights),
    ];
  },
  report: (outcomes) => [
    { head: sweepHead(1425), body: sweepRows(outcomes, goals, 1425) },
    {
      head: [
        'reading',
        'mirrored',
        'units opposite',
        'both',
        '1:2:4',
        'signs (hidden biases, hidden→output, output bias)',
        'orders, outside in',
      ],
      body: outcomes.map(patternRow),
    },
    { head: ['reading', 'where the runs that did not come right in time were'], body: outcomes.map(stuckRow) },
  ],
};

/** A stuck run in words: how many of the eight symmetric vectors it misses, and how many others it takes for symmetric. */
function whereStuck(outputs: readonly number[]): string {
  const missed = outputs.filter((y, c) => net.cases[c]?.targets[0] === 1 && !(y > 0.5)).length;
  const taken = outputs.filter((y, c) => net.cases[c]?.targets[0] === 0 && !(y < 0.5)).length;
  return `misses ${missed} of 8, takes ${taken} of 56`;
}

/** Only runs with all outputs right are asked for their pattern. */
function patternRow(each: Outcomes): string[] {
  const solved = column(each, rightSide.name).map((cell) => cell !== null);
  const of = (name: string) => column(each, name).filter((_, k) => solved[k]);
  const mirrored = of('mirrored');
  const orders = of('order').map((order) => (order === null ? 'none' : String(order)));
  const list = (words: readonly string[]) =>
    tally(words)
      .slice(0, 7)
      .map(([word, n]) => `${word} ${((100 * n) / words.length).toFixed(0)} %`)
      .join(', ');
  const opposite = of('opposite');
  return [
    each.name,
    share(mirrored, (v) => v === 1),
    share(opposite, (v) => v === 1),
    share(
      mirrored.map((v, k) => v === 1 && opposite[k] === 1),
      (v) => v,
    ),
    share(of('1:2:4'), (v) => v === 1),
    list(of('signs').map(String)),
    list(orders),
  ];
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
          .slice(0, 5)
          .map(([word, n]) => `${n} × ${word}`)
          .join('; '),
  ];
}
