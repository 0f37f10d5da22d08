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
import { roundedStart, xor } from '@/lib/nets/xor';
import { caseData } from './case-data';
import { EquationStrip } from './EquationStrip';
import { usePointing } from './pointing';
import { STEPS, oneCase, speeds, type OneCaseState } from './state';
import { Tables } from './Tables';
import { METER_RANGE } from './net-view';
import { view as viewOf } from './view';

/** The run of the pictures: seed 9, uniform in (−1, 1), rounded to two places. */
export const SEED = 9;

export interface OneCaseProps {
  /** The figure's number, "4.1"; given by the chapter compiler. */
  readonly number: string;
  /** Where the figure starts; the gallery and links to a state use it. */
  readonly start?: Partial<OneCaseState>;
}

const options = xor.cases.map(({ inputs }) => ({ text: inputs.join(' '), spoken: `inputs ${inputs.join(' and ')}` }));

/** One case of XOR through 2-2-1, forward and back: one equation a step, with every number. */
export default function OneCase({ number, start }: OneCaseProps) {
  const weights = useMemo(() => roundedStart(xor, SEED), []);
  const all = useMemo(() => xor.cases.map((_, index) => caseData({ net: xor, weights, index })), [weights]);
  const figure = useFigure(oneCase, { number, start });
  const { state, dispatch, visible } = figure;
  const { chosen, cursor, playing, speed, pointed } = state;
  const data = all[chosen]!;
  const view = useMemo(() => viewOf(data, cursor, pointed), [data, cursor, pointed]);
  const [open, setOpen] = useState<string | null>(null);
  const name = useId();

  // Tracing a number holds Play until the reader looks away.
  usePlay(playing && visible && pointed === null, speeds[speed]!.rate, () => dispatch({ type: 'tick' }));

  const point = useCallback((key: string | null) => dispatch({ type: 'point', key }), [dispatch]);
  const pointing = usePointing(pointed, point);
  const act = (type: 'step' | 'back' | 'play' | 'reset') => () => dispatch({ type });
  const fold = (which: string) => ({ name: which, open: open === which, onToggle: () => setOpen(open === which ? null : which) });

  return (
    <FigureFrame
      figure={figure}
      number={number}
      title="One case, forward and back"
      instruction="Press Step. Point at any number to see what made it."
      caption={<Caption />}
      say={view.say}
      playing={playing}
      steps={{ at: cursor, of: STEPS }}
      seed={`seed ${SEED}`}
      keys={{ ArrowLeft: act('back'), ArrowRight: act('step'), ' ': act('play'), r: act('reset'), Escape: () => point(null) }}
    >
      <div className="one-case" data-step={cursor} {...pointing}>
        <div className="one-case-net">
          <NetDiagram mark={view.wide} />
          <NetDiagram mark={view.upright} />
        </div>
        <EquationStrip view={view} />
        <Scrub
          label="Step"
          value={cursor}
          max={STEPS}
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
            atEnd={cursor === STEPS}
            onBack={act('back')}
            onStep={act('step')}
            onPlay={act('play')}
            onReset={act('reset')}
          />
        </div>
        <Fold {...fold('tables')} label={`All ${view.tables.count} numbers`}>
          <Tables view={view.tables} />
        </Fold>
        <Fold {...fold('case')} label={`Case ${options[chosen]!.text}`}>
          <Selector label="case" name={`${name}-case`} options={options} value={chosen} onChange={(to) => dispatch({ type: 'choose', chosen: to })} />
        </Fold>
        <Fold {...fold('speed')} label={`Speed ${speeds[speed]!.figure}`}>
          <DetentSlider label="steps a second" positions={speeds} value={speed} onChange={(to) => dispatch({ type: 'pace', speed: to })} />
        </Fold>
      </div>
    </FigureFrame>
  );
}

function Caption() {
  return (
    <>
      <strong>One case of XOR through two inputs, two hidden units and one output.</strong> Outlined numbers go into
      this step, the solid one comes out of it, and a dot stands where nothing has been computed yet. Each dial reads
      from 0 to 1; the triangle marks the target, and the outer arc is the error. <span className="if-wide">The small
      scales run from −{METER_RANGE} to {METER_RANGE}. </span><span className="if-upright">On the net, ∂ stands for
      ∂E/∂. </span>Thicker lines are larger weights, dashed lines negative ones. Weights from seed {SEED}, uniform in
      (−1, 1), rounded to two places; ε = {xor.settings.schedule[0]!.epsilon}.
    </>
  );
}
