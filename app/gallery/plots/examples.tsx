import { useState } from 'react';
import { Area } from '@/components/marks/plot/Area';
import { Histogram } from '@/components/marks/plot/Bars';
import { Contours } from '@/components/marks/plot/Contours';
import { highest, histogram, pile } from '@/components/marks/plot/counts';
import { Curve, type Point } from '@/components/marks/plot/Curve';
import { Chosen, Dots } from '@/components/marks/plot/Dots';
import { Landmarks } from '@/components/marks/plot/Landmarks';
import { Plot } from '@/components/marks/plot/Plot';
import { evenly, PlotTable } from '@/components/marks/plot/PlotTable';
import { Reader } from '@/components/marks/plot/Reader';
import { Rule } from '@/components/marks/plot/Rule';
import { Squares } from '@/components/marks/plot/Squares';
import { reading } from '@/components/marks/plot/ticks';
import { Tiles } from '@/components/marks/plot/Tiles';
import { countOf, grouped } from '@/lib/notation/magnitude';
import type { PlotData } from './data';

interface Shown {
  readonly data: PlotData;
}

/** Every other line has its height, so that the paths' names stand free. */
const figured = (level: number) => ([0.05, 0.1, 0.6, 1, 1.4].includes(level) ? String(level) : null);

/** Error curves on a log axis, with a hairline and the same numbers as a table. */
export function Errors({ data: { plain, withVelocity } }: Shown) {
  const last = Math.min(plain.length, withVelocity.length) - 1;
  const readings = (k: number) => [
    { name: 'without velocity', y: plain[k]!, text: reading(plain[k]!), tone: 'quiet' } as const,
    { name: 'with velocity', y: withVelocity[k]!, text: reading(withVelocity[k]!) },
  ];
  return (
    <>
      <Plot
        label="The error of XOR over 2,000 sweeps, from one start: without velocity and with it"
        x={{ domain: [0, last], label: 'sweeps' }}
        y={{ domain: [1e-4, 1], log: true, label: 'E', paper: true }}
        room={{ right: 96 }}
        over={
          <Reader
            label="Sweep"
            stops={Array.from({ length: last + 1 }, (_, k) => k)}
            head={(k) => `sweep ${grouped(k)}`}
            readings={readings}
          />
        }
      >
        <Curve ys={plain} tone="quiet" width="thin" dash name="without" />
        <Curve ys={withVelocity} name="with velocity" />
      </Plot>
      <PlotTable
        caption="Error over sweeps"
        heads={['sweep', 'without velocity', 'with velocity']}
        rows={evenly(last, 6).map((k) => [grouped(k), reading(plain[k]!), reading(withVelocity[k]!)])}
      />
    </>
  );
}

const FIELD = [-2, 8] as const;
const levels = [0.05, 0.1, 0.2, 0.3, 0.45, 0.6, 0.8, 1, 1.2, 1.4];

export function Surface({
  data: {
    surface: { values, columns, rows, plain, withVelocity },
  },
}: Shown) {
  return (
    <Plot
      label="The error of one unit over its two weights, as lines of equal height; downhill with velocity and without"
      aspect={1.2}
      x={{ domain: FIELD, label: 'first weight' }}
      y={{ domain: FIELD, label: 'second weight' }}
      room={{ right: 96 }}
    >
      <Contours values={values} columns={columns} rows={rows} x={FIELD} y={FIELD} levels={levels} name={figured} />
      <Curve points={plain} width="thin" dash name="without" />
      <Dots points={plain} size={5} open />
      <Curve points={withVelocity} name="with velocity" />
      <Dots points={withVelocity} size={5} />
    </Plot>
  );
}

const FAR = 6000;

export function Thousand({ data: { thousand } }: Shown) {
  const dots = pile(
    thousand.map((one) => one ?? NaN),
    [0, FAR],
    100,
  );
  const placed = dots.filter((dot) => dot !== null).length;
  const chosen = dots[95];
  return (
    <Plot
      label={`After how many sweeps each of ${grouped(thousand.length)} runs came right; ${countOf(thousand.length - placed, 'run')} did not by sweep ${grouped(FAR)}`}
      x={{ domain: [0, FAR], label: 'sweeps until all 64 answers are right' }}
      y={{ domain: [-0.5, highest(dots)], label: 'runs', ticks: 4 }}
      height={[220, 180]}
    >
      <Dots points={dots} size={4} tone="quiet" />
      <Rule x={1425} name="the paper: 1,425" />
      {chosen && <Chosen point={chosen} size={10} />}
      {chosen && <Dots points={[chosen]} size={5} />}
    </Plot>
  );
}

