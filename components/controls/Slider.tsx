import type { ReactNode } from 'react';

export interface SliderProps {
  /** Seen before the slider: a word or a `Sym`. */
  readonly label: ReactNode;
  /** Its name for a listener, when the label does not say it in words. */
  readonly name?: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  /** The value as it is written beside the slider, and said unless `spoken` says it in words. */
  readonly text: string;
  readonly spoken?: string;
  readonly onValue: (value: number) => void;
}

/** A number under the finger: a native range input, so that touch, arrows, Page and Home keys work; its value stands beside it. */
export function Slider({ label, name, value, least, most, step, text, spoken = text, onValue }: SliderProps) {
  return (
    <label className="slider">
      <span className="slider-name">{label}</span>
      <input
        type="range"
        min={least}
        max={most}
        step={step}
        value={value}
        aria-label={name}
        aria-valuetext={spoken}
        onChange={(event) => onValue(Number(event.target.value))}
      />
      {/* Said as the range's own value; an `output` would be a second control of this label. */}
      <span className="slider-value" aria-hidden="true">
        {text}
      </span>
    </label>
  );
}
