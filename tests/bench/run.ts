/**
 * `npm run bench`: how fast the engine trains the paper's nets, beside a package that computes the same,
 * and how its cost grows. Prints Markdown. Takes about a minute; `-- --quick` a rough look.
 */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { compile } from '@/lib/engine';
import { exponent, interleaved, median } from './measure';
import { difference, ours, peer, startingWeights, type Workload } from './trainers';
import { familyTrees, series, shared } from './workloads';

const SEED = 1;
/** Trainers that part by more than this do not compute the same. */
const SAME = 1e-9;

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const [rounds, sliceMs] = values.quick ? [3, 10] : [9, 60];

const weightCount = ({ spec }: Workload) => compile(spec).weightCount;
const number = (value: number, digits = 3) =>
  Number(value.toPrecision(digits)).toLocaleString('en-GB', { maximumSignificantDigits: digits });
const table = (rows: readonly (readonly string[])[]) =>
  [rows[0]!, rows[0]!.map((_, k) => (k === 0 ? '---' : '---:')), ...rows.slice(1)].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** Sweeps a second, and nanoseconds for each weight and case. */
const speeds = (workload: Workload, ns: number) => [number(1e9 / ns), number(ns / (weightCount(workload) * workload.inputs.length))];

function beside(workload: Workload): string[] {
  const start = startingWeights(workload, SEED);
  const [engine, other] = [ours(workload), peer(workload)];
  const apart = difference(engine, other, start);
  if (!(apart < SAME))
    throw new Error(
      `${workload.title}: ${other.name} does not compute the same; changes differ by ${apart.toExponential(1)} of the largest.`,
    );
  const [mine, theirs] = interleaved(
    [
      { trainer: engine, start },
      { trainer: other, start },
    ],
    rounds,
    sliceMs,
  ) as [number[], number[]];
  const ratio = median(mine.map((ns, k) => theirs[k]! / ns));
  return [
    ...describe(workload),
    ...speeds(workload, median(mine)),
    ...speeds(workload, median(theirs)),
    `${number(ratio)} ×`,
    apart.toExponential(0),
  ];
}

function alone(workload: Workload): string[] {
  const [times] = interleaved([{ trainer: ours(workload), start: startingWeights(workload, SEED) }], rounds, sliceMs) as [number[]];
  return [...describe(workload), ...speeds(workload, median(times)), '', '', '', ''];
}

const describe = (workload: Workload) => [
  workload.title,
  String(workload.inputs.length),
  String(weightCount(workload)),
  `${workload.epsilon}, ${workload.alpha}`,
];

console.log(`Node ${process.version}, ${cpus()[0]?.model.trim() ?? 'unknown processor'}; one thread, 64-bit numbers; processor time.`);
console.log(`Eq. (9) on whole sweeps, without decay and margin; weights from seed ${SEED}, uniform in (−0.3, 0.3).`);
console.log(
  `Medians of ${rounds} rounds in which all take turns, ${sliceMs} ms each. "Apart": the largest difference of a weight’s change`,
);
console.log(`after 1 and after 3 sweeps from the same weights, as a share of the largest change; above ${SAME} there is no comparison.\n`);
console.log(
  table([
    [
      'net',
      'cases',
      'weights',
      'ε, α',
      'sweeps/s',
      'ns per weight and case',
      'convnetjs: sweeps/s',
      'ns per weight and case',
      'faster',
      'apart',
    ],
    ...shared.map(beside),
    alone(familyTrees),
  ]),
);

console.log('\nHow the cost of a sweep grows, in µs; the exponent p of cost ∝ n^p, fitted on logarithmic scales (1: in proportion).\n');
for (const { title, sizes, make } of series) {
  const contestants = sizes.map((size) => {
    const workload = make(size);
    return { trainer: ours(workload), start: startingWeights(workload, SEED) };
  });
  const times = interleaved(contestants, rounds, sliceMs).map(median);
  console.log(
    `${table([
      [title, ...sizes.map((n) => `n = ${n}`), 'p'],
      ['µs', ...times.map((ns) => number(ns / 1000)), exponent(sizes, times).toFixed(2)],
    ])}\n`,
  );
}
