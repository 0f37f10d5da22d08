import { lazy, Suspense, useCallback, useEffect, useId, useMemo, useState } from 'react';
import { Tool } from '@/components/controls/Tool';
import { useOneStop } from '@/components/controls/use-one-stop';
import { FigureFrame } from '@/components/figure/FigureFrame';
import type { FigureProps } from '@/components/figure/props';
import { useFigure } from '@/components/figure/use-figure';
import type { FigureQuote } from '@/components/figure/use-hand-on';
import { useLayouts } from '@/components/figure/use-layout';
import { useNotation, useTextQuantity } from '@/components/figure/use-shared';
import { PhaseRuler } from '@/components/marks/PhaseRuler';
import { WorkedStrip } from '@/components/marks/worked/Worked';
import { quantityOf } from '@/lib/notation/quantities';
import { chosenNotation } from '@/lib/notation/shared';
import { asking, explaining, toolOf, type Tool as Asked } from './asking/asked';
import type { Answer } from './asking/predicting';
import { Caption, Marks } from './Captions';
import { CaseChoice } from './CaseChoice';
import { stateData } from './case-data';
import { numbersOf, placeOf } from './edits';
import { FirstRunStrip } from './FirstRunStrip';
import { GoOn } from './GoOn';
import { Listing } from './Listing';
import { NetDoor } from './NetDoor';
import { choiceOf } from './nets';
import { Numbers, unitOfField } from './Numbers';
import { curveOf, firstChosen } from './over-time/choosing';
import { Picture } from './Picture';
import { numberOf, pointedOf, pointedText, type Pointed } from './pointed';
import { Settings } from './Settings';
import { oneCase, type OneCaseState } from './state';
import { Tables } from './Tables';
import { view as viewOf } from './view';

/** Comes when it is asked for. */
const Asking = lazy(() => import('./asking/Asking'));

const waiting = (
  <p className="asking" role="status">
    One moment …
  </p>
);

/** Named for what is behind it. */
const DOOR = 'Why? Prove it, predict, go back in time';

const INSTRUCTION = 'Press Step. Point at a number: what made it. Press it: where it goes.';

/** The case of a state, worked through; anew only when a number of it changes, not at every step. */
function useCaseData(state: OneCaseState) {
  const { net, chosen, seed, epsilon, alpha, weights, changes, input, target, was, arrived, here, made } = state;
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the rest of the state (cursor, speed …) does not matter here
  return useMemo(() => stateData(state), [net, chosen, seed, epsilon, alpha, weights, changes, input, target, was, arrived, here, made]);
}

