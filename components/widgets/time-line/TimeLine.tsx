import { useMemo } from 'react';
import { Choice } from '@/components/controls/Choice';
import { FigureControls } from '@/components/figure/FigureControls';
import { FigureFrame } from '@/components/figure/FigureFrame';
import type { FigureProps } from '@/components/figure/props';
import { useFigure } from '@/components/figure/use-figure';
import { useLayouts, type Layouts } from '@/components/figure/use-layout';
import { href } from '@/lib/site/paths';
import { entries, shown } from './entries';
import { Lanes } from './Lanes';
import { entryOf, spans, timeLine, type TimeLineAction, type TimeLineState } from './state';
import type { Entry } from './types';
import { ended, laneName, layouts, say, purposeOf, view as viewOf } from './view';

const zooms = spans.map((years) => ({ figure: String(years), spoken: `${years} years on show` }));
const choices = [
  { value: 'all', text: 'All', spoken: 'all entries' },
  { value: 'letter', text: 'In the Letter', spoken: 'only what the Letter of 1986 names' },
] as const;

/** As in time-line.css. */
const fits = [
  ['wide', 900],
  ['mid', 648],
  ['narrow', 0],
] as const satisfies Layouts<string>;

/** Who had what, and when, from 1943 to 2024: three lanes to walk and to zoom. */
export default function TimeLine({ number, start }: FigureProps<TimeLineState>) {
  const handle = useFigure(timeLine, { number, start });
  const { state, dispatch, reset } = handle;
  const used = useLayouts(handle.place, fits);
  const marks = useMemo(() => layouts.filter(({ name }) => used.includes(name)).map((layout) => viewOf(state, layout)), [state, used]);
  const entry = entryOf(state.chosen);
  const walk = shown(state.only);
  const at = walk.indexOf(entry);
  const act = (action: TimeLineAction) => () => dispatch(action);
  const zoomTo = (to: number) => dispatch({ type: 'zoom', to });

  return (
    <FigureFrame
      figure={handle}
      title="Three histories that met, 1943–2024"
      instruction="Walk with ← and →, or tap a mark. Then show only what the Letter names."
      caption={<Caption />}
      say={say(state)}
      keys={{
        ArrowLeft: act({ type: 'earlier' }),
        ArrowRight: act({ type: 'later' }),
        '+': () => zoomTo(state.zoom + 1),
        '=': () => zoomTo(state.zoom + 1),
        '-': () => zoomTo(state.zoom - 1),
        r: reset,
      }}
      hint="↑ ↓ lanes · + − zoom"
      controls={
        <FigureControls
          atStart={at <= 0}
          atEnd={at === walk.length - 1}
          changed={!handle.fromStart}
          onBack={act({ type: 'earlier' })}
          onStep={act({ type: 'later' })}
          onReset={reset}
          stepLabel="Later"
          speed={{ label: 'years on show', positions: zooms, value: state.zoom, onChange: zoomTo }}
          selector={<Choice label="entries" options={choices} value={state.only} onChange={(only) => dispatch({ type: 'show', only })} />}
        />
      }
      steps={{ at: at + 1, of: walk.length, unit: 'entry' }}
      table={<AllEntries />}
    >
      <div className="time-line" data-chosen={state.chosen} data-zoom={state.zoom}>
        {marks.map((mark) => (
          <Lanes key={mark.layout.name} mark={mark} chosen={state.chosen} onAct={dispatch} />
        ))}
        <Told entry={entry} />
      </div>
    </FigureFrame>
  );
}

/** The entry that is told, with its sources. */
function Told({ entry }: { readonly entry: Entry }) {
  const use = purposeOf(entry);
  return (
    <div className="time-line-told">
      <p className="time-line-year">{entry.year}</p>
      <div>
        <p className="time-line-name">
          {entry.name} <span>{laneName(entry.lane)}</span>
        </p>
        <p className="time-line-text">
          {entry.text}
          {use && ` ${use}`}
        </p>
        <p className="time-line-sources">
          Source: <Sources entry={entry} />
        </p>
      </div>
    </div>
  );
}

function Sources({ entry }: { readonly entry: Entry }) {
  return entry.sources.map(({ key, label }, k) => (
    <span key={key}>
      {k > 0 && '; '}
      <a href={href(`/references/#bib-${key}`)}>{label}</a>
    </span>
  ));
}

function AllEntries() {
  return (
    <table className="time-line-table">
      <caption>All {entries.length} entries</caption>
      <thead>
        <tr>
          <th scope="col">Year</th>
          <th scope="col">Lane</th>
          <th scope="col">Entry</th>
          <th scope="col">Source</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <th scope="row">{entry.year}</th>
            <td>{laneName(entry.lane)}</td>
            <td>
              <strong>{ended(entry.name)}</strong> {entry.text} {purposeOf(entry)}
            </td>
            <td>
              <Sources entry={entry} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Caption() {
  return (
    <>
      <strong>The derivatives were in print in the middle lane, and the Letter names nothing from it.</strong> Each mark is a work; solid
      marks are named in the Letter of 1986. Names stand where there is room; zoom in for the others. A gap in a lane means that no entry
      was chosen from those years, not that nobody worked.
    </>
  );
}
