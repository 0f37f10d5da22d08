import { deepRun, deepSettings, fourWays } from '@/lib/models/deep-net-four-ways';
import { plainSettings } from '@/lib/nets/net';
import { column, counts, share, type Experiment, type Outcomes } from './experiment';
import { inTable, quantile, sixDigits } from './statistics';
import { constant, quartileText, weightsMark } from './train';

/** Between two looks at a run: a look costs as much as a sweep. */
const LOOK = 20;

/** The same deep net four ways: which of them lets its first layer learn. */
export const deepNet: Experiment = {
  id: 'deep-net-four-ways',
  title: `Four-input parity in ${deepSettings.hidden} hidden layers of ${deepSettings.width} units, four ways`,
  seeds: 100,
  readings: fourWays.map(({ name, kind, start, skip }) => ({
    name,
    settings: {
      ...plainSettings,
      ...constant(deepSettings.epsilon, deepSettings.alpha),
      biases: 'zero',
      ...(typeof start === 'number' ? { range: start } : {}),
    },
    maxSweeps: 10_000,
    model: { kind, start, skip: skip ? 'to the output' : 'none', hidden: deepSettings.hidden, width: deepSettings.width },
  })),
  columns: ['solved at', 'first slope over last, at the start', 'change of the first layer', 'E', 'weights'],
  run({ name, maxSweeps }, seed) {
    const run = deepRun(
      fourWays.find((way) => way.name === name)!,
      seed,
    );
    const start = run.moment();
    let now = start;
    while (now.sweeps < maxSweeps && now.right < 16) {
      for (let k = 0; k < LOOK; k++) run.tick();
      now = run.moment();
    }
    return [
      now.right === 16 ? now.sweeps : null,
      sixDigits(start.firstSlope / start.lastSlope),
      sixDigits(now.firstChange),
      sixDigits(now.E),
      weightsMark(Array.from(run.weights)),
    ];
  },
  report: (outcomes) => [
    {
      head: [
        'way',
        'came right in 10,000 sweeps',
        'sweeps: quartiles',
        'first layer’s slopes over the output’s, at the start: median',
        'the first layer’s weights moved by, of their length: median',
      ],
      body: outcomes.map((each) => [
        each.name,
        share(counts(each, 'solved at'), (v) => v !== null),
        quartileText(counts(each, 'solved at')),
        median(each, 'first slope over last, at the start'),
        median(each, 'change of the first layer'),
      ]),
    },
  ],
};

function median(each: Outcomes, name: string): string {
  return inTable(quantile(column(each, name).map(Number), 0.5));
}
