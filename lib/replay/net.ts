import { rowsOf, variablesOf } from './read';
import type { Replay } from './types';

/** The units of each layer, inputs first, numbered from 1 as the site draws them. From the shapes of the program's `net`. */
export function layersOf(replay: Replay): number[][] {
  const whole = variablesOf(replay, 0, replay.steps.length - 1);
  const weights = whole.filter(({ name }) => /^net\[\d+\]\.w$/.test(name)).map(({ value }) => rowsOf(value) ?? []);
  const sizes = [weights[0]?.[0]?.length ?? 0, ...weights.map((rows) => rows.length)];
  let next = 1;
  return sizes.map((size) => Array.from({ length: size }, () => next++));
}

/** A label for each case, its inputs one after another: 00, 01, 10, 11. */
export function inputsOf(replay: Replay): string[] {
  const inputs = variablesOf(replay, 0, replay.steps.length - 1).find(({ name }) => name === 'inputs');
  const rows = inputs ? (rowsOf(inputs.value) ?? []) : [];
  return (rows[0] ?? []).map((_, c) => rows.map((row) => row[c]).join(''));
}
