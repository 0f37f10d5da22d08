import { Choice } from '@/components/controls/Choice';
import { FigureControls } from '@/components/figure/FigureControls';
import { FigureFrame } from '@/components/figure/FigureFrame';
import type { FigureProps } from '@/components/figure/props';
import { useFigure } from '@/components/figure/use-figure';
import { PlotTable } from '@/components/marks/plot/PlotTable';
import { Tiles } from '@/components/marks/plot/Tiles';
import { Values } from '@/components/marks/Values';
import { grouped } from '@/lib/notation/magnitude';
import { Opened } from './Opened';
import { MOST_SWEEPS, PUSH, PUSHES } from './run';
import { choices, stuckMap, TRIED, type StuckMapState, type Way } from './state';
import { isRecorded, useMap, useOpenRun } from './use-runs';
import { countsOf, mapSaid, readRecord, tileOf, wayName, type Counts } from './view';

const option = (value: number, spoken: string, text = String(value)) => ({ value, text, spoken });
const settings = [
  { of: 'hidden', label: 'hidden units', options: choices.hidden.map((n) => option(n, `${n} hidden units`)) },
  { of: 'range', label: 'weights begin within', options: choices.range.map((r) => option(r, `weights begin within ${r} of 0`, `±${r}`)) },
  { of: 'epsilon', label: 'ε', options: choices.epsilon.map((e) => option(e, `ε is ${e}`)) },
  { of: 'alpha', label: 'α', options: choices.alpha.map((a) => option(a, `α is ${a}`)) },
] as const;

const heads = ['right', '4', '3', '2', '1', '0'];
const rowOf = (way: Way, { right, halves, none }: Counts) => [wayName(way), right, ...halves.toReversed(), none].map(String);

/**
 * Where runs of XOR get stuck: a hundred starts as a map of outcomes, one of which is open and can be pushed.
 * @param record how the runs of the first way ended, as `npm run reproduce` recorded it: "rrrr rhrh …"
 */
export default function StuckMap({ record = '', ...props }: FigureProps<StuckMapState> & { readonly record?: string }) {
  const figure = useFigure(stuckMap, props);
  const { state, dispatch, set, visible } = figure;
  const { ended, problem } = useMap(state, record, visible);
  const opened = useOpenRun(state);
  const now = countsOf(ended);
  const push = () => dispatch({ type: 'push' });
  const tiles = Array.from({ length: TRIED }, (_, k) => tileOf(ended[k], `seed ${k + 1}`));
  const rows = [rowOf(stuckMap.initial, countsOf(readRecord(record))), ...(isRecorded(state) ? [] : [rowOf(state, now)])];
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
      reading={reading}
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
        <PlotTable caption="How the runs ended" heads={['runs', 'right', ...heads.slice(1).map((n) => `${n} at one half`)]} rows={rows} />
      }
    >
      <div className="figure-beside stuck" data-known={now.known} data-count={now.stuck}>
        <div className="stuck-map">
          <Tiles label="Runs by their seeds" tiles={tiles} open={state.open - 1} onOpen={(at) => set({ open: at + 1 })} />
          <p className="stuck-said">{problem ?? mapSaid(now)}</p>
        </div>
        <div className="stuck-side">
          <Opened state={state} opened={opened} />
          <div className="stuck-choices">
            {settings.map(({ of, label, options }) => (
              <Choice key={of} label={label} options={options} value={state[of]} onChange={(value) => set({ [of]: value })} />
            ))}
          </div>
          <Values
            className="stuck-counts"
            caption="How many came right; and of the stuck, how many have 4, 3, 2, 1, 0 cases at one half"
            captionSeen
            heads={['runs', ...heads]}
            rows={rows}
          />
        </div>
      </div>
    </FigureFrame>
  );
}

const reading = (
  <>
    <p>
      Each <strong>tile</strong> is a run of XOR, seeds 1 to {TRIED}; its quarters are the cases 0 0, 0 1 above and 1 0, 1 1 below, filled
      where the net answers 1, empty where it answers 0, half filled where it is within 0.1 of one half. A thick frame is a stuck run: not
      all four right and clear of one half after {grouped(MOST_SWEEPS)} sweeps. The table counts runs by how many cases sit at one half.
    </p>
    <p>
      The first map is from our record; for all other settings the runs are trained in the page, to the same last bit. A push adds a random
      number within ±{PUSH} to every weight; then the run goes on for {grouped(MOST_SWEEPS)} sweeps at most. The seven small tiles are the
      run left alone and after {PUSHES.length} pushes. If half of them free it, we call it a plateau.
    </p>
  </>
);
