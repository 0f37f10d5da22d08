import { Choice } from '@/components/controls/Choice';
import { FigureControls } from '@/components/figure/FigureControls';
import { FigureFrame } from '@/components/figure/FigureFrame';
import type { FigureProps } from '@/components/figure/props';
import { useFigure } from '@/components/figure/use-figure';
import { PlotTable } from '@/components/marks/plot/PlotTable';
import { Tiles } from '@/components/marks/plot/Tiles';
import { grouped } from '@/lib/notation/magnitude';
import { Opened } from './Opened';
import { MOST_SWEEPS, PUSH, PUSHES } from './run';
import { choices, stuckMap, TRIED, type Setting, type StuckMapState } from './state';
import { isRecorded, useMap } from './use-map';
import { useOpenRun } from './use-open-run';
import { countsOf, mapSaid, readRecord, tileOf, wayName, type Counts } from './view';

const labels: Readonly<Record<Setting, readonly [label: string, spoken: (value: number) => string, text: (value: number) => string]>> = {
  hidden: ['hidden units', (n) => `${n} hidden units`, String],
  range: ['weights begin within', (r) => `weights begin within ${r} of 0`, (r) => `±${r}`],
  epsilon: ['ε', (e) => `ε is ${e}`, String],
  alpha: ['α', (a) => `α is ${a}`, String],
};
const order: readonly Setting[] = ['hidden', 'range', 'epsilon', 'alpha'];
const options = Object.fromEntries(
  order.map((setting) => {
    const [, spoken, text] = labels[setting];
    return [setting, choices[setting].map((value) => ({ value: value as number, text: text(value), spoken: spoken(value) }))];
  }),
) as Readonly<Record<Setting, { value: number; text: string; spoken: string }[]>>;

export interface StuckMapProps extends FigureProps<StuckMapState> {
  /** How the runs of the first way ended, as `npm run reproduce` recorded it: "rrrr rhrh …". */
  readonly record?: string;
}

/** Where runs of XOR get stuck: a hundred starts as a map of outcomes, one of which is open and can be pushed. */
export default function StuckMap({ number, start, record = '' }: StuckMapProps) {
  const figure = useFigure(stuckMap, { number, start });
  const { state, dispatch, set, visible } = figure;
  const { ended, problem } = useMap(state, record, visible);
  const opened = useOpenRun(state);
  const now = countsOf(ended);
  const push = () => dispatch({ type: 'push' });
  const tiles = Array.from({ length: TRIED }, (_, k) => tileOf(ended[k], `seed ${k + 1}`));
  const rows = [
    [wayName(stuckMap.initial), countsOf(readRecord(record))] as const,
    ...(isRecorded(state) ? [] : [[wayName(state), now] as const]),
  ];
  return (
    <FigureFrame
      figure={figure}
      title="Where runs get stuck"
      instruction="Push the open run. Then open other tiles, and try other settings."
      caption={
        <>
          <strong>Stuck runs answer one half, mostly to two cases.</strong> With two hidden units, two at one half is the authors’ own stuck
          run, and no push frees it; four at one half is a plateau. More hidden units help and wide starting weights do harm, for units that
          begin on the flat of their curves hardly learn.
        </>
      }
      reading={<Reading />}
      say={mapSaid(now)}
      keys={{ r: figure.reset, p: push }}
      controls={
        <FigureControls
          stepLabel="Push it"
          stepHint="P"
          onStep={push}
          atStart
          atEnd={!opened.stuck || state.pushed}
          onReset={figure.reset}
          changed={figure.resets}
        />
      }
      hint="P push"
      seed={`seed ${state.open}`}
      table={
        <PlotTable
          caption="How the runs ended"
          heads={['runs', 'right', ...heads.slice(1).map((n) => `${n} at one half`)]}
          rows={rows.map(([name, counts]) => [name, ...numbersOf(counts)])}
        />
      }
    >
      <div className="stuck" data-known={now.known} data-count={now.stuck}>
        <div className="stuck-map">
          <Tiles label="Runs by their seeds" tiles={tiles} open={state.open - 1} onOpen={(at) => set({ open: at + 1 })} />
          <p className="stuck-said">{problem ?? mapSaid(now)}</p>
        </div>
        <div className="stuck-side">
          <Opened state={state} opened={opened} />
          <div className="stuck-choices">
            {order.map((setting) => (
              <Choice
                key={setting}
                label={labels[setting][0]}
                options={options[setting]}
                value={state[setting]}
                onChange={(value) => set({ [setting]: value })}
              />
            ))}
          </div>
          <CountsTable rows={rows} />
        </div>
      </div>
    </FigureFrame>
  );
}

const heads = ['right', '4', '3', '2', '1', '0'];
const numbersOf = ({ right, halves, none }: Counts) => [right, ...halves.toReversed(), none].map(String);

function CountsTable({ rows }: { readonly rows: readonly (readonly [string, Counts])[] }) {
  return (
    <table className="values stuck-counts">
      <caption>How many came right; and of the stuck, how many have 4, 3, 2, 1, 0 cases at one half</caption>
      <thead>
        <tr>
          <th scope="col">runs</th>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, counts]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {numbersOf(counts).map((text, k) => (
              <td key={heads[k]}>{text}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Reading() {
  return (
    <>
      <p>
        Each <strong>tile</strong> is a run of XOR, seeds 1 to {TRIED}; its quarters are the cases 0 0, 0 1 above and 1 0, 1 1 below, filled
        where the net answers 1, empty where it answers 0, half filled where it is within 0.1 of one half. A thick frame is a stuck run: not
        all four right and clear of one half after {grouped(MOST_SWEEPS)} sweeps. The table counts runs by how many cases sit at one half.
      </p>
      <p>
        The first map is from our record; for all other settings the runs are trained in the page, to the same last bit. A push adds a
        random number within ±{PUSH} to every weight; then the run goes on for {grouped(MOST_SWEEPS)} sweeps at most. The seven small tiles
        are the run left alone and after {PUSHES.length} pushes. If half of them free it, we call it a plateau.
      </p>
    </>
  );
}
