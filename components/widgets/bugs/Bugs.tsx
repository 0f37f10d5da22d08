import { useId, useMemo } from 'react';
import { SeedField } from '@/components/controls/SeedField';
import { LAST_SEED } from '@/components/controls/seeds';
import { FigureControls } from '@/components/figure/FigureControls';
import { FigureFrame } from '@/components/figure/FigureFrame';
import type { FigureProps } from '@/components/figure/props';
import { useFigure } from '@/components/figure/use-figure';
import { useFollowed } from '@/components/figure/use-run';
import { useQuantity } from '@/components/marks/net-scope';
import { Sym } from '@/components/marks/Sym';
import { Chart } from './Chart';
import { bugNames } from '@/lib/models/buggy-program';
import { bugRunOf, rightRunOf } from './run';
import { bugs, type BugsState } from './state';
import { LARGER, LEARNED, settings, SWEEPS } from './task';
import { view as viewOf, type BugsView } from './view';
import { bugWords } from './words';

/** One bug at a time: what it does to the slopes, held against measured ones, and to the error. */
export default function Bugs(props: FigureProps<BugsState>) {
  const figure = useFigure(bugs, props);
  const { state, dispatch, set, reset } = figure;
  const { bug, seed, larger } = state;
  const runs = [rightRunOf(state), bugRunOf(state)] as const;
  useFollowed(runs, SWEEPS);
  const known = runs[0].known + runs[1].known;
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- `known`: runs that have been followed further show more
  const view = useMemo(() => viewOf(state), [state, known]);
  const name = useId();
  const next = () => dispatch({ type: 'next' });
  const previous = () => dispatch({ type: 'previous' });
  return (
    <FigureFrame
      figure={figure}
      title="Six bugs that run"
      instruction="Choose a bug. Watch the table, then the curve."
      caption={caption}
      reading={reading}
      say={view.say}
      keys={{ ArrowLeft: previous, ArrowRight: next, r: reset }}
      controls={
        <FigureControls
          atStart={seed === 0}
          atEnd={seed === LAST_SEED}
          changed={!figure.fromStart}
          onBack={previous}
          onStep={next}
          stepLabel="Next start"
          onReset={reset}
        />
      }
      seed={`seed ${seed}`}
      settings={<SeedField label="Seed of the starting weights" seed={seed} onSeed={(to) => set({ seed: to })} />}
    >
      <div className="bugs" data-bug={bug} data-wrong={view.wrong}>
        <fieldset className="selector bugs-list">
          <legend className="heard">Bug</legend>
          {bugNames.map((one) => (
            <label key={one} className="selector-option bugs-option">
              <input type="radio" name={name} value={one} checked={one === bug} onChange={() => set({ bug: one })} />
              <span>{bugWords[one].name}</span>
            </label>
          ))}
        </fieldset>
        <div className="bugs-words">
          <Lines words={view.words} />
          <p className="bugs-does">{view.does}</p>
          {bug === 'mean' && (
            <button type="button" className="key bugs-larger" aria-pressed={larger} onClick={() => set({ larger: !larger })}>
              ε {LARGER} times as large
            </button>
          )}
        </div>
        <Check rows={view.rows} wrong={view.wrong} />
        <div className="bugs-run">
          <Chart chart={view.chart} />
          <p className="bugs-outcome">{view.outcome}</p>
        </div>
      </div>
    </FigureFrame>
  );
}

/** The lines that the bug concerns, right and wrong. */
function Lines({ words: { right, wrong } }: { readonly words: BugsView['words'] }) {
  if (wrong.length === 0) return null;
  const named = (lines: readonly string[], look: string, mark: string) =>
    lines.map((line) => (
      <span key={line} className={look}>
        <b>{mark}</b>
        {line}
        {'\n'}
      </span>
    ));
  return (
    <pre className="bugs-lines" tabIndex={0} aria-label="The lines, right and wrong">
      {named(right, 'is-right', 'right')}
      {named(wrong, 'is-wrong', 'bug')}
    </pre>
  );
}

/** The gradient check: followed and measured slope of every weight. */
function Check({ rows, wrong }: Pick<BugsView, 'rows' | 'wrong'>) {
  const quantity = useQuantity();
  return (
    <table className="values bugs-check">
      <caption className="heard">
        Gradient check: {wrong} of {rows.length} slopes differ
      </caption>
      <thead>
        <tr>
          <th scope="col">slope</th>
          <th scope="col">program</th>
          <th scope="col">
            <span className="heard">agrees</span>
          </th>
          <th scope="col">measured</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ ref, key, program, measured, wrong: off, opens }) => (
          <tr key={key} className={`${opens ? 'opens' : ''}${off ? ' is-off pass-backward' : ''}`} data-quantity={quantity(key)}>
            <th scope="row">
              <Sym mark={{ of: ref, tone: 'ink' }} />
            </th>
            <td>{program}</td>
            <td className="bugs-sign">
              <span aria-hidden="true">{off ? '≠' : '='}</span>
              <span className="heard">{off ? 'differs' : 'agrees'}</span>
            </td>
            <td>{measured}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const caption = (
  <>
    <strong>The curve can look right while the slopes are wrong, and the slopes can be right while nothing is learned.</strong> Two inputs,
    two hidden units and two outputs learn to add two bits. Only a slope that was measured by nudging tells a right program from a wrong
    one.
  </>
);

const reading = (
  <p>
    Units 3 and 4 are hidden; 5 and 6 answer with the sum and the carry. “Program” is the first change of each weight divided by −ε, so the
    slope it follows; “measured” is found by nudging each weight up and down by 0.0001. The thin dashed curve is the right program from the
    same start. ε = {settings.epsilon}, unless made larger, α = {settings.alpha}; weights start uniform in (−1, 1), rounded to two places.
    Learned means an error below {LEARNED} within {SWEEPS.toLocaleString('en-GB')} sweeps; for the shares in the text, from seeds 1 to 100.
  </p>
);
