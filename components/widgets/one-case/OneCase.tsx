import { useCallback, useId, useMemo, useState } from 'react';
import { DetentSlider } from '@/components/controls/DetentSlider';
import { Fold } from '@/components/controls/Fold';
import { StepKeys } from '@/components/controls/Keys';
import { Scrub } from '@/components/controls/Scrub';
import { Selector } from '@/components/controls/Selector';
import { FigureFrame } from '@/components/figure/FigureFrame';
import { useFigure } from '@/components/figure/use-figure';
import { usePlay } from '@/components/figure/use-play';
import { NetDiagram } from '@/components/marks/NetDiagram';
import { PhaseRuler } from '@/components/marks/PhaseRuler';
import { CaseChoice } from './CaseChoice';
import { numbersOf, placeOf } from './edits';
import { EquationStrip } from './EquationStrip';
import { GoOn } from './GoOn';
import { METER_RANGE } from './net-view';
import { choiceOf, netNames } from './nets';
import { Numbers } from './Numbers';
import { usePointing } from './pointing';
import { Settings } from './Settings';
import { oneCase, speeds, type OneCaseState } from './state';
import { Tables } from './Tables';
import { useCaseData } from './use-case-data';
import { view as viewOf } from './view';

export interface OneCaseProps {
  /** The figure's number, "4.1"; given by the chapter compiler. */
  readonly number: string;
  /** Where the figure starts; the gallery and links to a state use it. */
  readonly start?: Partial<OneCaseState>;
}

const nets = [
  { text: 'XOR', spoken: 'XOR: two inputs, two hidden units, one output' },
  { text: 'Symmetry', spoken: 'mirror symmetry: six inputs, two hidden units, one output, weights from the seed' },
  { text: 'as printed', spoken: 'mirror symmetry, with the weights that the paper prints' },
];

