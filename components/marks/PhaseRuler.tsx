import { memo, type CSSProperties } from 'react';
import type { Pass } from './types';

/** A stretch of the ruler: steps `from` … `to`, counted from 1, both included. */
export interface Phase {
  readonly pass: Pass;
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

export interface PhaseRulerProps {
  /** What is figured under each graduation: the number of the step's equation. Empty where there are too many for that. */
  readonly figures: readonly string[];
  /** How many steps; as many as are figured unless it is said. */
  readonly count?: number;
  readonly phases: readonly Phase[];
  /** 0: before the first step. Within a step that is not done yet, a fraction of it. */
  readonly cursor: number;
}

/** A letter of a name, one more for the room between two, and the ruler where it is narrowest, beside the keys; in px. */
const LETTER = 7;
const NARROWEST = 310;

const percent = (part: number, whole: number) => `${Math.round((part / whole) * 1e5) / 1e3}%`;

/** One graduation per elementary step; the part that is done carries the colour of its pass. */
export function PhaseRuler({ figures, phases, cursor, count = figures.length }: PhaseRulerProps) {
  const at = Math.ceil(cursor);
  const now = phases.find(({ from, to }) => at >= from && at <= to);
  const fits = ({ name, from, to }: Omit<Phase, 'pass'>) => (name.length + 1) * LETTER <= ((to - from + 1) / count) * NARROWEST;
  return (
    <div className="ruler" style={{ '--steps': count } as CSSProperties} aria-hidden="true">
      {phases.map(({ pass, name, from, to }) => {
        const done = Math.min(Math.max(cursor - from + 1, 0), to - from + 1);
        const narrow = to - from < 3;
        // A name without room is seen only while its phase is now, and then one that begins close behind it is not.
        const tight = !fits({ name, from, to }) || (now !== undefined && !fits(now) && from > now.from && from - now.from < count / 10);
        return (
          <div
            key={from}
            className={`ruler-phase pass-${pass}${narrow ? ' is-narrow' : ''}${tight ? ' is-tight' : ''}${now?.from === from ? ' is-now' : ''}`}
            style={{ left: percent(from - 1, count), width: percent(to - from + 1, count) }}
          >
            <span className="ruler-name">
              {name} {from === to ? null : <span className="ruler-span">{`${from}–${to}`}</span>}
            </span>
            <span className="ruler-bar">
              <span className="ruler-done" style={{ width: percent(done, to - from + 1) }} />
            </span>
          </div>
        );
      })}
      <div className="ruler-figures">
        {figures.map((figure, k) => (
          <Figure key={k} text={figure} now={k + 1 === at ? (now?.pass ?? 'error') : null} />
        ))}
      </div>
      <span
        className={`ruler-window pass-${now?.pass ?? 'error'}${cursor === 0 ? ' is-start' : ''}`}
        style={{ left: percent(Math.max(at - 1, 0), count), width: cursor === 0 ? 0 : percent(1, count) }}
      />
    </div>
  );
}

/** The equation of one step; of them all two change with the place. */
const Figure = memo(function Figure({ text, now }: { readonly text: string; readonly now: Pass | null }) {
  return <span className={now ? `is-now pass-${now}` : undefined}>{text}</span>;
});
