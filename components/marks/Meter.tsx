import type { Pass } from './types';

export interface MeterProps {
  readonly value: number | null;
  /** The scale runs from −range to range; beyond it the bar ends in a point. */
  readonly range: number;
  /** null: not part of the step on show. */
  readonly pass: Pass | null;
}

const half = 26;

/** A signed scale of 52 px with nine graduations and its centre at zero. */
export function Meter({ value, range, pass }: MeterProps) {
  const at = value === null ? 0 : Math.max(-1, Math.min(1, value / range));
  const over = value !== null && Math.abs(value) > range;
  const end = half + at * (half - 1);
  const tip = Math.sign(at) * 4;
  return (
    <svg className={pass === null ? 'meter' : `meter pass-${pass}`} width="52" height="14" viewBox="0 0 52 14" aria-hidden="true">
      <path className="meter-minor" d="M0 11.5H52M.5 7.5v4M6.9 9v2.5M13.3 9v2.5M19.6 9v2.5M32.4 9v2.5M38.8 9v2.5M45.1 9v2.5M51.5 7.5v4" />
      {value !== null && (
        <path
          className="meter-bar"
          d={over ? `M${half} 5H${end - tip}L${end} 8L${end - tip} 11H${half}Z` : `M${half} 5H${end}V11H${half}Z`}
        />
      )}
      <path className="meter-zero" d="M26 2v9.5" />
    </svg>
  );
}
