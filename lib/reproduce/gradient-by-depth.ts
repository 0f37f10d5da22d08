import { exp, log, type UnitKind } from '@/lib/engine';
import { gradientByDepth } from '@/lib/models/gradient-by-depth';
import type { Start } from '@/lib/models/task';
import { plainSettings } from '@/lib/nets/net';
import { column, type Experiment, type Outcomes, type Reading } from './experiment';
import { inTable, quantile, sixDigits } from './statistics';

const WIDTH = 10;
const DEPTHS = [2, 4, 8, 16, 32];
const starts: readonly (readonly [UnitKind, Start])[] = [
  ['sigmoid', 0.3],
  ['sigmoid', 1],
  ['sigmoid', 'Glorot × 4'],
  ['tanh', 0.3],
  ['tanh', 1],
  ['tanh', 'Glorot'],
  ['relu', 0.3],
  ['relu', 1],
  ['relu', 'He'],
];

/** Slopes of the first layer before any training, by depth, kind of unit and start. */
export const byDepth: Experiment = {
  id: 'gradient-by-depth',
  title: `Slopes in the first layer of a deep stack, ${WIDTH} units wide, before training`,
  seeds: 100,
  readings: starts.flatMap(([kind, start]) =>
    DEPTHS.map((depth): Reading => ({
      name: `${kind}, ${typeof start === 'number' ? `range ${start}` : start}, depth ${depth}`,
      settings: { ...plainSettings, biases: 'zero', ...(typeof start === 'number' ? { range: start } : {}) },
      maxSweeps: 0,
      model: { kind, start, depth, width: WIDTH },
    })),
  ),
  columns: ['first layer', 'output layer', 'error that arrives', 'a layer'],
  run({ model }, seed) {
    const [kind, start, depth] = [model?.['kind'] as UnitKind, model?.['start'] as Start, Number(model?.['depth'])];
    const signals = gradientByDepth({ depth, width: WIDTH, kind, start, seed });
    const [first, last] = [signals[0]!, signals[depth - 1]!];
    const arrives = last.error === 0 ? 0 : first.error / last.error;
    return [first.meanGradient, last.meanGradient, arrives, arrives === 0 ? 0 : exp(log(arrives) / (depth - 1))].map(sixDigits);
  },
  report: (outcomes) => [
    {
      head: [
        'reading',
        'mean size of ∂E/∂w in the first layer: quartiles',
        'in the output layer: median',
        'share of the error that arrives: median',
        'factor a layer: quartiles',
      ],
      body: outcomes.map((each) => [
        each.name,
        three(each, 'first layer'),
        digits(values(each, 'output layer'), 0.5),
        digits(values(each, 'error that arrives'), 0.5),
        three(each, 'a layer'),
      ]),
    },
  ],
};

const values = (each: Outcomes, name: string): number[] => column(each, name).map(Number);

function digits(list: readonly number[], q: number): string {
  return inTable(quantile(list, q), 1000);
}

const three = (each: Outcomes, name: string) => [0.25, 0.5, 0.75].map((q) => digits(values(each, name), q)).join(' · ');
