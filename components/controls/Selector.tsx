export interface SelectorProps {
  readonly label: string;
  /** Radio buttons of one page need names that differ. */
  readonly name: string;
  readonly options: readonly { readonly text: string; readonly spoken: string }[];
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** A few positions of which one holds: radio buttons in one frame. */
export function Selector({ label, name, options, value, onChange }: SelectorProps) {
  return (
    <fieldset className="selector">
      <legend className="heard">{label}</legend>
      <div className={options.length < 8 ? 'selector-frame' : 'selector-frame is-long'}>
        {options.map(({ text, spoken }, k) => (
          <label key={text} className="selector-option">
            <input type="radio" name={name} checked={k === value} aria-label={spoken} onChange={() => onChange(k)} />
            <span aria-hidden="true">{text}</span>
          </label>
        ))}
      </div>
      <span className="selector-label" aria-hidden="true">{label}</span>
    </fieldset>
  );
}