/** One case through a net, forward and back: one equation a step, with every number, and every number open to change. */
export default function OneCase({ number, start }: OneCaseProps) {
  const figure = useFigure(oneCase, { number, start });
  const { state, dispatch, visible, reset } = figure;
  const { net, cursor, playing, speed, pointed } = state;
  const choice = choiceOf(net);
  const { steps } = choice;
  const data = useCaseData(state);
  const view = useMemo(() => viewOf(data, cursor, pointed, choice), [data, cursor, pointed, choice]);
  const [open, setOpen] = useState<string | null>(null);
  const panel = useId();
  const [numbers, setNumbers] = useState(false);
  /** Opens the fields at the one of this number. */
  const changeNumber = useCallback((key: string) => {
    if (!placeOf(choice.net, key)) return;
    setNumbers(true);
    // The fields are drawn first.
    requestAnimationFrame(() => document.getElementById(`${panel}-${key}`)?.focus());
  }, [panel, choice]);
  const name = useId();

  // Tracing a number holds Play until the reader looks away.
  usePlay(playing && visible && pointed === null, speeds[speed]!.rate, () => dispatch({ type: 'tick' }));

  const point = useCallback((key: string | null) => dispatch({ type: 'point', key }), [dispatch]);
  const pointing = usePointing(pointed, point, changeNumber);
  const act = (type: 'step' | 'back' | 'play' | 'pass' | 'pass back' | 'next case' | 'sweep') => () => dispatch({ type });
  const fold = (which: string) => ({ name: which, open: open === which, onToggle: () => setOpen(open === which ? null : which) });

  return (
    <FigureFrame
      figure={figure}
      number={number}
      title="One case, forward and back"
      instruction="Press Step. Point at any number to see what made it."
      caption={<Caption state={state} />}
      say={view.say}
      playing={playing}
      steps={{ at: cursor, of: steps }}
      seed={net === 'printed' ? 'weights of the paper' : `seed ${state.seed}`}
      settings={<Settings state={state} dispatch={dispatch} />}
      hint=", . pass   N next case   S sweep   Enter change a number"
      keys={{
        ArrowLeft: act('back'), ArrowRight: act('step'), ' ': act('play'), r: reset, Escape: () => point(null),
        ',': act('pass back'), '.': act('pass'), n: act('next case'), s: act('sweep'),
      }}
    >
      <div className={`one-case is-${net === 'xor' ? 'xor' : 'symmetry'}`} data-step={cursor} data-net={net} {...pointing}>
        <div className="one-case-net">
          <NetDiagram mark={view.wide} />
          <NetDiagram mark={view.upright} />
        </div>
        <EquationStrip view={view} />
        <Scrub
          label="Step"
          value={cursor}
          max={steps}
          valueText={view.ruler.valueText}
          stops={view.ruler.phases.map(({ to }) => to)}
          onChange={(to) => dispatch({ type: 'go', cursor: to })}
        >
          <PhaseRuler figures={view.ruler.figures} phases={view.ruler.phases} cursor={cursor} />
        </Scrub>
        <div className="one-case-keys">
          <StepKeys
            playing={playing}
            atStart={cursor === 0}
            changed={!figure.fromStart}
            atEnd={cursor === steps}
            onBack={act('back')}
            onStep={act('step')}
            onPlay={act('play')}
            onReset={reset}
          />
        </div>
        <Fold {...fold('tables')} label={`All ${view.tables.count} numbers`}>
          <Tables view={view.tables} />
        </Fold>
        <Fold {...fold('case')} label={net === 'xor' ? `Case ${choice.paper.cases[state.chosen]!.inputs.join(' ')}` : `Case ${state.chosen + 1}`}>
          <CaseChoice state={state} dispatch={dispatch} name={`${name}-case`} />
        </Fold>
        <Fold {...fold('speed')} label={`Speed ${speeds[speed]!.figure}`}>
          <DetentSlider label="steps a second" positions={speeds} value={speed} onChange={(to) => dispatch({ type: 'pace', speed: to })} />
        </Fold>
      </div>
      <div className="one-case-more prose-scripted">
        <GoOn state={state} dispatch={dispatch} />
        <div className="one-case-nets">
          <button type="button" className="figure-tool" aria-expanded={numbers} aria-controls={panel} onClick={() => setNumbers(!numbers)}>
            Change any number<span className="figure-tool-mark" aria-hidden="true" />
          </button>
          <Selector label="net" name={`${name}-net`} options={nets} value={netNames.indexOf(net)} onChange={(to) => dispatch({ type: 'net', net: netNames[to]! })} />
        </div>
      </div>
      <div id={panel} hidden={!numbers}>{numbers && <Numbers state={state} dispatch={dispatch} id={panel} />}</div>
    </FigureFrame>
  );
}

function Caption({ state }: { readonly state: OneCaseState }) {
  const { epsilon, alpha } = numbersOf(state);
  const wide = <><span className="if-wide">The small scales run from −{METER_RANGE} to {METER_RANGE}. </span><span className="if-upright">On the net, ∂ stands for ∂E/∂. </span></>;
  const rates = <>ε = {epsilon}{alpha > 0 && <>, α = {alpha}</>}.</>;
  if (state.net === 'xor') {
    return (
      <>
        <strong>One case of XOR through two inputs, two hidden units and one output.</strong> Outlined numbers go into
        this step, the solid one comes out of it, and a dot stands where nothing has been computed yet. Each dial reads
        from 0 to 1; the triangle marks the target, and the outer arc is the error. {wide}Thicker lines are larger
        weights, dashed lines negative ones. Weights from seed {state.seed}, uniform in (−1, 1), rounded to two places; {rates}
      </>
    );
  }
  return (
    <>
      <strong>Six inputs stand in the middle, so no two connections cross and every weight has its own place.</strong> Does
      the row read the same from both ends? A filled disc is an input of 1. Beside a connection stands its weight, or, while
      it is in play, its derivative or its change; the tables have all the numbers. {wide}{state.net === 'printed'
        ? 'The weights are those that the paper prints in Figure 1, to one decimal; in each hidden unit, mirrored inputs have opposite weights.'
        : `Weights from seed ${state.seed}, uniform in (−0.3, 0.3), rounded to two places.`} {rates}
    </>
  );
}
