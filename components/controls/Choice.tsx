import { useId } from 'react';
import { Selector } from './Selector';

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

/** A few positions of which one holds, told by their values. */
export function Choice<Value>({ label, options, value, onChange }: ChoiceProps<Value>) {
  const name = useId();
  const at = options.findIndex((option) => option.value === value);
  return <Selector label={label} name={name} options={options} value={at} onChange={(to) => onChange(options[to]!.value)} />;
}
