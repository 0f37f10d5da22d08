import { describe, expect, it } from 'vitest';
import { cellThroughTime, plainThroughTime, sharesOfSlope } from '@/lib/models/gradient-through-time';
import { recurrentBackward, recurrentForward, type RecurrentUnit } from '@/lib/models/recurrent-unit';
import { lstmForward, type LstmCell } from '@/lib/models/lstm';

describe('a plain unit', () => {
  it('that is linear loses w_rec a step, by hand', () => {
    const { state, slope, share } = plainThroughTime({ steps: 4, wRec: 0.5, kind: 'linear', target: 1 });
    expect(state).toEqual([1, 0.5, 0.25, 0.125]);
    expect(share).toEqual([0.125, 0.25, 0.5, 1]);
    expect(slope[3]).toBe(-0.875);
    expect(plainThroughTime({ steps: 6, wRec: 2, kind: 'linear' }).share[0]).toBe(32);
  });

  it.each(['sigmoid', 'tanh'] as const)('of the kind %s: the slopes are central differences in the state', (kind) => {
    const settings = { steps: 7, wRec: 1.7, kind, input: 0.2 };
    const { state, slope } = plainThroughTime(settings);
    const unit: RecurrentUnit = { wIn: [1], wRec: 1.7, bias: 0, kind };
    // The rest of the run from a state moved by hand: what is fed back enters as an input instead.
    const E = (t: number, by: number) => {
      const { y } = recurrentForward(
        unit,
        Array.from({ length: 7 - t - 1 }, (_, n) => [0.2 + (n === 0 ? 1.7 * (state[t]! + by) : 0)]),
      );
      return 0.5 * ((y.at(-1) ?? state[t]! + by) - 0.5) ** 2;
    };
    slope.forEach((value, t) => expect(value).toBeCloseTo((E(t, 1e-5) - E(t, -1e-5)) / 2e-5, 9));
  });

  it('gets its slope for w_rec from the steps together', () => {
    const settings = { steps: 5, wRec: 1.2, kind: 'tanh' as const };
    const whole = recurrentBackward(
      { wIn: [1], wRec: 1.2, bias: 0, kind: 'tanh' },
      [[1], [0], [0], [0], [0]],
      [undefined, undefined, undefined, undefined, 0.5],
    );
    expect(sharesOfSlope(settings).reduce((sum, value) => sum + value, 0)).toBeCloseTo(whole.wRec, 14);
    expect(() => sharesOfSlope({ ...settings, steps: 0 })).toThrow('steps: expected a whole number from 1 up, got 0');
  });
});

describe('an LSTM cell with its gates held', () => {
  it('open to itself keeps an error whole, and loses the forget gate a step otherwise', () => {
    const whole = cellThroughTime({ steps: 50, input: 1, output: 1, forget: 1 });
    expect(new Set(whole.share)).toEqual(new Set([1]));
    expect(whole.truncated).toEqual(whole.share);
    const { share, truncated } = cellThroughTime({ steps: 11, input: 1, output: 1, forget: 0.5 });
    expect(share[0]).toBeCloseTo(2 ** -10, 12);
    share.forEach((value, t) => expect(truncated[t]).toBeCloseTo(value, 12));
    expect(cellThroughTime({ steps: 3, input: 1, output: 1, forget: 0 }).share).toEqual([0, 0, 1]);
  });

  it('hears nothing at all through a shut output gate', () => {
    expect(cellThroughTime({ steps: 5, input: 1, output: 0, forget: 1 })).toMatchObject({
      share: [0, 0, 0, 0, 0],
      truncated: [0, 0, 0, 0, 0],
    });
  });

  it('with a way through its own output: the full slope is a central difference, and the truncated one leaves it out', () => {
    const settings = { steps: 6, input: 0.7, output: 0.8, forget: 0.9, recurrent: -1.5 };
    const { state, slope, share, truncated } = cellThroughTime(settings);
    const gate = (value: number) => ({ inputs: [0], recurrent: 0, bias: Math.log(value / (1 - value)) });
    const cell: LstmCell = { cell: { inputs: [1], recurrent: -1.5, bias: 0 }, input: gate(0.7), output: gate(0.8), forget: gate(0.9) };
    const moments = lstmForward(cell, [[1], [0], [0], [0], [0], [0]]);
    moments.forEach(({ s }, t) => expect(state[t]).toBeCloseTo(s, 12));
    const E = (t: number, by: number) => {
      let s = state[t]! + by;
      const h = (v: number) => 2 / (1 + Math.exp(-v)) - 1;
      const g = (v: number) => 4 / (1 + Math.exp(-v)) - 2;
      for (let n = t + 1; n < 6; n++) s = 0.9 * s + 0.7 * g(-1.5 * 0.8 * h(s));
      return 0.5 * (0.8 * h(s) - 0.5) ** 2;
    };
    slope.forEach((value, t) => expect(value).toBeCloseTo((E(t, 1e-5) - E(t, -1e-5)) / 2e-5, 9));
    expect(truncated[0]).toBeCloseTo(0.9 ** 5, 12);
    expect(share[0]).toBeLessThan(truncated[0]!);
  });

  it('refuses a gate that is none', () => {
    expect(() => cellThroughTime({ steps: 3, input: 1, output: 1, forget: 1.5 })).toThrow('forget: expected a gate from 0 to 1, got 1.5');
  });
});