/** One case through a net, forward and back: one equation a step, with every number, and every number open to change. */
export default function OneCase(props: FigureProps<OneCaseState>) {
  const figure = useFigure(oneCase, props);
  const { state, dispatch, set, number } = figure;
  const { net, cursor, part, stride, numbers } = state;
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
  // What makes the Markdown comes when it is asked for.
  const quote = useMemo(
    (): FigureQuote => ({
      text: 'Quote this step',
      make: async (link, leftOut) =>
        (await import('./quote')).quoteOf(state, data, { number, link, leftOut, notation: chosenNotation.get() }),
    }),
    [state, data, number],
  );
  const layouts = useLayouts(figure.place);
  const panel = useId();
  /** The number whose field was asked for and, of a large net until the next step, the unit it stands with. */
  const [fields, setFields] = useState<{ readonly key: string; readonly unit: number | null; readonly cursor: number } | null>(null);
  /** Opens the fields at the one of this number. */
  const changeNumber = useCallback(
    (key: string) => {
      if (!placeOf(choice.net, key)) return false;
      setFields({ key, unit: unitOfField(choice.net, key), cursor });
      set({ numbers: true });
      return true;
    },
    [choice, cursor, set],
  );
  // The fields are drawn by now.
  useEffect(() => {
    if (fields) document.getElementById(`${panel}-${fields.key}`)?.focus();
  }, [panel, fields]);

  const point = useCallback((to: Pointed | null) => set({ pointed: to && pointedText(to) }), [set]);
  const at = useMemo(() => pointedOf(pointed), [pointed]);
  /** A tool that a link has opened leaves the focus where it is. */
  const [opened, setOpened] = useState(false);
  /** What has been predicted; closing the panel keeps it, leaving the page does not. */
  const [answers, setAnswers] = useState<readonly Answer[]>([]);
  const tool = toolOf(state);
  const ask = (next: Asked | null, key = 'step') => {
    setOpened(true);
    // The way back from what was closed.
    if (next === null) requestAnimationFrame(() => document.getElementById(`${panel}-door`)?.focus());
    if (next === 'why') return set(explaining(key));
    if (next !== 'time') return set(asking(next));
    // What is pointed at later is looked at, not chosen.
    const chosen = quantityOf(numberOf(pointed) ?? '') ?? data.trace[cursor - 1]?.result;
    set(asking(next, curveOf(firstChosen(choice.net, chosen))));
  };
  // What stands below the equation must not move while its own numbers are pointed at.
  const still = useMemo(
    () => (tool === null || pointed === null ? null : viewOf(data, cursor, null, choice, stride, part, notation)),
    [tool, pointed, data, cursor, choice, stride, part, notation],
  );
  const { where, pass, equation, sentence } = still ?? view;
  const more = useOneStop('more', 4);
  const act = (type: 'pass' | 'pass back' | 'next case' | 'sweep') => () => dispatch({ type });
  const change = { state, dispatch, set };

  return (
    <FigureFrame
      figure={figure}
      net={net}
      pointing={{ at, onPoint: point, onChange: changeNumber }}
      title="One case, forward and back"
      instruction={
        props.start || net !== 'xor' ? INSTRUCTION : <FirstRunStrip state={state} acted={figure.canUndo} otherwise={INSTRUCTION} />
      }
      caption={<Caption net={net} />}
      reading={<Marks net={net} seed={state.seed} epsilon={epsilon} alpha={alpha} />}
      say={view.say}
      quote={quote}
      door={{ open: state.door, onOpen: (door) => set({ door }) }}
      seed={net === 'printed' ? 'weights of the paper' : `seed ${state.seed}`}
      settings={
        <>
          <Settings {...change} />
          <NetDoor {...change} />
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
        says: view.where.join(', '),
        stops: view.ruler.phases.map(({ to }) => to),
        children: <PhaseRuler {...view.ruler} cursor={figure.walk!.at} />,
      }}
      choice={<CaseChoice net={net} chosen={state.chosen} set={set} />}
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
            where={where}
            pass={pass}
            equation={equation}
            sentence={sentence}
            listing={tool === null && <Listing line={view.listing} pass={view.pass ?? 'forward'} />}
          />
          {tool !== null && (
            <Suspense fallback={waiting}>
              <Asking {...change} tool={tool} onTool={ask} focused={opened} data={data} answers={answers} onAnswers={setAnswers} />
            </Suspense>
          )}
          <div
            className="one-case-more prose-scripted"
            role="toolbar"
            aria-label="Further on"
            aria-orientation="vertical"
            hidden={tool !== null}
          >
            <GoOn {...change} stop={more} />
            <Tool id={`${panel}-door`} aria-expanded={tool !== null} onPress={() => ask('why')} stop={more(2)}>
              {DOOR}
              <span className="figure-tool-mark" aria-hidden="true" />
            </Tool>
            <Tool aria-expanded={numbers} aria-controls={panel} onPress={() => set({ numbers: !numbers })} stop={more(3)}>
              Change any number
              <span className="figure-tool-mark" aria-hidden="true" />
            </Tool>
          </div>
        </div>
        <div id={panel} className="one-case-fields" hidden={!numbers}>
          {numbers && <Numbers {...change} id={panel} unit={fields?.cursor === cursor ? fields.unit : null} />}
        </div>
      </div>
    </FigureFrame>
  );
}