export function ThousandBars({ data: { thousand } }: Shown) {
  const { bars, beyond } = histogram(
    thousand.map((one) => one ?? NaN),
    [0, FAR],
    30,
  );
  return (
    <>
      <Plot
        label={`Runs by the sweep at which they came right, in 30 bars of 200 sweeps`}
        x={{ domain: [0, FAR], label: 'sweeps' }}
        y={{ domain: [0, Math.max(...bars.map(({ count }) => count))], label: 'runs', ticks: 4 }}
        height={160}
      >
        <Histogram bars={bars} />
        <Rule x={1425} />
      </Plot>
      <p>{countOf(beyond, 'run')} came right later or not at all.</p>
    </>
  );
}

export function Outcomes({ data: { outcomes } }: Shown) {
  const [open, setOpen] = useState<number | null>(null);
  const tiles = outcomes.map(({ seed, answers, right }) => ({
    id: String(seed),
    parts: answers,
    marked: !right,
    spoken: `seed ${seed}, ${right ? 'right' : 'not right'}, answers ${answers.map((y) => y.toFixed(2)).join(', ')}`,
  }));
  return (
    <>
      <div style={{ maxInlineSize: 340 }}>
        <Tiles label="A hundred runs of XOR by seed" tiles={tiles} open={open} onOpen={setOpen} />
      </div>
      <p>{open === null ? 'Open a tile.' : `${tiles[open]!.spoken}.`}</p>
    </>
  );
}

export function Depths({ data: { depths } }: Shown) {
  const middle = (rows: PlotData['depths']['tanh']) => rows.map(([layer, half]): Point => [layer, half]);
  const band = (rows: PlotData['depths']['tanh']) => rows.map(([layer, , low, high]) => [layer, low, high] as const);
  const least = Math.min(...[...depths.sigmoid, ...depths.tanh].map(([, , low]) => low));
  return (
    <Plot
      label="The mean size of a slope in each of eight hidden layers before training: the middle of 15 seeds, and from the least to the most"
      x={{ domain: [1, 8], label: 'hidden layer', ticks: [1, 2, 3, 4, 5, 6, 7, 8] }}
      y={{ domain: [10 ** Math.floor(Math.log10(least)), 10], log: true, label: 'mean |∂E/∂w|' }}
      room={{ right: 64, left: 48 }}
    >
      <Area points={band(depths.sigmoid)} tone="backward" />
      <Area points={band(depths.tanh)} tone="quiet" />
      <Curve points={middle(depths.tanh)} dash name="tanh" />
      <Curve points={middle(depths.sigmoid)} tone="backward" name="sigmoid" />
    </Plot>
  );
}

export function Landings({
  data: {
    landings: { curve, points },
  },
}: Shown) {
  return (
    <Plot
      label="The error of one weight as a curve, and where nine steps that are too large land on it"
      x={{ domain: [-1, 4], label: 'weight' }}
      y={{ domain: [0, 0.15], label: 'E', ticks: 4 }}
      height={[240, 200]}
    >
      <Curve points={curve} />
      <Curve points={points} tone="change" width="thin" dash />
      <Dots points={points} tone="change" size={9} halo />
    </Plot>
  );
}

export function Nets({ data: { nets } }: Shown) {
  const points = nets.map(({ weights }): Point => [weights, weights * (weights + 1)]);
  return (
    <Plot
      label="Multiplications for all slopes by trial, against the weights of this project’s nets"
      x={{ domain: [3, 2000], log: true, label: 'weights' }}
      y={{ domain: [1, 1e7], log: true, label: 'multiplications' }}
      height={[220, 200]}
      room={{ right: 64, bottom: 62 }}
    >
      <Curve points={points.toSorted(([a], [b]) => a - b)} />
      <Dots points={points} open size={8} />
      <Landmarks of={nets.map(({ id, title, weights }) => ({ id, x: weights, text: title.split(',')[0]! }))} chosen="xor" />
    </Plot>
  );
}

export function Weights({ data: { code } }: Shown) {
  return (
    <Squares
      label="Weights from the eight inputs of an encoder to its three hidden units"
      values={code}
      rowNames={['unit 9', 'unit 10', 'unit 11']}
      columnNames={['1', '2', '3', '4', '5', '6', '7', '8']}
      cell={32}
    />
  );
}
