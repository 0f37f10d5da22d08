import { describe, expect, it } from 'vitest';
import { trace } from '@/lib/engine';
import { handBack, handBackNet as net, handBackWeights, measuredSlopes } from '@/lib/models/hand-back';

const weights = handBackWeights(170);
const given = { input: [1, 0], target: [1, 0] };
const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

/** The same net written out by hand: weights[j][i], bias last. */
function byHand(impatient: boolean) {
  const row = (at: number, length: number) => Array.from(weights.slice(at, at + length));
  const lower = [row(0, 3), row(3, 3), row(6, 3)];
  const upper = [row(9, 4), row(13, 4)];
  const through = (rows: number[][], y: number[]) => rows.map((w) => sigmoid(w.reduce((sum, v, k) => sum + v * (y[k] ?? 1), 0)));
  const h = through(lower, given.input);
  const o = through(upper, h);
  const top = o.map((y, k) => (y - given.target[k]!) * y * (1 - y));
  const messages = h.map((_, j) => top.map((blame, k) => blame * upper[k]![j]!));
  const own = messages.map(([first, second], j) => (first! + (impatient ? 0 : second!)) * h[j]! * (1 - h[j]!));
  return {
    messages,
    slopes: [...own.flatMap((b) => [...given.input, 1].map((y) => b * y)), ...top.flatMap((b) => [...h, 1].map((y) => b * y))],
  };
}

describe('the error handed back', () => {
  it.each([false, true])('is what plain arithmetic gives, impatient: %s', (impatient) => {
    const hand = byHand(impatient);
    const steps = handBack(net, weights, given, impatient);
    expect(steps).toHaveLength(33);
    for (const { kind, j, i, value } of steps) {
      if (kind === 'message') expect(value).toBeCloseTo(hand.messages[j - 3]![i! - 6]!, 12);
      if (kind === 'share')
        expect(value).toBeCloseTo(hand.slopes[net.connections.find((each) => each.j === j && each.i === i)!.index]!, 12);
    }
  });

  it('is the engine’s, bit for bit, where units wait', () => {
    const back = trace(net, weights, given, { epsilon: 0.5 }).filter(({ pass }) => pass === 'backward');
    const q = { error: 'dEdy', sum: 'dEdy', blame: 'dEdx', share: 'dEdw' } as const;
    const steps = handBack(net, weights, given).filter(({ kind }) => kind !== 'message');
    expect(steps).toHaveLength(back.length);
    for (const { kind, j, i, value } of steps) {
      if (kind === 'message') continue;
      const same = back.find(({ result }) => result.q === q[kind] && result.j === j && (kind !== 'share' || result.i === i))!;
      expect(Object.is(value, same.result.value)).toBe(true);
    }
  });

  it('goes layer by layer where units wait, and not where they do not', () => {
    const order = (impatient: boolean) =>
      handBack(net, weights, given, impatient)
        .map(({ kind, late }) => (late ? 'L' : kind[0]!))
        .join('');
    expect(order(false)).toBe('eebb' + 'mmmmmm' + 'sbsbsb' + 's'.repeat(17));
    expect(order(true)).toBe('eebb' + 'msbmsbmsb' + 'LLL' + 's'.repeat(17));
  });

  it('agrees with slopes measured by nudging in every case where units wait; below those that do not, it is wrong', () => {
    const bits = [0, 1];
    for (const a of bits)
      for (const b of bits)
        for (const c of bits)
          for (const d of bits) {
            const each = { input: [a, b], target: [c, d] };
            const measured = measuredSlopes(net, weights, each);
            const apart = (impatient: boolean) =>
              handBack(net, weights, each, impatient)
                .filter(
                  ({ kind, j, i, value }) =>
                    kind === 'share' && Math.abs(value - measured[net.connections.find((w) => w.j === j && w.i === i)!.index]!) > 1e-7,
                )
                .map(({ j }) => j);
            expect(apart(false)).toEqual([]);
            // Of each hidden unit: its bias, and a weight for each input that says 1.
            expect(apart(true)).toEqual([3, 4, 5].flatMap((j) => Array.from({ length: 1 + a + b }, () => j)));
          }
  });
});
