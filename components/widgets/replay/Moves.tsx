import { useOneStop } from '@/components/controls/use-one-stop';
import type { Direction, Place } from '@/lib/replay';
import type { LargeStep } from './state';

interface MovesProps {
  readonly picked: Place | null;
  readonly breaks: readonly Place[];
  readonly onMove: (to: LargeStep) => void;
  readonly onToggle: (place: Place) => void;
}

interface Way {
  readonly direction: Direction;
  readonly word: string;
  readonly icon: string;
}

const back: Way = { direction: -1, word: 'back', icon: 'M8.5 1v10L2 6z' };
const on: Way = { direction: 1, word: 'on', icon: 'M3.5 1v10L10 6z' };

/** Larger steps, both ways: over a call, out of a function, to a breakpoint, to the picked line. */
export function Moves({ picked, breaks, onMove, onToggle }: MovesProps) {
  const line = picked?.split(':')[1];
  const stop = useOneStop('moves', 8);
  // `hint` is the key of the keyboard that does the same, forward.
  const moves = [
    { type: 'over', name: 'over', hint: 'O', spoken: 'Step over calls', off: false },
    { type: 'out', name: 'out', hint: 'U', spoken: 'Step out of the function', off: false },
    { type: 'run', name: 'breakpoint', hint: 'B', spoken: 'Run to a breakpoint', off: breaks.length === 0 },
    {
      type: 'here',
      name: `to line ${line ?? '…'}`,
      hint: 'H',
      spoken: line === undefined ? 'Run to the picked line' : `Run to line ${line}`,
      off: picked === null,
    },
  ] as const;
  return (
    <div className="moves">
      {moves.map(({ type, name, hint, spoken, off }, k) => {
        const key = ({ direction, word, icon }: Way, at: number) => (
          <button
            type="button"
            aria-disabled={off || undefined}
            aria-label={`${spoken}, ${word}`}
            onClick={off ? undefined : () => onMove({ type, direction })}
            {...stop(at)}
          >
            <svg viewBox="0 0 12 12" width="11" height="11" aria-hidden="true">
              <path d={icon} fill="currentColor" />
            </svg>
          </button>
        );
        return (
          <div key={type} className="move" role="group" aria-label={spoken}>
            {key(back, 2 * k)}
            <span className="move-name" aria-hidden="true">
              {name}
              <span className="move-hint">{hint}</span>
            </span>
            {key(on, 2 * k + 1)}
          </div>
        );
      })}
      {picked !== null && (
        <button type="button" className="move-break" onClick={() => onToggle(picked)}>
          {breaks.includes(picked) ? 'Clear' : 'Set'} breakpoint at {line}
        </button>
      )}
    </div>
  );
}
