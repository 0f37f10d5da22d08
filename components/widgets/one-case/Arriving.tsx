import { useEffect, useState } from 'react';
import { grouped } from '@/lib/notation/magnitude';
import { runToRepeat } from './over-time/line';
import type { OneCaseAction, OneCaseState } from './state';

export interface ArrivingProps {
  readonly state: OneCaseState;
  readonly dispatch: (action: OneCaseAction) => void;
}

/** Milliseconds of training in a frame, so that no press waits. */
const BUDGET = 8;

/** Repeats the run that a link names, a few milliseconds a frame, and hands its weights over, the same to the last bit. */
export default function Arriving({ state, dispatch }: ArrivingProps) {
  const {
    line: { of, at: to },
    run,
  } = runToRepeat(state);
  const theirs = of === 'known';
  const [known, setKnown] = useState(run.known);
  useEffect(() => {
    let frame = 0;
    const on = () => {
      const ready = run.advance(to, { ms: BUDGET });
      setKnown(run.known);
      if (!ready) {
        frame = requestAnimationFrame(on);
        return;
      }
      const moment = run.at(to);
      const [all, changes] = [Array.from(moment.weights), Array.from(moment.changes)];
      if (theirs) dispatch({ type: 'arrived', weights: all, changes });
      else dispatch({ type: 'travel', line: 'own', to, moment: { weights: all, changes } });
    };
    frame = requestAnimationFrame(on);
    return () => cancelAnimationFrame(frame);
  }, [run, to, theirs, dispatch]);
  return (
    <>
      {theirs ? 'The training is repeated, sweep' : 'The changes are repeated,'} {grouped(Math.min(known, to))} of {grouped(to)}; until then
      the start stands here.
    </>
  );
}
