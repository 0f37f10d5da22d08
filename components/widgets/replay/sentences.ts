import { frameAt, placeAt, stackAt, stepAt } from '@/lib/replay';
import { cases, replay } from './state';
import type { Grid } from './grids';

/** What an executed line does, by the beginning of its text. The first that fits is said. */
const does: readonly (readonly [begins: string, sentence: string])[] = [
  ['import numpy', 'NumPy is there under its usual short name.'],
  ['from backprop import', 'Three names come from the other file.'],
  ['inputs =', 'Two inputs down the rows, a column for each of the four cases.'],
  ['d =', 'What the output should be, case by case: 1 where exactly one input is 1.'],
  ['hidden =', 'The starting weights into the hidden units 3 and 4. Row j holds what comes into unit j.'],
  ['output =', 'The starting weights into the output unit 5.'],
  ['net =', 'A net is the list of its layers. Both names mean the same arrays, and nothing is copied.'],
  ['velocity =', 'A zero for every weight and bias: before the first sweep nothing has moved.'],
  ['errors = []', 'An empty list, for the error of each sweep.'],
  ['for sweep in', 'A new sweep through all cases begins.'],
  ['y = forward', 'The outputs of all layers are back, a column for each case.'],
  ['errors.append', 'The error of this sweep, over all four cases, goes to the list.'],
  ['gradient = backward', 'A slope for every weight and bias is back, added up over the cases. No weight has moved yet.'],
  ['change(net', 'Every weight and bias has moved, and the sweep is over.'],
  ['y = [inputs]', 'The inputs count as the outputs of the lowest layer.'],
  ['for layer in net', 'The next layer, from the bottom up.'],
  ['x = layer.w @', 'Row j of layer.w times a column of outputs, plus the bias: the total input of unit j, for all cases at once.'],
  ['y.append', 'Every total input goes through the curve, each number by itself.'],
  ['gradient: Net = []', 'An empty list, for the slopes of each layer.'],
  ['dE_dy = y[-1] - d', 'Output less target: here the error turns round.'],
  ['for layer, y_j, y_i', 'The next layer, from the top down, with what its units said (y_j) and what they were told (y_i).'],
  ['dE_dx =', 'Times the slope of the curve at each unit, in each case.'],
  ['dE_dw =', 'Each slope is blame times input, added up over the cases by the matrix product.'],
  ['dE_db =', 'A bias has an input of 1, so its slope is the blame added up over the cases.'],
  ['gradient.insert', 'Put in front, as we come from the top.'],
  ['dE_dy = layer.w.T', 'The matrix that took outputs up, turned, takes the blame down.'],
  ['for layer, slopes', 'The next layer, with its slopes and its last changes.'],
  ['for w, dE_dw', 'Its weights first, then its biases: one rule for both.'],
  ['delta_w[:] =', 'A step against the slope, and nine tenths of the last change once more. It is written into the array that is there.'],
  ['w += delta_w', 'The weights move, in place, so the net has the new ones.'],
];

/** The step in words: what the line did, and the numbers of the chosen case where it made any. */
export function sentence(cursor: number, chosen: number, makes: readonly Grid[]): string {
  const { kind } = stepAt(replay, cursor);
  const [caller, here] = [undefined, ...stackAt(replay, cursor)].slice(-2);
  if (kind === 'call') return `${nameOf(here!.function)} calls ${frameAt(replay, cursor + 1).function}.`;
  if (kind === 'enter') return `${here!.function} begins with what it was given.`;
  if (kind === 'return')
    return `${here!.function} is done, and goes back to line ${caller?.line} of ${nameOf(caller?.function ?? '')}.${numbers(makes, chosen)}`;
  const text = placeAt(replay, cursor).text.trim();
  if (text.startsWith('for ') && makes.length === 0) return 'Nothing is left to take: the loop ends.';
  const found = does.find(([begins]) => text.startsWith(begins));
  if (!found) throw new Error(`There is no sentence for the line “${text}”.`);
  return found[1] + numbers(makes, chosen);
}

/** The program itself has no name of its own. */
export const nameOf = (name: string): string => (name === '<module>' ? 'xor.py' : name);

function numbers([grid, ...others]: readonly Grid[], chosen: number): string {
  if (!grid || others.length > 0) return '';
  if (grid.lit >= 0)
    return ` In case ${cases[chosen]}: ${grid.cells.map((row, r) => `${row[chosen]!.text} for unit ${grid.rowHeads[r]}`).join(', ')}.`;
  const [only, ...rest] = grid.cells.flat();
  return grid.q === 'E' && rest.length === 0 ? ` E is ${only!.text}.` : '';
}
