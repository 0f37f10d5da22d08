import { describe, expect, it } from 'vitest';
import { compareWays, firstMoment, makeBench, momentAfter, slopeStep, slopeStepsBelow, turned } from '@/lib/models/knob-turning';
import { roundedStart, xor } from '@/lib/nets/xor';

const bench = makeBench(xor.spec, xor.cases);
const weights = roundedStart(xor, 23);
const first = firstMoment(bench, weights, 1);

describe('a game of turning knobs', () => {
  it('turns the knob that is said, and tells by how much E changed', () => {
    const after = momentAfter(bench, first, { kind: 'turn', knob: 4, by: -0.5 }, 0.25);
    expect(after).toMatchObject({ move: 'turn', turn: { knob: 4, by: -0.5 }, undone: false, luck: first.luck });
    expect([...after.weights]).toEqual([...turned(weights, 4, -0.5)]);
    expect(after.change).toBe(after.E - first.E);
  });

  it('steps along the slopes as far as is said', () => {
    const after = momentAfter(bench, first, { kind: 'slopes' }, 0.25);
    expect(after).toMatchObject({ move: 'slopes', turn: null });
    expect([...after.weights]).toEqual([...slopeStep(bench, weights, 0.25).weights]);
  });

  it('tries blindly: what raised E is turned back, and its luck goes on from where it stood', () => {
    let moment = first;
    for (let k = 0; k < 40; k++) {
      const after = momentAfter(bench, moment, { kind: 'try' }, 0.25);
      expect(after.undone).toBe(after.change >= 0);
      expect(after.weights === moment.weights).toBe(after.undone);
      expect(after.luck).not.toEqual(moment.luck);
      expect(Math.abs(after.turn!.by)).toBe(0.25);
      moment = after;
    }
    expect(moment.E).toBeLessThan(first.E);
  });

  it('compares the slopes with machines that guess, fewest tries first', () => {
    const { steps, tries } = compareWays(bench, 0.05, weights, 0.25, 600, 20);
    expect(steps).toBe(slopeStepsBelow(bench, 0.05, weights, 0.25, 600));
    expect(tries).toEqual([401, 406, 474, 508]);
    expect(compareWays(bench, 0.05, weights, 0.25, 3, 2)).toEqual({ steps: null, tries: [] });
  });
});
