import { personCodes } from '@/lib/nets/family-tree-codes';
import { answersOf, splitOf } from '@/lib/nets/family-tree-answers';
import { familyTrees as net } from '@/lib/nets/family-trees';
import type { TrainingSettings } from '@/lib/training';
import { column, counts, share, type Block, type Experiment, type Outcomes } from './experiment';
import { bestUnit, features, nullThreshold } from './features';
import { quantile, tally } from './statistics';
import { reading, train, weightsMark } from './train';

/** The schedule of the paper with ε multiplied. */
const faster = (times: number): Pick<TrainingSettings, 'schedule'> => ({
  schedule: net.settings.schedule.map((phase) => ({ ...phase, epsilon: phase.epsilon * times })),
});

/** Four decimals are plenty for a record. */
const rounded = (value: number) => Math.round(value * 1e4) / 1e4;

/** Figs 2–4 over random splits into 100 and 4. */
export const familyTrees: Experiment = {
  id: 'family-trees',
  title: 'Family trees (Figs 2–4), 100 questions trained, 4 held out',
  seeds: 100,
  readings: [
    reading('the paper’s recipe, range 0.3', net, 1500),
    reading('the same, biases start at 0', net, 1500, { biases: 'zero' }),
    reading('the same, biases do not decay', net, 1500, { decayBiases: false }),
    reading('range 1', net, 1500, { range: 1 }),
    reading('range 2', net, 1500, { range: 2 }),
    reading('ε × 8', net, 1500, faster(8)),
    reading('no decay', net, 1500, { decay: 0 }),
    reading('range 1, no decay', net, 1500, { range: 1, decay: 0 }),
    reading('range 2, ε × 4', net, 1500, { range: 2, ...faster(4) }),
    reading('range 2, ε × 8', net, 1500, { range: 2, ...faster(8) }),
    reading('range 2, ε × 8, biases do not decay', net, 1500, { range: 2, ...faster(8), decayBiases: false }),
    reading('range 1, ε × 4, a quarter of the decay', net, 1500, { range: 1, ...faster(4), decay: 0.0005 }),
  ],
  columns: ['trained right (0.5)', 'trained right (rank)', 'held-out right (0.5)', 'held-out right (rank)', 'E', ...features, 'weights'],
  run(each, seed) {
    const { train: trained, heldOut } = splitOf(seed);
    const session = train({ spec: net.spec, cases: trained.flatMap((k) => net.cases[k] ?? []) }, each, seed, []);
    const { weights, E } = session.snapshot();
    const { side, rank } = answersOf(weights);
    const count = (right: readonly boolean[], which: readonly number[]) => which.filter((k) => right[k]).length;
    const units = personCodes(weights);
    return [
      count(side, trained),
      count(rank, trained),
      count(side, heldOut),
      count(rank, heldOut),
      rounded(E),
      ...features.map((feature) => rounded(bestUnit(units, feature))),
      weightsMark(weights),
    ];
  },
  report,
};

const numbers = (each: Outcomes, name: string) => counts(each, name).map((value) => value ?? NaN);
const median = (values: readonly number[], digits = 0) => quantile(values, 0.5)?.toFixed(digits) ?? '·';

function report(outcomes: readonly Outcomes[]): Block[] {
  const held = (each: Outcomes, name: string) => {
    const right = tally(column(each, name).map(String));
    return [0, 1, 2, 3, 4].map((n) => right.find(([word]) => word === String(n))?.[1] ?? 0).join(' · ');
  };
  const mean = (values: readonly number[]) => (values.reduce((a, b) => a + b, 0) / values.length).toFixed(2);
  const thresholds = features.map((feature) => nullThreshold(feature));
  return [
    {
      head: [
        'reading',
        'trained right of 100 (0.5): quartiles',
        '(rank): median',
        'all 100 (rank)',
        'held-out right 0·1·2·3·4 (0.5)',
        '(rank)',
        'mean of 4 (0.5)',
        '(rank)',
      ],
      body: outcomes.map((each) => [
        each.name,
        [0.25, 0.5, 0.75].map((q) => quantile(numbers(each, 'trained right (0.5)'), q)?.toFixed(0)).join(' · '),
        median(numbers(each, 'trained right (rank)')),
        share(numbers(each, 'trained right (rank)'), (n) => n === 100),
        held(each, 'held-out right (0.5)'),
        held(each, 'held-out right (rank)'),
        mean(numbers(each, 'held-out right (0.5)')),
        mean(numbers(each, 'held-out right (rank)')),
      ]),
    },
    {
      head: ['share of nets whose best person-code unit tells', ...features.map((f, k) => `${f} (null ${thresholds[k]?.toFixed(2)})`)],
      body: outcomes.map((each) => [
        each.name,
        ...features.map((f, k) => `${share(numbers(each, f), (v) => v > (thresholds[k] ?? 1))}, median ${median(numbers(each, f), 2)}`),
      ]),
    },
  ];
}
