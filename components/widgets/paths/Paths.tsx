import { useMemo } from 'react';
import { DetentSlider } from '@/components/controls/DetentSlider';
import { Choice } from '@/components/controls/Choice';
import { FigureFrame } from '@/components/figure/FigureFrame';
import type { FigureProps } from '@/components/figure/props';
import { useFigure } from '@/components/figure/use-figure';
import { Raised } from '@/components/marks/Raised';
import { Sym } from '@/components/marks/Sym';
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

/** The same number twice: summed over all paths, and by one message along every connection. */
export default function Paths({ number, start }: FigureProps<PathsState>) {
  const figure = useFigure(paths, { number, start });
  const { state, dispatch } = figure;
  const view = useMemo(() => viewOf(state), [state]);
  return (
    <FigureFrame
      figure={figure}
      title="Paths explode, connections do not"
      instruction="Step through the paths. Then do it by messages. Then make the net deeper."
      caption={<Caption />}
      reading={<Reading />}
      say={view.say}
      choice={<Choice label="way" options={wayOptions} value={state.way} onChange={(to) => dispatch({ type: 'way', way: to })} />}
      ruler={{
        says: view.say,
        children: (
          <div className="paths-bar">
            <span style={{ inlineSize: `${(100 * state.cursor) / view.steps}%` }} />
          </div>
        ),
      }}
      steps={{ at: state.cursor, of: view.total, unit: state.way === 'paths' ? 'path' : 'message' }}
      seed={`seed ${SEED}`}
    >
      <div className="paths" data-step={state.cursor} data-way={state.way}>
        <div className="paths-net">
          <Net view={view} />
          <p className="paths-say">{view.say}</p>
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
            onChange={(k) => dispatch({ type: 'width', width: k + 1 })}
          />
          <DetentSlider
            label="hidden layers"
            positions={depths}
            value={state.depth - 1}
            onChange={(k) => dispatch({ type: 'depth', depth: k + 1 })}
          />
        </div>
      </div>
    </FigureFrame>
  );
}

function Net({ view: { lines, units, description } }: { readonly view: PathsView }) {
  return (
    <svg className="paths-drawing" viewBox={`0 0 ${NET.width} ${NET.height}`} role="img" aria-label={description}>
      {lines.map(({ key, x1, y1, x2, y2, width, negative, state }) => (
        <line
          key={key}
          className={`paths-line is-${state}`}
          x1={x1}
          y1={y1}
          x2={x2}
          y2={y2}
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

function Counts({ view }: { readonly view: PathsView }) {
  return (
    <>
      <table className="values paths-counts">
        <caption className="heard">How many there are</caption>
        <tbody>
          <tr>
            <th scope="row">paths</th>
            <td>{view.paths}</td>
          </tr>
          <tr>
            <th scope="row">connections</th>
            <td>{view.connections}</td>
          </tr>
          <tr className="opens">
            <th scope="row">{view.product === '·' ? 'this step adds' : 'this step added'}</th>
            <td className="pass-backward is-signal">
              <Raised text={view.product} />
            </td>
          </tr>
          <tr>
            <th scope="row">sum so far</th>
            <td className="pass-backward is-signal">
              <Raised text={view.sum} />
            </td>
          </tr>
          <tr>
            <th scope="row">
              <Sym mark={{ of: { q: 'dEdy', j: 1 }, tone: 'ink' }} /> by messages
            </th>
            <td>{view.whole}</td>
          </tr>
        </tbody>
      </table>
      <table className="values paths-work">
        <caption className="heard">Multiplications</caption>
        <thead>
          <tr>
            <th scope="col">multiplications</th>
            <th scope="col">so far</th>
            <th scope="col">in all</th>
          </tr>
        </thead>
        <tbody>
          {view.work.map(({ name, done, all }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>
                <Raised text={done} />
              </td>
              <td>{all}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Caption() {
  return (
    <>
      <strong>Another layer multiplies the paths and only adds connections.</strong> Both sums are the same number, the rate at which the
      error answers to the input. Messages find it without repeating themselves: a unit adds up what it has been handed, and sends one
      message down each connection.
    </>
  );
}

function Reading() {
  return (
    <p>
      Along a path, a step multiplies the error at the output by the slope and the weight of each link, and adds the product to the sum. By
      messages, a unit first adds up what it has been handed, and multiplies by its slope once. Thicker lines are larger weights, dashed
      ones negative; the chart counts in powers of ten. Input 1, target 0, weights from seed {SEED}, uniform in (−2, 2), no biases.
    </p>
  );
}
