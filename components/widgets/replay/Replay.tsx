import { useMemo, useState } from 'react';
import { Choice } from '@/components/controls/Choice';
import { Fold } from '@/components/controls/Fold';
import { FigureFrame } from '@/components/figure/FigureFrame';
import type { FigureProps } from '@/components/figure/props';
import { useFigure } from '@/components/figure/use-figure';
import type { Place } from '@/lib/replay';
import { equationLineHtml, inBoth } from '@/lib/notation/symbols';
import { Code } from './Code';
import { ArrayGrids } from './ArrayGrids';
import { Moves } from './Moves';
import { Net } from './Net';
import { Ruler } from './Ruler';
import { cases, definition, files, toggled, type LargeStep, type ReplayState } from './state';
import { stretches, view as viewOf, type ReplayView } from './view';

const caseOptions = cases.map((label, value) => ({ value, text: label, spoken: `inputs ${[...label].join(' and ')}` }));
const fileOptions = files.map((file) => ({ value: file, text: file, spoken: file }));
const stops = stretches.map(({ to }) => to);

const caption = (
  <>
    <strong>Every line that Python executed in the first two sweeps, and every number that it changed.</strong> The marked line has just
    run. Outlined arrays went into it, the solid one came out, so that each line shows the equation it does and the numbers it did it with.
  </>
);

const howToRead = (
  <p>
    Lines with a bar wait for a call to end. Rows are units, numbered as in the net; columns are cases, or the units that send. The darker
    column is the case that the net shows. A dot in the margin is a breakpoint: Play stops there.
  </p>
);

/** Two sweeps of xor.py, line by line, both ways: the program, its arrays, its equation and its net. */
export default function Replay(props: FigureProps<ReplayState>) {
  const figure = useFigure(definition, props);
  const { set, dispatch } = figure;
  const { cursor, chosen, breaks, picked, looking } = figure.state;
  const view = useMemo(() => viewOf({ cursor, chosen }), [cursor, chosen]);
  const { grids } = view;
  const [open, setOpen] = useState(false);
  const toggle = (place: Place) => set({ breaks: toggled(breaks, place) });
  const on = (type: LargeStep['type']) => () => dispatch({ type, direction: 1 });
  const file = looking ?? view.place.split(':')[0]!;

  return (
    <FigureFrame
      figure={figure}
      title="Two sweeps, line by line"
      instruction="Step. Press a line number to set a breakpoint."
      caption={caption}
      reading={howToRead}
      say={view.say}
      keys={{ o: on('over'), u: on('out'), b: on('run'), h: on('here') }}
      settings={<Choice label="case in the net" options={caseOptions} value={chosen} onChange={(to) => set({ chosen: to })} />}
      ruler={{ says: view.say, stops, children: <Ruler cursor={cursor} breaks={breaks} /> }}
      hint="O over · U out · B breakpoint · H to the line"
    >
      <div className="replay" data-step={cursor} data-at={view.place}>
        <div className="replay-code">
          <div className="replay-files">
            <Choice label="file" options={fileOptions} value={file} onChange={(to) => set({ looking: to, playing: false })} />
          </div>
          <Code file={file} view={view} breaks={breaks} picked={picked} onToggle={toggle} onPick={(place) => set({ picked: place })} />
          <Moves picked={picked} breaks={breaks} onMove={dispatch} onToggle={toggle} />
        </div>
        <div className="replay-side">
          <Where view={view} />
          <div className="replay-arrays" tabIndex={0} role="group" aria-label="Arrays">
            <ArrayGrids of={grids} kind="reads" />
            <ArrayGrids of={grids} kind="makes" />
            {grids.reads.length + grids.makes.length === 0 && <p className="grids-none">This line changes no variable.</p>}
            <Fold name="others" label="The other variables" open={open} onToggle={() => setOpen(!open)}>
              <ArrayGrids of={grids} kind="others" name={`also in ${view.stack.at(-1)}`} />
            </Fold>
          </div>
          <Net net={view.net} moment={cursor} />
        </div>
      </div>
    </FigureFrame>
  );
}

/** The open calls, the equation that the line realises, and the line in words. */
function Where({ view: { stack, sweep, equation, pass, sentence } }: { readonly view: ReplayView }) {
  return (
    <div className={`replay-where pass-${pass ?? 'error'}`}>
      <p className="replay-stack">
        {stack.map((name, k) => (
          <span key={k}>{name}</span>
        ))}
        <span className="replay-round">{sweep === 0 ? 'before the first sweep' : `sweep ${sweep}`}</span>
      </p>
      <p className="replay-equation">
        {equation === undefined ? (
          <span className="replay-none">no equation of its own</span>
        ) : (
          <>
            <span
              className="sym katex"
              aria-hidden="true"
              dangerouslySetInnerHTML={{ __html: inBoth((notation) => equationLineHtml(equation, notation)) }}
            />
            <span className="replay-number">equation ({equation})</span>
          </>
        )}
      </p>
      <p className="replay-say">{sentence}</p>
    </div>
  );
}
