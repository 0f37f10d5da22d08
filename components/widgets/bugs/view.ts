import { format } from '@/lib/notation/format';
import { quantityKey, type QuantityRef } from '@/lib/notation/quantities';
import { followed, measured, type Net } from '@/lib/models/buggy-program';
import { bugRunOf, rightRunOf, settingsOf, startFor } from './run';
import type { BugsState } from './state';
import { LEARNED, SWEEPS, task } from './task';
import { bugWords } from './words';

/** Slopes further apart than this are two numbers; the measured one is good to about nine decimals. */
const APART = 5e-7;
const DECIMALS = 6;
/** Sweeps on the chart. */
export const SHOWN = 500;

export type BugsView = ReturnType<typeof view>;

/** Everything the figure shows, from its state and its two runs as far as they have been followed. */
export function view(state: BugsState) {
  const { bug, larger } = state;
  const start = startFor(state);
  const used = settingsOf(state);
  const rows = rowsOf(followed(start, task, used, bug), measured(start, task));
  const wrong = rows.filter((row) => row.wrong).length;
  const right = rightRunOf(state).errors;
  const own = bugRunOf(state).errors;
  const words = bugWords[bug];
  let outcome = 'The runs are under way.';
  if (right.length > SWEEPS && own.length > SWEEPS) {
    outcome = outcomeOf(own, right, bug === 'none');
    if (larger) outcome += ` With ε = ${used.epsilon} ${meet(own, right)}`;
  }
  const check = wrong === 0 ? 'All 12 slopes agree.' : wrong === 12 ? 'All 12 slopes are wrong.' : `${wrong} of 12 slopes are wrong.`;
  return {
    words,
    /** What the bug does, in words. */
    does: (larger ? words.doesLarger : undefined) ?? words.does,
    rows,
    wrong,
    chart: {
      /** The error after 0, 1, 2 … sweeps, as far as they have been made, of the right program and of the one with the bug. */
      right,
      bug: bug === 'none' ? null : own,
      /** The highest error on the chart. */
      top: Math.max(1, Math.ceil(2 * Math.max(...right.subarray(0, SHOWN), ...own.subarray(0, SHOWN))) / 2),
      description: `Error over the first ${SHOWN} sweeps. ${outcome}`,
    },
    /** How the runs went, in words. */
    outcome,
    say: `${words.name}. ${check} ${outcome}`,
  };
}

/** For every weight the slope that the program follows, beside the one that is there. */
function rowsOf(program: Net, real: Net) {
  return program.flatMap((layer, l) =>
    layer.flatMap((row, j) =>
      row.map((value, k) => {
        // Inputs 1 and 2, hidden units 3 and 4, outputs 5 and 6; the last weight of a unit is its bias.
        const ref: QuantityRef = { q: 'dEdw', j: 3 + 2 * l + j, i: k === row.length - 1 ? 0 : 1 + 2 * l + k };
        const there = real[l]![j]![k]!;
        return {
          ref,
          key: quantityKey(ref),
          program: format(value, DECIMALS),
          measured: format(there, DECIMALS),
          wrong: Math.abs(value - there) > APART,
          /** First of its unit. */
          opens: k === 0 && (l > 0 || j > 0),
        };
      }),
    ),
  );
}

/** The sweep from which E is small; −1 when it never is. */
export const learnedAt = (errors: ArrayLike<number>): number => Array.prototype.findIndex.call(errors, (value: number) => value < LEARNED);

/** Whether two runs have the same error at every sweep. */
function meet(own: Float64Array, right: Float64Array): string {
  return own.every((error, k) => error === right[k]) ? 'the two curves are one.' : 'the two curves still differ.';
}

function outcomeOf(own: Float64Array, right: Float64Array, same: boolean): string {
  const tell = (errors: Float64Array) => {
    const at = learnedAt(errors);
    return at < 0
      ? `still has an error of ${format(errors[SWEEPS]!, 3)} after ${SWEEPS.toLocaleString('en-GB')} sweeps`
      : `learns the task in ${at} sweeps`;
  };
  return same ? `The program ${tell(right)}.` : `With the bug the program ${tell(own)}; the right one ${tell(right)}.`;
}
