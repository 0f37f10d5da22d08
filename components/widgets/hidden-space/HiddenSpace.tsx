import { useEffect, useMemo } from 'react';
import { Scrub } from '@/components/controls/Scrub';
import { SeedField } from '@/components/controls/SeedField';
import { Choice } from '@/components/controls/Choice';
import { FigureFrame } from '@/components/figure/FigureFrame';
import type { FigureProps } from '@/components/figure/props';
import { useFigure } from '@/components/figure/use-figure';
import { useRun } from '@/components/figure/use-run';
import { Sym } from '@/components/marks/Sym';
import { ManyStarts } from './ManyStarts';
import { HiddenPlane, InputsPlane } from './TwoPlanes';
import { MOST_SWEEPS, runOf, settings } from './run';
import { ErrorStrip, Said } from './Said';
import { anew, hiddenSpace, seedOf, STRIDE, type HiddenSpaceState } from './state';
import { view as viewOf } from './view';

const options = [
  { value: 'learns', text: 'Learns', spoken: 'a start that learns' },
  { value: 'stuck', text: 'Gets stuck', spoken: 'a start that gets stuck' },
  { value: 'own', text: 'Yours', spoken: 'a start from a seed of yours' },
] as const;

/** What the hidden units do: the plane of the inputs, and the plane into which they fold it, sweep by sweep. */
export default function HiddenSpace(props: FigureProps<HiddenSpaceState>) {
  const figure = useFigure(hiddenSpace, props);
  const { state, dispatch, set } = figure;
  const { a, b } = state;
  const seed = seedOf(state);
  const run = runOf(seed);
  const { moment, known, end } = useRun(run, state.sweep, MOST_SWEEPS);
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- `known`: a run that has been followed further shows more
  const view = useMemo(() => viewOf({ a, b }, run, moment), [a, b, run, moment, known]);
  useEffect(() => {
    if (end !== undefined && end !== state.end) dispatch({ type: 'ended', seed, end });
  }, [end, state.end, seed, dispatch]);
  const { sweep, total, say, closing } = view;
  const toSeed = (to: number) => set({ ...anew, start: 'own', seed: to });
  const probe = view.rows.at(-1)!;

  return (
    <FigureFrame
      figure={figure}
      title="What hidden units do"
      instruction="Play, and watch the sheet fold. Then move the cross among the inputs."
      caption={caption}
      reading={reading}
      say={closing === null ? say : `${say} ${closing}`}
      hint="arrows in the plane of the inputs move the cross"
      stepLabel={`${STRIDE} sweeps`}
      choice={<Choice label="which start" options={options} value={state.start} onChange={(start) => set({ ...anew, start })} />}
      steps={{ at: sweep, of: total, unit: 'sweep' }}
      seed={`seed ${seed}`}
      settings={
        <>
          <SeedField label="Seed of the starting weights" seed={seed} onSeed={toSeed} />
          <ManyStarts onSeed={toSeed} />
        </>
      }
    >
      <div className="folded" data-sweep={sweep} data-right={view.right} data-learned={(closing !== null && view.learned) || undefined}>
        <div className="folded-plane is-inputs">
          <p className="folded-head">
            The inputs <span>input 1 →, input 2 ↑</span>
          </p>
          <InputsPlane
            plane={view.inputs}
            at={state}
            onProbe={(toA, toB) => set({ a: toA, b: toB })}
            told={`At ${probe.name} unit 3 says ${probe.cells[0]}, unit 4 ${probe.cells[1]}, the output ${probe.cells[2]}.`}
          />
        </div>
        <div className="folded-plane is-hidden">
          <p className="folded-head">
            What the hidden units say <span>unit 3 →, unit 4 ↑</span>
          </p>
          <HiddenPlane plane={view.hidden} />
        </div>
        <div className="folded-words">
          <p className="figure-say folded-say">{say}</p>
          {closing && <p className="figure-closing">{closing}</p>}
        </div>
        <Said rows={view.rows} />
        <div className="folded-run">
          <p className="folded-run-name">
            Error <Sym mark={{ of: { q: 'E' }, tone: 'ink' }} silent /> after each sweep <strong>{view.E}</strong>
          </p>
          <Scrub
            label="Sweep"
            value={sweep}
            max={Math.max(1, total)}
            valueText={say}
            stops={[...view.marks.map(({ at }) => at), total]}
            onChange={(to) => dispatch({ type: 'go', to })}
          >
            <ErrorStrip view={view} />
          </Scrub>
        </div>
      </div>
    </FigureFrame>
  );
}

const caption = (
  <>
    <strong>The hidden units fold the plane of the inputs until one straight line suffices.</strong> Two cases that want the same answer are
    joined by dashes. While the two stretches cross, no line can part the cases; once they no longer do, the output unit needs only to find
    one.
  </>
);

const { epsilon, alpha } = settings.schedule[0]!;
const reading = (
  <p>
    In the plane of the inputs: the four cases of XOR, filled where a 1 is wanted, and the lines of units 3 and 4, their hairs on the side
    where the unit says more than one half. In the plane of the hidden units: every point of the sheet where units 3 and 4 put it, and the
    one line of the output unit. Hatched is what the net answers with 1; a heavy ring is a wrong answer; the cross is the same point twice.
    The two ticks on the curve: from here on a line could, from here on all four are right. After every sweep each weight changes by{' '}
    {epsilon} times its slope, downhill, and {alpha} times its change before; starting weights uniform in (−{settings.range},{' '}
    {settings.range}).
  </p>
);
