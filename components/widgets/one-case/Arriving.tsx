import { useEffect, useState } from 'react';
import { grouped } from '@/lib/notation/magnitude';
import { runToRepeat } from './over-time/line';
import type { OneCaseProps } from './state';

/** Milliseconds of training in a frame, so that no press waits. */
const BUDGET = 8;

/** Repeats the run that a link names, a few milliseconds a frame, and hands its weights over, the same to the last bit. */
export default function Arriving({ state, dispatch, set }: OneCaseProps) {
  const { line, run } = runToRepeat(state);
  const { at: to } = line;
  const theirs = line.of === 'known';
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
      const { weights, changes } = run.at(to);
      const moment = { weights: Array.from(weights), changes: Array.from(changes) };
      if (theirs) set({ arrived: moment });
      else dispatch({ type: 'travel', line: 'own', to, moment });
    };
    frame = requestAnimationFrame(on);
    return () => cancelAnimationFrame(frame);
  }, [run, to, theirs, dispatch, set]);
  return (
    <>
      {theirs ? 'The training is repeated, sweep' : 'The changes are repeated,'} {grouped(Math.min(known, to))} of {grouped(to)}; until then
      the start stands here.
    </>
  );
}
