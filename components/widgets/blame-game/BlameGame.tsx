import { useEffect, useMemo } from 'react';
import { SeedField } from '@/components/controls/SeedField';
import { FigureFrame } from '@/components/figure/FigureFrame';
import type { FigureProps } from '@/components/figure/props';
import { useFigure } from '@/components/figure/use-figure';
import { Sym } from '@/components/marks/Sym';
import { GOAL, MACHINES } from './game';
import { MOST_MOVES, TURN, turnLetter } from './moves';
import { FULL_SLOPE, Panel } from './Panel';
import { Answers, ErrorNow, NetSketch } from './Readings';
import { Latest, Said, StripChart, Tally } from './Record';
import { blameGame, isFull, type BlameState } from './state';
import { RANGE, view as viewOf } from './view';

/** Nine knobs to be turned blind, and the slopes that were being guessed. */
export default function BlameGame(props: FigureProps<BlameState>) {
  const figure = useFigure(blameGame, props);
  const { state, set } = figure;
  const view = useMemo(() => viewOf(state), [state]);
  const { won } = view;
  // Whether a game is won only shows when it has been played; then nothing plays on.
  useEffect(() => {
    if (won !== state.won) set({ won });
  }, [won, state.won, set]);
  const slopes = () => set({ shown: !state.shown });
  const turn = (knob: number, up: boolean) => set({ moves: state.moves + turnLetter(knob, up) });
  const said = [
    ['blame-say', view.sentence],
    ['blame-note', view.note],
    ['figure-closing', view.closing],
  ] as const;

  return (
    <FigureFrame
      figure={figure}
      title="The blame game"
      instruction={state.shown ? 'Turn a knob downhill, or Follow all nine slopes.' : 'Turn a knob down or up. Try to lower the error.'}
      caption={<Caption />}
      reading={<Reading seed={state.seed} />}
      say={view.say}
      hint="↑ ↓ turn the knob in focus · S slopes"
      keys={{ s: slopes }}
      stepLabel={state.shown ? 'Follow' : 'Blind try'}
      seed={`seed ${state.seed}`}
      settings={
        <>
          <SeedField label="Seed of the starting weights" seed={state.seed} onSeed={(seed) => set({ seed })} />
          <SeedField label="Seed of the machine that guesses" seed={state.luck} onSeed={(luck) => set({ luck })} />
        </>
      }
      table={<Latest rows={view.latest} />}
    >
      <div className={state.shown ? 'blame is-shown' : 'blame'} data-moves={state.moves.length} data-won={won || undefined}>
        <div className="blame-now">
          <ErrorNow view={view} />
          <NetSketch sketch={view.sketch} />
        </div>
        <Panel rows={view.rows} off={isFull(state)} onTurn={turn} shown={state.shown} onShow={slopes} />
        <div className="blame-words">
          {said.map(
            ([className, words]) =>
              words && (
                <p key={className} className={className}>
                  <Said words={words} />
                </p>
              ),
          )}
        </div>
        <Answers answers={view.answers} shown={state.shown} />
        <div className="blame-record">
          <StripChart strip={view.strip} />
          <Tally rows={view.tally} />
        </div>
      </div>
    </FigureFrame>
  );
}

function Caption() {
  return (
    <>
      <strong>Turning weights blind is a guessing game, and what you are guessing is the slope of the error.</strong> The net has to learn
      XOR. Blind, a turn helps only by luck. With the slopes on show all nine knobs turn at once, each against its own, and the error falls
      in steps instead of by chance.
    </>
  );
}

function Reading({ seed }: { readonly seed: number }) {
  const E = <Sym mark={{ of: { q: 'E' }, tone: 'ink' }} />;
  return (
    <>
      <p>
        <Sym mark={{ of: { q: 'w' }, tone: 'ink' }} /> is the weight from unit <em>i</em> to unit <em>j</em>, with a 0 a bias. A press turns
        a knob by {TURN} on its scale from −{RANGE} to {RANGE}, and every look at {E} runs all four cases; a turn that lowered {E} helped. A
        blind try turns a random knob a random way, and back again unless {E} fell. A slope tells how fast {E} rises as its weight grows:
        filled squares are positive, hollow ones negative, a full one {FULL_SLOPE}; the key with the heavy rim goes downhill.
      </p>
      <p>
        A slope step turns all nine knobs against their slopes, each in proportion to its own, so far that the nine changes (the root of
        their summed squares) are as long as one turn; it runs the cases forward and back. Play ends when {E} is below {GOAL}, the dotted
        line, or after {MOST_MOVES} moves; then {MACHINES} machines, seeds 1 to {MACHINES}, are compared. Weights uniform in (−1, 1),
        rounded to two places, seed {seed}.
      </p>
    </>
  );
}
