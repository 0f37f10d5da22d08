import { useMemo } from 'react';
import { Choice } from '@/components/controls/Choice';
import { FigureFrame } from '@/components/figure/FigureFrame';
import type { FigureProps } from '@/components/figure/props';
import { useFigure } from '@/components/figure/use-figure';
import { useLayouts } from '@/components/figure/use-layout';
import { PhaseRuler } from '@/components/marks/PhaseRuler';
import { WorkedStrip } from '@/components/marks/worked/Worked';
import { NUDGE } from '@/lib/models/hand-back';
import { Flips } from './Flips';
import { Net } from './Net';
import { caseData, SEED } from './reading';
import { asked, handBackFigure, type HandBackState } from './state';
import { Slopes } from './Slopes';
import { view as viewOf } from './view';

const options = [
  { value: 'patient', text: 'patient', spoken: 'patient: hidden units wait for all of their messages' },
  { value: 'impatient', text: 'impatient', spoken: 'impatient: hidden units hand on their first message' },
] as const;

const caption = (
  <>
    <strong>Each connection carries one message back: what its receiver is blamed for, times its weight.</strong> A unit collects its
    messages in a tray, adds them up, and multiplies by the slope of its own curve. An <em>impatient</em> unit takes its first message for
    the sum, and leads the weights below it astray.
  </>
);

const howToRead = (
  <p>
    A weight needs only the numbers at its two ends: what the unit below it said, and what the unit above it is blamed for. With inputs 1 0
    and targets 1 0, unit 3’s messages add up, unit 4’s pull against each other, unit 5’s nearly cancel. “Measured” needs no messages: each
    weight is nudged up and down by {NUDGE}. A dot has not come yet; thicker lines are larger weights, dashed ones negative. Weights from
    seed {SEED}, uniform in (−1, 1), rounded to two places.
  </p>
);

/** The way back through a small net, message by message; and what comes of not waiting for all of them. */
export default function HandBack(props: FigureProps<HandBackState>) {
  const figure = useFigure(handBackFigure, props);
  const { mood, inputs, targets, cursor, chosen } = figure.state;
  const data = useMemo(() => caseData({ mood, inputs, targets }), [mood, inputs, targets]);
  const view = useMemo(() => viewOf(data, { cursor, chosen }), [data, cursor, chosen]);
  const layouts = useLayouts(figure.place);
  const choose = (key: string | null) => figure.set({ chosen: asked(chosen, key) });

  return (
    <FigureFrame
      figure={figure}
      title="The error handed back"
      instruction="Step the messages down. Then tap any weight."
      caption={caption}
      reading={howToRead}
      say={view.say}
      keys={{ Escape: () => choose(null) }}
      hint="↑ ↓ numbers of the case, weights in the table"
      choice={<Choice label="hidden units" options={options} value={mood} onChange={(to) => figure.set({ mood: to })} />}
      ruler={{
        says: view.where.join(', '),
        stops: view.ruler.phases.map(({ to }) => to),
        children: <PhaseRuler figures={view.ruler.figures} phases={view.ruler.phases} cursor={cursor} />,
      }}
      seed={`seed ${SEED}`}
      table={<Slopes view={view} onChoose={choose} />}
    >
      <div className="hand-back" data-step={cursor} data-mood={mood} data-wrong={view.wrong}>
        <div className="hand-back-nets">
          {layouts.map((layout) => (
            <Net key={layout} net={view[layout]} onChoose={choose} />
          ))}
        </div>
        <WorkedStrip where={view.where} pass={view.started ? 'backward' : null} equation={view.equation} sentence={view.sentence} />
        <Flips of={{ inputs, targets }} onFlip={figure.set} />
        <p className="hand-back-verdict">{view.verdict}</p>
      </div>
    </FigureFrame>
  );
}
