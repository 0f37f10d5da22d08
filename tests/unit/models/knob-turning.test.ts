import { describe, expect, it } from 'vitest';
import { random } from '@/lib/engine';
import { blindTry, everyTurn, isRight, makeBench, slopeStep, slopeStepsBelow, triesBelow, turned } from '@/lib/models/knob-turning';
import { roundedStart, xor } from '@/lib/nets/xor';

const bench = makeBench(xor.spec, xor.cases);
const sigma = (x: number) => 1 / (1 + Math.exp(-x));

/** The net of nine weights and its error in plain arithmetic: w31 w32 w30 w41 w42 w40 w53 w54 w50. */
function plain(w: ArrayLike<number>): { E: number; outputs: number[] } {
  const outputs = xor.cases.map(({ inputs: [a = 0, b = 0] }) => {
    const hidden = [0, 3].map((k) => sigma(w[k]! * a + w[k + 1]! * b + w[k + 2]!));
    return sigma(w[6]! * hidden[0]! + w[7]! * hidden[1]! + w[8]!);
  });
  return { outputs, E: xor.cases.reduce((sum, { targets }, c) => sum + (outputs[c]! - targets[0]!) ** 2 / 2, 0) };
}

const starts = [0, 3, 9, 23, 77].map((seed) => roundedStart(xor, seed));

describe('looking and turning', () => {
  it('sees the error and the answers of plain arithmetic', () => {
    for (const start of starts) {
      const { E, outputs, right } = bench.look(start);
      expect(E).toBeCloseTo(plain(start).E, 12);
      plain(start).outputs.forEach((y, c) => expect(outputs[c]).toBeCloseTo(y, 12));
      expect(right).toBe(outputs.filter((y, c) => y > 0.5 === (xor.cases[c]!.targets[0] === 1)).length);
    }
    expect([isRight(0.5, 0), isRight(0.5, 1), isRight(0.51, 1)]).toEqual([false, false, true]);
  });

  it('finds the slopes that measuring finds, and does not add them up from look to look', () => {
    const h = 1e-5;
    for (const start of starts) {
      bench.look(start);
      bench.slopes(start).forEach((slope, k) => {
        expect(slope).toBeCloseTo((plain(turned(start, k, h)).E - plain(turned(start, k, -h)).E) / (2 * h), 8);
      });
    }
  });

  it('tells what each of the eighteen turns would do, and leaves the weights alone', () => {
    const start = starts[3]!;
    const { down, up } = everyTurn(bench, start, 0.25);
    for (let k = 0; k < 9; k++) {
      expect(down[k]).toBeCloseTo(plain(turned(start, k, -0.25)).E - plain(start).E, 12);
      expect(up[k]).toBeCloseTo(plain(turned(start, k, 0.25)).E - plain(start).E, 12);
    }
    expect(start).toEqual(roundedStart(xor, 23));
  });
});

describe('a blind try', () => {
  it('is kept when E fell and only then, and turns every knob both ways in time', () => {
    const luck = random(5);
    const start = starts[3]!;
    const seen = new Set<string>();
    for (let n = 0; n < 300; n++) {
      const { at, by, kept, look } = blindTry(bench, start, bench.look(start).E, 0.25, luck);
      expect(look.E).toBeCloseTo(plain(turned(start, at, by)).E, 12);
      expect(kept).toBe(look.E < bench.look(start).E);
      seen.add(`${at} ${by}`);
    }
    expect(seen.size).toBe(18);
  });
});

describe('a step along the slopes', () => {
  it('is as long as asked for, against the slopes, by one ε', () => {
    for (const start of starts) {
      const { weights, epsilon } = slopeStep(bench, start, 0.25);
      const changes = Array.from(weights, (w, k) => w - start[k]!);
      expect(Math.hypot(...changes)).toBeCloseTo(0.25, 12);
      bench.slopes(start).forEach((slope, k) => expect(changes[k]).toBeCloseTo(-epsilon * slope, 12));
    }
  });

  it('beats every single turn when both are short, for the slopes are the steepest way', () => {
    for (const start of starts) {
      const { down, up } = everyTurn(bench, start, 0.001);
      expect(bench.look(slopeStep(bench, start, 0.001).weights).E - bench.look(start).E).toBeLessThan(Math.min(...down, ...up));
    }
  });

  it('stays where every slope is 0', () => {
    const dead = new Float64Array(9).fill(1e6);
    expect(slopeStep(bench, dead, 0.25)).toEqual({ weights: dead, epsilon: 0 });
  });
});

describe('how long it takes', () => {
  it('counts as a plain loop counts, and gives up in time', () => {
    let weights: Float64Array = roundedStart(xor, 23);
    let steps = 0;
    for (; plain(weights).E >= 0.05; steps++) weights = slopeStep(bench, weights, 0.25).weights;
    expect(slopeStepsBelow(bench, 0.05, roundedStart(xor, 23), 0.25, 600)).toBe(steps);
    expect(slopeStepsBelow(bench, 0.05, roundedStart(xor, 23), 0.25, steps - 1)).toBeNull();

    const luck = random(3);
    const tried = Float64Array.from(roundedStart(xor, 23));
    let tries = 0;
    for (; plain(tried).E >= 0.05 && tries < 600; tries++) {
      const [at, by] = [luck.integer(9), luck.integer(2) === 0 ? -0.25 : 0.25];
      const before = plain(tried).E;
      tried[at]! += by;
      if (plain(tried).E >= before) tried[at]! -= by;
    }
    expect(tries).toBeLessThan(600);
    expect(triesBelow(bench, 0.05, roundedStart(xor, 23), 0.25, 600, random(3))).toBe(tries);
    expect(triesBelow(bench, 0.05, roundedStart(xor, 23), 0.25, tries - 1, random(3))).toBeNull();
  });
});
