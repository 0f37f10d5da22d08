import { describe, expect, it } from 'vitest';
import { chapter, readable } from './prose-source';

// What chapter 1 says of the perceptron, worked out again by plain arithmetic, without lib/models.

const cases = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
] as const;
type Numbers = readonly [w1: number, w2: number, bias: number];

/** The weights after each sweep, and the mistakes in it. */
function sweeps(target: (a: number, b: number) => number, count: number) {
  let [w1, w2, bias]: Numbers = [0, 0, 0];
  return Array.from({ length: count }, () => {
    const wrong: string[] = [];
    const left: Numbers[] = [];
    for (const [a, b] of cases) {
      const change = target(a, b) - (a * w1 + b * w2 + bias > 0 ? 1 : 0);
      if (change === 0) continue;
      [w1, w2, bias] = [w1 + change * a, w2 + change * b, bias + change];
      wrong.push(`${a} ${b}`);
      left.push([w1, w2, bias]);
    }
    return { after: [w1, w2, bias] as Numbers, wrong, left };
  });
}

const body = chapter('historical-context').body;
const text = readable(body);

it('brings the weights of the lamp back after the third sweep', () => {
  const [, second, third, ...later] = sweeps((a, b) => (a === b ? 0 : 1), 9);
  expect(text).toContain('After two sweeps its weights are −1 and 0, and its bias is 1. After three sweeps they are −1, 0 and 1 again.');
  expect(second?.after).toEqual([-1, 0, 1]);
  for (const sweep of [third, ...later]) expect(sweep?.after).toEqual([-1, 0, 1]);
});

describe('the exercise', () => {
  const or = sweeps((a, b) => (a + b > 0 ? 1 : 0), 4);

  it('has its answer', () => {
    const mistakes = or.map(({ wrong }) => wrong.length);
    expect(mistakes).toEqual([1, 2, 1, 0]);
    expect(text).toContain('One, two, one and none, sweep by sweep.');
    expect(body).toContain('<Answer value="4" tolerance="0">');
  });

  it('has its solution', () => {
    expect(or.map(({ wrong }) => wrong)).toEqual([['0 1'], ['0 0', '1 0'], ['0 0'], []]);
    expect(or.flatMap(({ left }) => left)).toEqual([
      [0, 1, 1],
      [0, 1, 0],
      [1, 1, 1],
      [1, 1, 0],
    ]);
    expect(text).toContain(
      'First sweep: 0 1 goes wrong and leaves weights 0 and 1, bias 1. Second: 0 0 leaves 0, 1 and 0; 1 0 leaves 1, 1 and 1. Third: 0 0 leaves 1, 1 and 0.',
    );
  });

  it('says of a mistake what is true of it', () => {
    // After three corrections the bias is 1, and 0 0 is answered with 1.
    expect(or.flatMap(({ left }) => left)[2]?.[2]).toBe(1);
    // After one correction 0 1 is right, 0 0 wrong.
    expect(or[0]?.after).toEqual([0, 1, 1]);
  });
});
