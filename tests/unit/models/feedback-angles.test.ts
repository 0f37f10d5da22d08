import { describe, expect, it } from 'vitest';
import { degreesOf } from '@/lib/models/angle';
import { stackBackward } from '@/lib/models/feedback-alignment';
import { feedbackRun, signalAngles, weightAngles, type FeedbackSettings } from '@/lib/models/feedback-angles';

const encoder = Array.from({ length: 8 }, (_, k) => {
  const one = Array.from({ length: 8 }, (__, i) => (i === k ? 1 : 0));
  return { inputs: one, targets: one };
});
const settings: FeedbackSettings = { sizes: [8, 5, 8], cases: encoder, way: 'fixed', range: 1, feedbackRange: 1, epsilon: 0.5, seed: 2 };

it('angles are those of their cosines', () => {
  for (let c = -1; c <= 1.0001; c += 0.01) expect(degreesOf(c)).toBeCloseTo((Math.acos(Math.min(1, c)) * 180) / Math.PI, 9);
  expect([degreesOf(1), degreesOf(-1), degreesOf(1 + 1e-16)]).toEqual([0, 180, 0]);
  expect(degreesOf(0)).toBeCloseTo(90, 13);
});

describe('the two signals', () => {
  it('are one when the way back has the forward weights', () => {
    const run = feedbackRun(settings);
    expect(signalAngles(run.stack(), run.stack().weights, encoder)).toEqual([expect.closeTo(0, 5)]);
    expect(weightAngles(run.stack(), run.stack().weights)).toEqual([expect.closeTo(0, 5)]);
  });

  it('in one hidden unit agree or are opposed, by the sign of its weight back', () => {
    const stack = { weights: [[[1]], [[2]]], biases: [[0], [0]] };
    const cases = [{ inputs: [1], targets: [0] }];
    expect(signalAngles(stack, [[[1]], [[0.1]]], cases)).toEqual([0]);
    expect(signalAngles(stack, [[[1]], [[-3]]], cases)).toEqual([180]);
  });

  it('have the angle that their numbers make, two hidden layers deep', () => {
    const run = feedbackRun({ ...settings, sizes: [8, 4, 6, 8], seed: 5 });
    const angles = signalAngles(run.stack(), run.feedback, encoder);
    expect(angles).toHaveLength(2);
    for (const layer of [0, 1]) {
      const signal = (same: boolean) =>
        encoder.flatMap(
          ({ inputs, targets }) => stackBackward(run.stack(), same ? run.stack().weights : run.feedback, inputs, targets).dEdb[layer]!,
        );
      const [a, b] = [signal(true), signal(false)];
      const dot = a.reduce((sum, v, k) => sum + v * b[k]!, 0);
      expect(angles[layer]).toBeCloseTo((Math.acos(dot / (Math.hypot(...a) * Math.hypot(...b))) * 180) / Math.PI, 9);
    }
  });
});

describe('a run', () => {
  it('through a fixed random way learns, and the two signals come closer', () => {
    const run = feedbackRun(settings);
    const before = run.moment();
    for (let t = 0; t < 600; t++) run.tick();
    const after = run.moment();
    expect(after.sweeps).toBe(600);
    expect(after.E).toBeLessThan(before.E / 5);
    expect(after.signals[0]).toBeLessThan(before.signals[0]! - 10);
    expect(after.weights[0]).toBeLessThan(before.weights[0]!);
  });

  it('starts both ways alike from one seed', () => {
    const [fixed, same] = [feedbackRun(settings), feedbackRun({ ...settings, way: 'same' })];
    expect(fixed.stack()).toEqual(same.stack());
    expect(fixed.feedback).toEqual(same.feedback);
    fixed.tick();
    same.tick();
    expect(fixed.stack().weights[1]).toEqual(same.stack().weights[1]); // the top layer needs no way back
    expect(fixed.stack().weights[0]).not.toEqual(same.stack().weights[0]);
    expect(() => feedbackRun({ ...settings, sizes: [8, 8] })).toThrow(
      'sizes: expected inputs, at least one hidden layer and outputs, got 2 layers',
    );
  });
});
