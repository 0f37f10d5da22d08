import { describe, expect, it } from 'vitest';
import { perceptronOutput, perceptronStep, trainPerceptron, type PerceptronCase } from '@/lib/models/perceptron';

const table = (truth: readonly (0 | 1)[]): PerceptronCase[] => truth.map((target, k) => ({ inputs: [k >> 1, k & 1], target }));
const zero = { weights: [0, 0], bias: 0 };

describe('the perceptron', () => {
  it('changes weights only after a mistake, by hand', () => {
    const right = perceptronStep({ weights: [1, 1], bias: -0.5 }, { inputs: [1, 0], target: 1 });
    expect(right).toMatchObject({ x: 0.5, y: 1, mistake: false, after: { weights: [1, 1], bias: -0.5 } });
    const wrong = perceptronStep({ weights: [1, 1], bias: -0.5 }, { inputs: [1, 0], target: 0 }, 0.5);
    expect(wrong).toMatchObject({ mistake: true, after: { weights: [0.5, 1], bias: -1 } });
  });

  it('learns every separable table of two inputs, and then answers right', () => {
    for (let code = 0; code < 16; code++) {
      if (code === 6 || code === 9) continue;
      const cases = table([0, 1, 2, 3].map((k) => ((code >> k) & 1) as 0 | 1));
      const run = trainPerceptron(zero, cases);
      expect(run.end).toBe('converged');
      expect(run.mistakes.at(-1)).toBe(0);
      for (const each of cases) expect(perceptronOutput(run.starts.at(-1)!, each.inputs)).toBe(each.target);
    }
  });

  it('counts the mistakes of learning OR by hand', () => {
    expect(trainPerceptron(zero, table([0, 1, 1, 1])).mistakes).toEqual([1, 2, 1, 0]);
  });

  it('goes round in circles on XOR and says so', () => {
    const run = trainPerceptron(zero, table([0, 1, 1, 0]));
    expect(run.end).toBe('cycles');
    expect(run.period).toBeGreaterThan(0);
    expect(Math.min(...run.mistakes)).toBeGreaterThan(0);
  });

  it('names what is wrong', () => {
    expect(() => trainPerceptron(zero, [])).toThrow(/cases: expected at least one/);
    expect(() => perceptronOutput(zero, [1])).toThrow(/inputs: expected 2 numbers/);
  });
});
