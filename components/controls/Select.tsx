import { useId } from 'react';

interface SelectProps<Value extends string | number> {
  /** What is chosen, for a listener; left out where a label that is seen names it by its `id`. */
  readonly label?: string;
  readonly id?: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly text: string; readonly disabled?: boolean }[];
  readonly onChange: (value: Value) => void;
}

/** One of many in a list that opens. */
export function Select<Value extends string | number>({ label, id: given, value, options, onChange }: SelectProps<Value>) {
  const own = useId();
  const id = given ?? own;
  const select = (
    <select id={id} value={value} onChange={({ target }) => onChange(options[target.selectedIndex]!.value)}>
      {options.map((one) => (
        <option key={one.value} value={one.value} disabled={one.disabled}>
          {one.text}
        </option>
      ))}
    </select>
  );
  if (label === undefined) return select;
  return (
    <label htmlFor={id}>
      <span className="heard">{label}</span>
      {select}
    </label>
  );
}
