import { useOneStop, type StopProps } from '@/components/controls/use-one-stop';
import type { Direction, Place } from '@/lib/replay';
import type { ReplayAction } from './state';

export interface MovesProps {
  readonly picked: Place | null;
  readonly breaks: readonly Place[];
  readonly dispatch: (action: ReplayAction) => void;
}

interface PairProps {
  readonly name: string;
  /** Heard before "back" and "on". */
  readonly spoken: string;
  /** The key of the keyboard that does the same, forward; with Shift nothing. */
  readonly hint: string;
  readonly off?: boolean;
  readonly stops: readonly [back: StopProps, on: StopProps];
  readonly act: (direction: Direction) => void;
}

/** One movement, back and on. */
function Pair({ name, spoken, hint, off = false, stops: [back, on], act }: PairProps) {
  return (
    <div className="move" role="group" aria-label={spoken}>
      <button
        type="button"
        aria-disabled={off || undefined}
        aria-label={`${spoken}, back`}
        onClick={off ? undefined : () => act(-1)}
        {...back}
      >
        <svg viewBox="0 0 12 12" width="11" height="11" aria-hidden="true">
          <path d="M8.5 1v10L2 6z" fill="currentColor" />
        </svg>
      </button>
      <span className="move-name" aria-hidden="true">
        {name}
        <span className="move-hint">{hint}</span>
      </span>
      <button type="button" aria-disabled={off || undefined} aria-label={`${spoken}, on`} onClick={off ? undefined : () => act(1)} {...on}>
        <svg viewBox="0 0 12 12" width="11" height="11" aria-hidden="true">
          <path d="M3.5 1v10L10 6z" fill="currentColor" />
        </svg>
      </button>
    </div>
  );
}

/** Larger steps, both ways: over a call, out of a function, to a breakpoint, to the picked line. */
export function Moves({ picked, breaks, dispatch }: MovesProps) {
  const line = picked?.split(':')[1];
  const stop = useOneStop('moves', 8);
  const pair = (k: number) => [stop(2 * k), stop(2 * k + 1)] as const;
  return (
    <div className="moves">
      <Pair name="over" hint="O" stops={pair(0)} spoken="Step over calls" act={(direction) => dispatch({ type: 'over', direction })} />
      <Pair
        name="out"
        hint="U"
        stops={pair(1)}
        spoken="Step out of the function"
        act={(direction) => dispatch({ type: 'out', direction })}
      />
      <Pair
        name="breakpoint"
        hint="B"
        stops={pair(2)}
        spoken="Run to a breakpoint"
        off={breaks.length === 0}
        act={(direction) => dispatch({ type: 'run', direction })}
      />
      <Pair
        name={line ? `to line ${line}` : 'to line …'}
        hint="H"
        stops={pair(3)}
        spoken={line ? `Run to line ${line}` : 'Run to the picked line'}
        off={picked === null}
        act={(direction) => dispatch({ type: 'here', direction })}
      />
      {picked !== null && (
        <button type="button" className="move-break" onClick={() => dispatch({ type: 'toggle', place: picked })}>
          {breaks.includes(picked) ? 'Clear' : 'Set'} breakpoint at {line}
        </button>
      )}
    </div>
  );
}
