/** What the figure's keys do: names as in `KeyboardEvent.key`, letters in lower case. */
export type FigureKeys = Readonly<Record<string, () => void>>;

const typing = 'input:not([type=radio], [type=range], [type=checkbox], [type=button]), textarea, select, [contenteditable=true]';
/** Where these keys already have a meaning of their own. */
const ownArrows = 'input[type=radio], input[type=range]';
const ownSpace = 'button, summary, a[href], input';

/** What a control says about itself; a DOM element, or a stand-in in a test. */
export interface KeyTarget {
  matches(selector: string): boolean;
}

/**
 * The action of a key pressed inside a figure, or undefined where the key belongs to the control that
 * has the focus: no keys in a field, no arrows in a row of radio buttons, no space on a button.
 */
export function actionFor(keys: FigureKeys, key: string, modified: boolean, target: KeyTarget): (() => void) | undefined {
  if (modified || target.matches(typing)) return undefined;
  if (key.startsWith('Arrow') && target.matches(ownArrows)) return undefined;
  if (key === ' ' && target.matches(ownSpace)) return undefined;
  return keys[key.length === 1 ? key.toLowerCase() : key];
}

/** What a key press says of itself; a DOM event, or a stand-in in a test. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Ctrl Z or ⌘ Z undoes, with Shift (or Ctrl Y) it is done again; in a field both belong to the field. */
export function historyMove(press: KeyPress, target: KeyTarget): 'undo' | 'redo' | undefined {
  if (press.altKey || press.ctrlKey === press.metaKey || target.matches(typing)) return undefined;
  const key = press.key.toLowerCase();
  if (key === 'z') return press.shiftKey ? 'redo' : 'undo';
  return key === 'y' && press.ctrlKey ? 'redo' : undefined;
}
