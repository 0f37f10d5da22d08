import { useId } from 'react';

export interface ChoiceOption<Value> {
  readonly value: Value;
  readonly text: string;
  /** What a listener hears. */
  readonly spoken: string;
}

export interface ChoiceProps<Value> {
  readonly label: string;
  readonly options: readonly ChoiceOption<Value>[];
  /** Null, or none of the options: no position holds. */
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
}

/** A few positions of which one holds: radio buttons in one frame, told by their values. */
export function Choice<Value>({ label, options, value, onChange }: ChoiceProps<Value>) {
  // Radio buttons of one page need names that differ.
  const name = useId();
  return (
    <fieldset className="selector">
      <legend className="heard">{label}</legend>
      <div className={options.length < 8 ? 'selector-frame' : 'selector-frame is-long'}>
        {options.map((option) => (
          <label key={option.text} className="selector-option">
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              aria-label={option.spoken}
              onChange={() => onChange(option.value)}
            />
            <span aria-hidden="true">{option.text}</span>
          </label>
        ))}
      </div>
      <span className="selector-label" aria-hidden="true">
        {label}
      </span>
    </fieldset>
  );
}
