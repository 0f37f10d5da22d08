import { lazy, Suspense, useCallback, useEffect, useId, useMemo, useState } from 'react';
import { useOneStop } from '@/components/controls/use-one-stop';
import { FigureFrame } from '@/components/figure/FigureFrame';
import type { FigureProps } from '@/components/figure/props';
import { useFigure } from '@/components/figure/use-figure';
import { useNotation, useTextQuantity } from '@/components/figure/use-shared';
import { useLayouts } from '@/components/figure/use-layout';
import { PhaseRuler } from '@/components/marks/PhaseRuler';
import { WorkedStrip } from '@/components/marks/worked/Worked';
import type { Answer } from './asking/predicting';
import type { Tool } from './asking/tools';
import { Caption, Marks } from './Captions';
import { CaseChoice } from './CaseChoice';
import { numbersOf, placeOf } from './edits';
import { FirstRunStrip } from './FirstRunStrip';
import { GoOn } from './GoOn';
import { Listing } from './Listing';
import { NetDoor } from './NetDoor';
import { choiceOf } from './nets';
import { Numbers, unitOfField } from './Numbers';
import { Picture } from './Picture';
import { quantityOf } from '@/lib/notation/quantities';
import { curveOf, firstChosen } from './over-time/choosing';
import { numberOf, pointedOf, pointedText, type Pointed } from './pointed';
import { Settings } from './Settings';
import { oneCase, type OneCaseState } from './state';
import { Tables } from './Tables';
import { useCaseData } from './use-case-data';
import { useQuote } from './use-quote';
import { view as viewOf } from './view';

/** Comes when it is asked for. */
const Asking = lazy(() => import('./asking/Asking'));

/** Named for what is behind it. */
const DOOR = 'Why? Prove it, predict, go back in time';

const INSTRUCTION = 'Press Step. Point at a number: what made it. Press it: where it goes.';

