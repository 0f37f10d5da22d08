export interface SwitchProps {
  /** The setting: `data-theme` or `data-notation` of the root element. */
  readonly setting: 'theme' | 'notation';
  readonly legend: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  /** Group name, unique in the page (the selector also stands in the folded menu). */
  readonly name: string;
}

/**
 * Two positions of one setting. Two radio buttons, so arrow keys work without a line of script; which one looks
 * chosen is decided by CSS from the root element, so the first paint is already right.
 * The inline script of settings-script.ts listens to it. Hidden when there is no scripting.
 */
export function Switch({ setting, legend, options, name }: SwitchProps) {
  return (
    <fieldset className={`switch switch-${setting}`}>
      <legend className="visually-hidden">{legend}</legend>
      {options.map(({ value, text }) => (
        <label key={value} className={`switch-${value}`}>
          <input type="radio" name={name} value={value} data-choice={setting} />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Light | Dark. */
export function ThemeSwitch({ name }: { readonly name: string }) {
  return (
    <Switch
      setting="theme"
      legend="Theme"
      name={name}
      options={[
        { value: 'light', text: 'Light' },
        { value: 'dark', text: 'Dark' },
      ]}
    />
  );
}

/** Paper | Modern: the letters in figures and in the paper's equations. */
export function NotationSwitch({ name }: { readonly name: string }) {
  return (
    <Switch
      setting="notation"
      legend="Notation in figures and equations"
      name={name}
      options={[
        { value: 'paper', text: 'Paper' },
        { value: 'modern', text: 'Modern' },
      ]}
    />
  );
}
