import { useCallback, useMemo } from 'react';
import { DetentSlider } from '@/components/controls/DetentSlider';
import { Key } from '@/components/controls/Keys';
import { FigureFrame } from '@/components/figure/FigureFrame';
import type { FigureProps } from '@/components/figure/props';
import { useFigure } from '@/components/figure/use-figure';
import { useRun, useTraining } from '@/components/figure/use-run';
import { grouped } from '@/lib/notation/magnitude';
import { AnswerMap } from './AnswerMap';
import { Caption, Reading, type Measured } from './Caption';
import { Counter } from './Counter';
import { ErrorCurve } from './ErrorCurve';
import { momentOf, sayMoment } from './moment';
import { Net } from './Net';
import { LIMIT, runOf, solvedAt } from './run';
import { SeedField } from './SeedField';
import { hero, otherSeed, paces, type HeroState } from './state';
import { Tables } from './Tables';

/** The landing page's figure: the paper's symmetry net, learning. */
export default function Hero({ measured, ...props }: FigureProps<HeroState> & { readonly measured: Measured }) {
  const figure = useFigure(hero, props);
  const { state, dispatch, set, visible } = figure;
  const { seed, input, playing, speed } = state;
  const run = runOf(seed);
  const { moment: snapshot, busy } = useRun(run, state.sweep);
  const moment = useMemo(() => momentOf(snapshot, input), [snapshot, input]);
  const at = snapshot.sweeps;
  useTraining({
    run,
    running: playing && visible && !busy,
    sweep: state.sweep,
    rate: paces.positions[speed]!.rate,
    onSweep: (sweep) => dispatch({ type: 'tick', sweep }),
  });

  const act = (type: 'step' | 'back' | 'play') => () => dispatch({ type });
  const reset = () => set({ sweep: 0, playing: false });
  const toSeed = useCallback((to: number) => set({ seed: to, sweep: 0 }), [set]);
  const other = () => toSeed(otherSeed(seed, Math.random()));
  const says = busy ? `Repeating the run up to sweep ${grouped(state.sweep)}.` : sayMoment(moment, solvedAt(run));

  return (
    <FigureFrame
      figure={figure}
      title="The paper’s first network, learning to tell whether its six inputs mirror each other"
      instruction="Press Play. Flip an input. Start again from other weights."
      caption={<Caption measured={measured} />}
      reading={<Reading measured={measured} onSeed={toSeed} />}
      say={says}
      playing={playing}
      keys={{ ' ': act('play'), ArrowRight: act('step'), ArrowLeft: act('back'), r: reset, n: other }}
      steps={{ unit: 'sweep', at, of: LIMIT }}
      hint="← one sweep back · N other seed · ↑ ↓ inputs"
      table={<Tables moment={moment} />}
      controls={
        <div className="figure-controls hero-controls">
          <div className="keys" role="group" aria-label="Training">
            <Key icon={playing ? 'pause' : 'play'} hint="Space" primary onPress={act('play')}>
              {playing ? 'Pause' : 'Play'}
            </Key>
            <Key icon="step" hint="→" off={at === LIMIT} onPress={act('step')}>
              <span className="hero-roomy">One sweep</span>
              <span className="hero-narrow">Sweep</span>
            </Key>
            <Key icon="reset" hint="R" off={at === 0 && !playing} onPress={reset}>
              Reset
            </Key>
            <Key hint="N" onPress={other}>
              <span className="hero-roomy">Other weights</span>
              <span className="hero-narrow">Other</span>
            </Key>
          </div>
          <div className="figure-speed">
            <DetentSlider
              label={paces.label}
              positions={paces.positions}
              value={speed}
              onChange={(to) => dispatch({ type: 'pace', speed: to })}
            />
          </div>
          <Counter sweep={at} />
          <SeedField seed={seed} onSeed={toSeed} />
        </div>
      }
    >
      <div className="hero" data-sweep={at} role="group" aria-label={says}>
        <Net moment={moment} onFlip={(disc) => dispatch({ type: 'flip', disc })} />
        <ErrorCurve run={run} moment={moment} onGo={(to) => dispatch({ type: 'go', to })} />
        <AnswerMap moment={moment} input={input} onAsk={(asked) => set({ input: asked })} />
      </div>
    </FigureFrame>
  );
}
