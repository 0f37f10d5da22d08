import { Fragment, useMemo } from 'react';
import { Choice } from '@/components/controls/Choice';
import { FigureControls } from '@/components/figure/FigureControls';
import { FigureFrame } from '@/components/figure/FigureFrame';
import type { FigureProps } from '@/components/figure/props';
import { useFigure } from '@/components/figure/use-figure';
import { useLayouts } from '@/components/figure/use-layout';
import { PlotTable } from '@/components/marks/plot/PlotTable';
import { href } from '@/lib/site/paths';
import { Lanes } from './Lanes';
import { entryOf, shown, spansOf, timeLineOf, type TimeLineState } from './state';
import type { Entry, TimeLineRecord } from './types';
import { ended, laneName, layouts, say, purposeOf, view as viewOf } from './view';

const choices = [
  { value: 'all', text: 'All', spoken: 'all entries' },
  { value: 'letter', text: 'In the Letter', spoken: 'only what the Letter of 1986 names' },
] as const;

const fits = layouts.map(({ name, least }) => [name, least] as const);

interface TimeLineProps extends FigureProps<TimeLineState> {
  readonly record: TimeLineRecord;
}

/** Who had what, and when: three lanes to walk and to zoom. */
export default function TimeLine({ record, ...props }: TimeLineProps) {
  const figure = useFigure(
    useMemo(() => timeLineOf(record), [record]),
    props,
  );
  const { state } = figure;
  const used = useLayouts(figure.place, fits);
  const marks = useMemo(
    () => layouts.filter(({ name }) => used.includes(name)).map((layout) => viewOf(record, state, layout)),
    [record, state, used],
  );
  const entry = entryOf(record, state.chosen);
  const walk = shown(record, state.only);
  const at = walk.indexOf(entry);
  const [first, last] = [record.entries[0]!.year, record.entries.at(-1)!.year];
  const earlier = () => figure.dispatch({ type: 'earlier' });
  const later = () => figure.dispatch({ type: 'later' });
  const zoomTo = (zoom: number) => figure.set({ zoom });
  const closer = () => zoomTo(state.zoom + 1);
  const positions = spansOf(record).map((years) => ({ figure: String(years), spoken: `${years} years on show` }));

  return (
    <FigureFrame
      figure={figure}
      title={`Three histories that met, ${first}–${last}`}
      instruction="Walk with ← and →, or tap a mark. Then show only what the Letter names."
      caption={<Caption />}
      say={say(record, state)}
      keys={{ ArrowLeft: earlier, ArrowRight: later, '+': closer, '=': closer, '-': () => zoomTo(state.zoom - 1), r: figure.reset }}
      hint="↑ ↓ lanes · + − zoom"
      controls={
        <FigureControls
          atStart={at <= 0}
          atEnd={at === walk.length - 1}
          changed={!figure.fromStart}
          onBack={earlier}
          onStep={later}
          onReset={figure.reset}
          stepLabel="Later"
          speed={{ label: 'years on show', positions, value: state.zoom, onChange: zoomTo }}
          selector={<Choice label="entries" options={choices} value={state.only} onChange={(only) => figure.set({ only })} />}
        />
      }
      steps={{ at: at + 1, of: walk.length, unit: 'entry' }}
      table={<AllEntries record={record} />}
    >
      <div className="time-line" data-chosen={state.chosen} data-zoom={state.zoom}>
        {marks.map((mark) => (
          <Lanes key={mark.layout.name} mark={mark} figure={figure} label={`Entries, ${first} to ${last}`} />
        ))}
        <div className="time-line-told">
          <p className="time-line-year">{entry.year}</p>
          <div>
            <p className="time-line-name">
              {entry.name} <span>{laneName(record, entry)}</span>
            </p>
            <p className="time-line-text">{[entry.text, purposeOf(entry)].filter(Boolean).join(' ')}</p>
            <p className="time-line-sources">
              Source: <Sources entry={entry} />
            </p>
          </div>
        </div>
      </div>
    </FigureFrame>
  );
}

function Sources({ entry }: { readonly entry: Entry }) {
  return Object.entries(entry.sources).map(([key, label], k) => (
    <span key={key}>
      {k > 0 && '; '}
      <a href={href(`/references/#bib-${key}`)}>{label}</a>
    </span>
  ));
}

function AllEntries({ record }: { readonly record: TimeLineRecord }) {
  const rows = record.entries.map((entry) => [
    entry.year,
    laneName(record, entry),
    <Fragment key="entry">
      <strong>{ended(entry.name)}</strong> {entry.text} {purposeOf(entry)}
    </Fragment>,
    <Sources key="sources" entry={entry} />,
  ]);
  return (
    <PlotTable className="time-line-table" caption={`All ${rows.length} entries`} heads={['Year', 'Lane', 'Entry', 'Source']} rows={rows} />
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
