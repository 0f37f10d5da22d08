import type { Pass } from '@/lib/engine/types';
import { equationAt, placeAt, stepAt, variablesAt, variablesOf } from './read';
import type { Replay, Variable } from './types';

/** What the line at the cursor does: of which pass it is, which variables it reads, and which it makes. */

/** Of equations (1) to (9). */
const passes: readonly Pass[] = ['forward', 'forward', 'error', 'backward', 'backward', 'backward', 'backward', 'change', 'change'];

const codeAt = (replay: Replay, cursor: number) => placeAt(replay, cursor).text.replace(/#.*$/, '').trim();

/** The pass that a computing line belongs to, by its equation; null where nothing is computed. */
export function passAt(replay: Replay, cursor: number): Pass | null {
  const equation = equationAt(replay, cursor);
  if (equation !== undefined) return passes[equation - 1]!;
  // The one line that computes and names no equation adds Δw to the weights.
  return stepAt(replay, cursor).kind === 'line' && codeAt(replay, cursor).startsWith('w += delta_w') ? 'change' : null;
}

/** What a line makes. Of several names for one array the one that the line writes. */
export function madeAt(replay: Replay, cursor: number): readonly Variable[] {
  const changed = variablesAt(replay, cursor).filter((variable) => variable.changed);
  const target = /^(\w+)(?:\[:\])?\s*(?:[-+*/]?=)[^=]/.exec(codeAt(replay, cursor))?.[1];
  const named = changed.filter(({ name }) => name === target);
  return named.length > 0 ? named : changed;
}

/** The variables that a computing line names on its right side, in its order, as they were before it ran. */
export function readAt(replay: Replay, cursor: number): readonly Variable[] {
  const code = codeAt(replay, cursor);
  const computes = passAt(replay, cursor) !== null || /^(gradient\.insert|dE_dy =)/.test(code);
  if (!computes || cursor === 0) return [];
  const before = new Map(variablesOf(replay, stepAt(replay, cursor).frame, cursor - 1).map((each) => [each.name, each]));
  const right = code
    .replace(/^\w+(?:\[:\])?\s*=(?!=)/, '')
    .replace(/^(\w+) \+=/, '$1 ')
    .replace(/^[\w.]+\.(append|insert)/, '');
  const found = new Set<Variable>();
  for (const [word, base] of right.matchAll(/\b([A-Za-z_]\w*)(?:\.[wb]\b)?(?:\[-1\])?/g)) {
    const name = word.endsWith('[-1]') ? [...before.keys()].findLast((each) => each.startsWith(`${base}[`)) : word;
    const variable = name === undefined ? undefined : before.get(name);
    if (variable) found.add(variable);
  }
  return [...found];
}