/** One case through a net, forward and back: one equation a step, with every number, and every number open to change. */
export default function OneCase({ number, start }: FigureProps<OneCaseState>) {
  const figure = useFigure(oneCase, { number, start });
  const { state, dispatch } = figure;
  const { net, cursor, part, stride } = state;
  const choice = choiceOf(net);
  const { epsilon, alpha } = numbersOf(state);
  const inText = useTextQuantity(net);
  const pointed = state.pointed ?? inText;
  const notation = useNotation();
  const data = useCaseData(state);
  const view = useMemo(
    () => viewOf(data, cursor, pointed, choice, stride, part, notation),
    [data, cursor, pointed, choice, stride, part, notation],
  );
  const quote = useQuote(state, data, number);
  const layouts = useLayouts(figure.place);
  const panel = useId();
  const { numbers } = state;
  const setNumbers = useCallback((to: boolean) => dispatch({ type: 'set', to: { numbers: to } }), [dispatch]);
  /** The number whose field was asked for and, of a large net until the next step, the unit it stands with. */
  const [fields, setFields] = useState<{ readonly key: string; readonly unit: number | null; readonly cursor: number } | null>(null);
  /** Opens the fields at the one of this number. */
  const changeNumber = useCallback(
    (key: string) => {
      if (!placeOf(choice.net, key)) return false;
      setFields({ key, unit: unitOfField(choice.net, key), cursor });
      setNumbers(true);
      return true;
    },
    [choice, cursor, setNumbers],
  );
  // The fields are drawn by now.
  useEffect(() => {
    if (fields) document.getElementById(`${panel}-${fields.key}`)?.focus();
  }, [panel, fields]);

  const point = useCallback((to: Pointed | null) => dispatch({ type: 'point', key: to && pointedText(to) }), [dispatch]);
  const at = useMemo(() => pointedOf(pointed), [pointed]);
  /** A tool that a link has opened leaves the focus where it is. */
  const [opened, setOpened] = useState(false);
  /** What has been predicted; closing the panel keeps it, leaving the page does not. */
  const [answers, setAnswers] = useState<readonly Answer[]>([]);
  const tool: Tool | null = state.why === null ? state.ask : 'why';
  const ask = (next: Tool | null, key = 'step') => {
    setOpened(true);
    // The way back from what was closed.
    if (next === null) requestAnimationFrame(() => document.getElementById(`${panel}-door`)?.focus());
    if (next === 'why') dispatch({ type: 'why', key });
    // What is pointed at later is looked at, not chosen.
    else
      dispatch({
        type: 'ask',
        tool: next,
        ...(next === 'time' && {
          curve: curveOf(firstChosen(choice.net, quantityOf(numberOf(pointed) ?? '') ?? data.trace[cursor - 1]?.result)),
        }),
      });
  };
  // What stands below the equation must not move while its own numbers are pointed at.
  const still = useMemo(
    () => (tool === null || pointed === null ? null : viewOf(data, cursor, null, choice, stride, part, notation)),
    [tool, pointed, data, cursor, choice, stride, part, notation],
  );
  const strip = still ?? view;
  const more = useOneStop('more', 4);
  const act = (type: 'pass' | 'pass back' | 'next case' | 'sweep') => () => dispatch({ type });

  return (
    <FigureFrame
      figure={figure}
      net={net}
      pointing={{ at, onPoint: point, onChange: changeNumber }}
      title="One case, forward and back"
      instruction={start || net !== 'xor' ? INSTRUCTION : <FirstRunStrip state={state} acted={figure.canUndo} otherwise={INSTRUCTION} />}
      caption={<Caption net={net} />}
      reading={<Marks net={net} seed={state.seed} epsilon={epsilon} alpha={alpha} />}
      say={view.say}
      quote={quote}
      door={{ open: state.door, onOpen: (door) => dispatch({ type: 'set', to: { door } }) }}
      seed={net === 'printed' ? 'weights of the paper' : `seed ${state.seed}`}
      settings={
        <>
          <Settings state={state} dispatch={dispatch} />
          <NetDoor state={state} dispatch={dispatch} />
        </>
      }
      table={<Tables view={view} />}
      hint=", . pass · N next case · S sweep · W why · T over time · Enter change a number"
      keys={{
        ',': act('pass back'),
        '.': act('pass'),
        n: act('next case'),
        s: act('sweep'),
        w: () => ask('why', numberOf(pointed) ?? 'step'),
        t: () => ask('time'),
      }}
      ruler={{
        says: view.ruler.valueText,
        stops: view.ruler.phases.map(({ to }) => to),
        children: <PhaseRuler count={view.ruler.count} figures={view.ruler.figures} phases={view.ruler.phases} cursor={figure.walk!.at} />,
      }}
      choice={<CaseChoice net={net} chosen={state.chosen} dispatch={dispatch} />}
    >
      <div
        className={`one-case is-${net === 'xor' ? 'xor' : 'symmetry'}${choice.large ? ' is-large' : ''}`}
        data-step={cursor}
        data-net={net}
      >
        <div className="one-case-net">
          <Picture view={view} large={choice.large} layouts={layouts} />
        </div>
        <div className={tool === null ? 'one-case-side' : 'one-case-side is-asking'}>
          <WorkedStrip
            where={strip.where}
            pass={strip.pass}
            equation={strip.equation}
            sentence={strip.sentence}
            listing={tool === null && <Listing line={view.listing} pass={view.pass ?? 'forward'} />}
          />
          {tool !== null && (
            <Suspense
              fallback={
                <p className="asking" role="status">
                  One moment …
                </p>
              }
            >
              <Asking
                tool={tool}
                onTool={ask}
                onClose={() => ask(null)}
                focused={opened}
                state={state}
                dispatch={dispatch}
                data={data}
                query={figure.query}
                figureId={figure.id}
                answers={answers}
                onAnswers={setAnswers}
              />
            </Suspense>
          )}
          <div
            className="one-case-more prose-scripted"
            role="toolbar"
            aria-label="Further on"
            aria-orientation="vertical"
            hidden={tool !== null}
          >
            <GoOn state={state} dispatch={dispatch} stop={more} />
            <button
              type="button"
              id={`${panel}-door`}
              className="figure-tool"
              aria-expanded={tool !== null}
              onClick={() => ask('why')}
              {...more(2)}
            >
              {DOOR}
              <span className="figure-tool-mark" aria-hidden="true" />
            </button>
            <button
              type="button"
              className="figure-tool"
              aria-expanded={numbers}
              aria-controls={panel}
              onClick={() => setNumbers(!numbers)}
              {...more(3)}
            >
              Change any number
              <span className="figure-tool-mark" aria-hidden="true" />
            </button>
          </div>
        </div>
        <div id={panel} className="one-case-fields" hidden={!numbers}>
          {numbers && <Numbers state={state} dispatch={dispatch} id={panel} unit={fields?.cursor === cursor ? fields.unit : null} />}
        </div>
      </div>
    </FigureFrame>
  );
}
