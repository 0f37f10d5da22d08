import type { CSSProperties } from 'react';

export interface DetentSliderProps {
  readonly label: string;
  /** What is figured at each position, and what a listener hears there. */
  readonly positions: readonly { readonly figure: string; readonly spoken: string }[];
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** A slider that snaps to a few figured positions. A native range input carries touch and keys. */
export function DetentSlider({ label, positions, value, onChange }: DetentSliderProps) {
  const last = positions.length - 1;
  return (
    <label className="detent" style={{ '--positions': positions.length } as CSSProperties}>
      <input
        type="range"
        min={0}
        max={last}
        step={1}
        value={value}
        aria-label={label}
        aria-valuetext={positions[value]?.spoken}
        onChange={(event) => onChange(Number(event.target.value))}
      />
      <span className="detent-scale" aria-hidden="true">
        {positions.map(({ figure }, k) => (
          <span key={figure} className={k === value ? 'is-now' : undefined}>
            {figure}
          </span>
        ))}
      </span>
      <span className="detent-label" aria-hidden="true">
        {label}
      </span>
    </label>
  );
}
