import { compile, type QuantityRef } from '@/lib/engine';
import type { Point } from '@/components/marks/plot/Curve';
import { reading } from '@/components/marks/plot/ticks';
import { machineRow, movesOf, ratesOf, type Machine } from '@/lib/models/machine-row';
import { roundedStart, xor } from '@/lib/nets/xor';
import { format, UNKNOWN } from '@/lib/notation/format';
import { spoken } from '@/lib/notation/quantities';
import type { RatesState } from './state';

/** The stepper's net and its first case, along the path from w_31 to the error. */
export const SEED = 9;
const [shown] = xor.cases.slice(-1);
export const given = { inputs: shown!.inputs, target: shown!.targets[0]! };
export const row = machineRow(compile(xor.spec), roundedStart(xor, SEED), { input: given.inputs, target: shown!.targets }, 1, [3, 5]);

/** Where a move of 0 stands on a logarithmic ruler. */
export const ZERO = 1e-3;
export const sizes = {
  domain: [ZERO, 2],
  log: true,
  ticks: [ZERO, 0.01, 0.1, 1],
  format: (value: number) => (value === ZERO ? '0' : String(value)),
} as const;
const placeOf = (share: number) => (share === 0 ? ZERO : Math.max(ZERO, Math.abs(share)));

export const nudgeText = (nudge: number): string => format(Number(`1e${nudge}`), -nudge);
const moved = (by: number) => (by > 0 ? `+${reading(by)}` : reading(by));

const whole = (value: number) => (value === 0 ? '0' : format(value));

export type RatesView = ReturnType<typeof view>;

/** Everything the figure shows, from its state. Pure. */
export function view({ cursor, nudge, broken }: Pick<RatesState, 'cursor' | 'nudge' | 'broken'>) {
  const size = Number(`1e${nudge}`);
  const rates = ratesOf(row, broken);
  const moves = movesOf(row, size, broken);
  const left = rates.reduce<number[]>((shares, rate, k) => [...shares, shares[k]! * rate], [1]);
  const gauge = (of: QuantityRef, k: number) => ({
    of,
    value: format(row.values[k]!, k === 0 ? 2 : 4),
    /** How far it moves, once the nudge has come so far. */
    move: k <= cursor ? moved(moves[k]!) : null,
  });
  const machine = ({ how }: Machine, k: number) => ({
    how,
    rate: rateText(rates[k]!, k),
    broken: k === broken,
    /** `done`: the nudge has passed it; `now`: with this step. */
    state: k === cursor - 1 ? 'now' : k < cursor ? 'done' : 'idle',
    /** What breaking it means, for a listener. */
    called: calledOf(how),
  });
  return {
    gauges: [row.from, ...row.machines.map(({ of }) => of)].map(gauge),
    machines: row.machines.map(machine),
    /** What is left of the nudge at each place, by the rates; and measured, as far as the nudge has come. */
    predicted: left.map((share, k): Point => [k, placeOf(share)]),
    measured: moves.slice(0, cursor + 1).map((move, k) => ({ at: [k, placeOf(move / size)] as Point, negative: move < 0 })),
    /** "1 × 0.2274 × …" with its result. */
    product: {
      factors: rates.map((rate, k) => (rate < 0 ? `(${rateText(rate, k)})` : rateText(rate, k))).join(' × '),
      result: whole(left.at(-1)!),
    },
    ratio: cursor === row.machines.length ? whole(moves.at(-1)! / size) : UNKNOWN,
    say: sayOf(cursor, nudge, broken, moves, rates),
  };
}

/** A weight and an input as they were given, slopes with four decimals. */
function rateText(rate: number, k: number): string {
  const { how } = row.machines[k]!;
  if (rate === 0) return '0';
  return how.by === 'factor' ? format(rate, how.factor.q === 'w' ? 2 : 0) : format(rate);
}

const name = ({ how, of }: Machine) =>
  how.by === 'curve' ? `The curve of unit ${how.j}` : how.by === 'miss' ? 'Half the square of the miss' : `The sum of unit ${of.j}`;
const calledOf = (how: Machine['how']): string =>
  how.by === 'curve' ? `the curve of unit ${how.j}` : how.by === 'miss' ? 'half the square of the miss' : `times ${spoken(how.factor)}`;

function sayOf(cursor: number, nudge: number, broken: number | null, moves: readonly number[], rates: readonly number[]): string {
  const last = row.machines.length;
  if (cursor === 0) return `The weight from input 1 to unit 3 is larger by ${nudgeText(nudge)}. What will the error make of it?`;
  const machine = row.machines[cursor - 1]!;
  const [before, now] = [moves[cursor - 1]!, moves[cursor]!];
  const passed =
    cursor - 1 === broken
      ? `${name(machine)} is stuck: whatever comes in, it says the same. From here on nothing moves.`
      : before === 0
        ? `${name(machine)} gets no change, and passes none on.`
        : `${name(machine)} multiplies by ${rateText(rates[cursor - 1]!, cursor - 1)}: ${moved(before)} becomes ${moved(now)}.`;
  if (cursor < last) return passed;
  if (broken !== null) return `${passed} One rate of 0 makes the whole product 0.`;
  const [measured, product] = [now / moves[0]!, rates.reduce((all, rate) => all * rate, 1)].map(reading);
  const close = measured === product ? '' : ' The smaller the nudge, the nearer the two.';
  return `${passed} In all ${measured} for each 1 put in, and the rates multiply to ${product}.${close}`;
}
