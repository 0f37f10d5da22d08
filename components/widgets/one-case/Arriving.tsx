import { useEffect, useState } from 'react';
import { grouped } from '@/lib/notation/magnitude';
import { knownRunOf } from './known-run';
import type { OneCaseAction, OneCaseState } from './state';

export interface ArrivingProps {
  readonly state: OneCaseState;
  readonly dispatch: (action: OneCaseAction) => void;
}

/** Milliseconds of training in a frame, so that no press waits. */
const BUDGET = 8;

/** Repeats the run that a link names, a few milliseconds a frame, and hands its weights over, the same to the last bit. */
export default function Arriving({ state: { run: name, seed, sweep }, dispatch }: ArrivingProps) {
  const run = knownRunOf({ run: name!, seed });
  const [known, setKnown] = useState(run.known);
  useEffect(() => {
    let frame = 0;
    const on = () => {
      const ready = run.advance(sweep, { ms: BUDGET });
      setKnown(run.known);
      if (!ready) {
        frame = requestAnimationFrame(on);
        return;
      }
      const { weights, changes } = run.at(sweep);
      dispatch({ type: 'arrived', weights: Array.from(weights), changes: Array.from(changes) });
    };
    frame = requestAnimationFrame(on);
    return () => cancelAnimationFrame(frame);
  }, [run, sweep, dispatch]);
  return <>The training is repeated, sweep {grouped(Math.min(known, sweep))} of {grouped(sweep)}; until then the start stands here.</>;
}
