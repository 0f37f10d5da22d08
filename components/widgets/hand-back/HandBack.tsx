import { useId, useMemo, useState } from 'react';
import { Fold } from '@/components/controls/Fold';
import { Selector } from '@/components/controls/Selector';
import { FigureFrame } from '@/components/figure/FigureFrame';
import type { FigureProps } from '@/components/figure/props';
import { useFigure } from '@/components/figure/use-figure';
import { PhaseRuler } from '@/components/marks/PhaseRuler';
import { NUDGE } from '@/lib/models/hand-back';
import { Flips } from './Flips';
import { Net } from './Net';
import { caseData, SEED } from './reading';
import { handBackFigure, moods, type HandBackState } from './state';
import { Strip } from './Strip';
import { view as viewOf } from './view';
import { Units, Weights } from './Weights';

const options = [
  { text: 'patient', spoken: 'patient: hidden units wait for all of their messages' },
  { text: 'impatient', spoken: 'impatient: hidden units hand on their first message' },
];

/** The way back through a small net, message by message; and what comes of not waiting for all of them. */
export default function HandBack({ number, start }: FigureProps<HandBackState>) {
  const figure = useFigure(handBackFigure, { number, start });
  const { state, dispatch } = figure;
  const { mood, inputs, targets, cursor, chosen } = state;
  const data = useMemo(() => caseData({ mood, inputs, targets }), [mood, inputs, targets]);
  const view = useMemo(() => viewOf(data, { cursor, chosen }), [data, cursor, chosen]);
  const [open, setOpen] = useState(false);
  const name = useId();
  const choose = (key: string | null) => dispatch({ type: 'choose', key });

  return (
    <FigureFrame
      figure={figure}
      number={number}
      title="The error handed back"
      instruction="Step the messages down. Then tap any weight."
      caption={<Caption />}
      reading={<Reading />}
      say={view.say}
      keys={{ Escape: () => choose(null) }}
      hint="↑ ↓ weights in the table"
      choice={<Selector label="hidden units" name={name} options={options} value={moods.indexOf(mood)} onChange={(to) => dispatch({ type: 'mood', mood: moods[to]! })} />}
      ruler={{ says: view.where.join(', '), stops: view.ruler.phases.map(({ to }) => to), children: <PhaseRuler figures={view.ruler.figures} phases={view.ruler.phases} cursor={cursor} /> }}
      seed={`seed ${SEED}`}
      table={<Units rows={view.units} />}
    >
      <div className="hand-back" data-step={cursor} data-mood={mood} data-wrong={view.wrong}>
        <div className="hand-back-nets">
          <Net net={view.wide} onChoose={choose} />
          <Net net={view.narrow} onChoose={choose} />
        </div>
        <Strip view={view} />
        <Flips inputs={inputs} targets={targets} onFlip={(which, at) => dispatch({ type: 'flip', which, at })} />
        <Fold name="weights" label={`All ${view.weights.length} slopes`} open={open} onToggle={() => setOpen(!open)}>
          <Weights rows={view.weights} impatient={view.impatient} onChoose={choose} />
        </Fold>
        <p className="hand-back-verdict">{view.verdict}</p>
      </div>
    </FigureFrame>
  );
}

function Caption() {
  return (
    <>
      <strong>Each connection carries one message back: what its receiver is blamed for, times its weight.</strong> A unit collects its
      messages in a tray, adds them up, and multiplies by the slope of its own curve. An <em>impatient</em> unit takes its first message
      for the sum, and leads the weights below it astray.
    </>
  );
}

function Reading() {
  return (
    <p>
      A weight needs only the numbers at its two ends: what the unit below it said, and what the unit above it is blamed for. With
      inputs 1 0 and targets 1 0, unit 3’s messages add up, unit 4’s pull against each other, unit 5’s nearly cancel. “Measured” needs
      no messages: each weight is nudged up and down by {NUDGE}. A dot has not come yet; thicker lines are larger weights, dashed ones
      negative. Weights from seed {SEED}, uniform in (−1, 1), rounded to two places.
    </p>
  );
}
