import { useMemo } from 'react';
import { DetentSlider } from '@/components/controls/DetentSlider';
import { Choice } from '@/components/controls/Choice';
import { FigureFrame } from '@/components/figure/FigureFrame';
import type { FigureProps } from '@/components/figure/props';
import { useFigure } from '@/components/figure/use-figure';
import { SweepBar } from '@/components/marks/SweepBar';
import { Sym } from '@/components/marks/Sym';
import { Values } from '@/components/marks/Values';
import { UNKNOWN } from '@/lib/notation/format';
import { Chart } from './Chart';
import { MOST, paths, SEED, type PathsState } from './state';
import { NET, view as viewOf, type PathsView } from './view';

const wayOptions = [
  { value: 'paths', text: 'path by path', spoken: 'path by path' },
  { value: 'messages', text: 'by messages', spoken: 'by messages, each connection once' },
] as const;
const sizes = (one: string, many: string) =>
  Array.from({ length: MOST }, (_, k) => ({ figure: String(k + 1), spoken: `${k + 1} ${k === 0 ? one : many}` }));
const widths = sizes('unit in each hidden layer', 'units in each hidden layer');
const depths = sizes('hidden layer', 'hidden layers');

const caption = (
  <>
    <strong>Another layer multiplies the paths and only adds connections.</strong> Both sums are the same number, the rate at which the
    error answers to the input. Messages find it without repeating themselves: a unit adds up what it has been handed, and sends one message
    down each connection.
  </>
);

const reading = (
  <p>
    Along a path, a step multiplies the error at the output by the slope and the weight of each link, and adds the product to the sum. By
    messages, a unit first adds up what it has been handed, and multiplies by its slope once. Thicker lines are larger weights, dashed ones
    negative; the chart counts in powers of ten. Input 1, target 0, weights from seed {SEED}, uniform in (−2, 2), no biases.
  </p>
);

/** The same number twice: summed over all paths, and by one message along every connection. */
export default function Paths(props: FigureProps<PathsState>) {
  const figure = useFigure(paths, props);
  const { state, set } = figure;
  const view = useMemo(() => viewOf(state), [state]);
  return (
    <FigureFrame
      figure={figure}
      title="Paths explode, connections do not"
      instruction="Step through the paths. Then do it by messages. Then make the net deeper."
      caption={caption}
      reading={reading}
      say={view.say}
      choice={<Choice label="way" options={wayOptions} value={state.way} onChange={(to) => set({ way: to })} />}
      ruler={{
        says: view.say,
        children: <SweepBar done={state.cursor} of={view.steps} />,
      }}
      steps={{ at: state.cursor, of: view.total, unit: state.way === 'paths' ? 'path' : 'message' }}
      seed={`seed ${SEED}`}
    >
      <div className="paths" data-step={state.cursor} data-way={state.way}>
        <div className="paths-net">
          <Net view={view} />
          <p className="figure-say paths-say">{view.say}</p>
        </div>
        <div className="paths-side">
          <Counts view={view} />
          <Chart chart={view.chart} />
        </div>
        <div className="paths-sizes">
          <DetentSlider
            label="units in a hidden layer"
            positions={widths}
            value={state.width - 1}
            onChange={(k) => set({ width: k + 1 })}
          />
          <DetentSlider label="hidden layers" positions={depths} value={state.depth - 1} onChange={(k) => set({ depth: k + 1 })} />
        </div>
      </div>
    </FigureFrame>
  );
}

function Net({ view: { lines, units, description } }: { readonly view: PathsView }) {
  return (
    <svg className="paths-drawing" viewBox={`0 0 ${NET.width} ${NET.height}`} role="img" aria-label={description}>
      {lines.map(({ key, from, to, width, negative, state }) => (
        <line
          key={key}
          className={`paths-line is-${state}`}
          x1={from.x}
          y1={from.y}
          x2={to.x}
          y2={to.y}
          strokeWidth={state === 'now' ? Math.max(3, width) : width}
          strokeDasharray={negative ? '5 4' : undefined}
        />
      ))}
      {units.map(({ unit, x, y, r, lit }) => (
        <circle key={unit} className={lit ? 'paths-unit is-lit' : 'paths-unit'} cx={x} cy={y} r={r} />
      ))}
    </svg>
  );
}

const isSignal = (row: number) => (row === 2 || row === 3 ? 'pass-backward is-signal' : undefined);

function Counts({ view }: { readonly view: PathsView }) {
  return (
    <>
      <Values
        className="paths-counts"
        caption="How many there are"
        rows={[
          ['paths', view.paths],
          ['connections', view.connections],
          [view.product === UNKNOWN ? 'this step adds' : 'this step added', view.product],
          ['sum so far', view.sum],
          [
            <>
              <Sym mark={{ of: { q: 'dEdy', j: 1 }, tone: 'ink' }} /> by messages
            </>,
            view.whole,
          ],
        ]}
        rowClass={(row) => (row === 2 ? 'opens' : undefined)}
        cellClass={isSignal}
      />
      <Values
        caption="Multiplications"
        heads={['multiplications', 'so far', 'in all']}
        rows={view.work.map(({ name, done, all }) => [name, done, all])}
      />
    </>
  );
}
