import { useState } from 'react';
import { Tool } from '@/components/controls/Tool';
import { askedOf, firstRunFrom, followed, tasks } from './first-run';
import type { OneCaseState } from './types';

interface FirstRunStripProps {
  readonly state: OneCaseState;
  /** Whether the reader has changed anything yet. */
  readonly acted: boolean;
  /** What the figure says where no first run is on. */
  readonly otherwise: string;
}

/** In place of the figure's instruction: what to do next, ticked off by doing it. It hinders nothing and can be left at any time. */
export function FirstRunStrip({ state, acted, otherwise }: FirstRunStripProps) {
  const [run, setRun] = useState(() => firstRunFrom(state));
  const [left, leave] = useState(false);
  // What has been done follows from how the state has changed, so it is worked out while drawing.
  const now = followed(run, state, acted || state.pointed !== null);
  if (now !== run) setRun(now);
  const asked = askedOf(now);
  if (left) {
    return (
      <span className="first-run is-left">
        {otherwise}
        <Tool
          className="prose-scripted"
          onPress={() => {
            setRun(firstRunFrom(state));
            leave(false);
          }}
        >
          First run
        </Tool>
      </span>
    );
  }
  const count = now.done.filter(Boolean).length;
  return (
    <span className="first-run" data-done={count}>
      <span className="first-run-marks" aria-hidden="true">
        {now.done.map((done, k) => (
          <span key={k} className={done ? 'is-done' : k === asked ? 'is-asked' : undefined} />
        ))}
      </span>
      <span className="first-run-text" role="status">
        {asked === null ? (
          <>
            That was one case, up and down. <span className="heard">All {tasks.length} done.</span>
          </>
        ) : (
          <>
            {tasks[asked]!.text}
            <span className="heard">{` ${count} of ${tasks.length} done.`}</span>
          </>
        )}
      </span>
      <Tool className="prose-scripted" onPress={() => leave(true)}>
        {asked === null ? 'Close' : 'Skip'}
      </Tool>
    </span>
  );
}
