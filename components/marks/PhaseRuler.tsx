import type { CSSProperties } from 'react';
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
  /** 0: before the first step. */
  readonly cursor: number;
}

const percent = (part: number, whole: number) => `${Math.round((part / whole) * 1e5) / 1e3}%`;

/** One graduation per elementary step; the part that is done carries the colour of its pass. */
export function PhaseRuler({ figures, phases, cursor, count = figures.length }: PhaseRulerProps) {
  const now = phases.find(({ from, to }) => cursor >= from && cursor <= to);
  return (
    <div className="ruler" style={{ '--steps': count } as CSSProperties} aria-hidden="true">
      {phases.map(({ pass, name, from, to }, k) => {
        const done = Math.min(Math.max(cursor - from + 1, 0), to - from + 1);
        const narrow = to - from < 3;
        // Beside the keys a step may have 10 px; a name that then has no room is seen only while its phase is now.
        const tooTight = (phase: Phase | undefined) => phase !== undefined && phase.name.length * 7 > ((phase.to - phase.from + 1) / count) * 310;
        const before = phases.slice(0, k).findLast((phase) => phase.from === now?.from);
        const tight = tooTight(phases[k]) || (tooTight(before) && from - before!.from < count / 10);
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
          <span key={k} className={k + 1 === cursor ? `is-now pass-${now?.pass ?? 'error'}` : undefined}>
            {figure}
          </span>
        ))}
      </div>
      <span
        className={`ruler-window pass-${now?.pass ?? 'error'}${cursor === 0 ? ' is-start' : ''}`}
        style={{ left: percent(Math.max(cursor - 1, 0), count), width: cursor === 0 ? 0 : percent(1, count) }}
      />
    </div>
  );
}
