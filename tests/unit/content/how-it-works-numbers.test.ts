import { describe, expect, it } from 'vitest';
import { compile, trace, weightIndex } from '@/lib/engine';
import { roundedStart, xor } from '@/lib/nets/xor';
import { counts } from '@/lib/reproduce/experiment';
import { createSession, within02 } from '@/lib/training';
import type { TrainingSettings } from '@/lib/training';
import { answer, cases, each, error, print, rates, recorded, start, total, type Weights } from './by-hand';
import { chapter, readable } from './prose-source';

// The numbers of How It Works, worked out again by plain arithmetic; the engine only tells its steps.

const { body, blocks } = chapter('how-it-works');
const text = readable(blocks.join('\n'));
const epsilon = 0.5;
const alpha = 0.9;
const [, , , shown] = cases;
const said = answer(start, shown);
const blame = rates(start, shown);
const next = each((name) => start[name] - epsilon * blame.slopes[name]);
const summed = each((name) => cases.reduce((sum, one) => sum + rates(start, one).slopes[name], 0));
const afterSweep = each((name) => start[name] - epsilon * summed[name]);

/** A run of the chapter's net; `weights` in the engine's order. */
function run(settings: Partial<TrainingSettings>, weights: ArrayLike<number> = roundedStart(xor, 9), maxSweeps = 2000) {
  const session = createSession({ ...xor, seed: 9, weights, maxSweeps, settings: { ...xor.settings, ...settings }, goals: [within02] });
  while (session.tick());
  return session.snapshot();
}

describe('inputs 1 and 1, target 0', () => {
  it('starts where the figure starts', () => {
    expect([...roundedStart(xor, 9)]).toEqual(Object.values(start));
    for (const value of Object.values(start)) expect(body.replaceAll('-', '−')).toContain(print(Math.abs(value), 2));
  });

  it('works the forward pass by hand', () => {
    for (const [line, value, places] of [
      ['x_3 &= 1 \\cdot (-0.60) + 1 \\cdot 0.70 - 0.72 = ', said.x3, 2],
      ['y_3 &= 1/(1 + e^{0.62}) = ', said.y3, 4],
      ['x_4 &= 1 \\cdot 0.64 + 1 \\cdot 0.45 + 0.38 = ', said.x4, 2],
      ['y_4 &= 1/(1 + e^{-1.47}) = ', said.y4, 4],
      ['&\\quad - 0.74 = ', said.x5, 4],
      ['y_5 &= 1/(1 + e^{0.2214}) = ', said.y5, 4],
    ] as const)
      expect(body).toContain(line + value.toFixed(places));
    expect(body).toContain(`x_5 &= ${print(said.y3)} \\cdot (-0.47) + ${print(said.y4)} \\cdot 0.84`);
    expect(body).toContain(`E = \\tfrac12 (${print(said.y5)} - 0)^2 = ${print(error(start, shown))}`);
  });

  it('works the backward pass by hand', () => {
    const slope = (y: number) => y * (1 - y);
    expect(body).toContain(`y_5 - d_5 = ${print(blame.dEdy5)}`);
    expect(body).toContain(`$y_5(1 - y_5) = ${print(slope(said.y5))}$`);
    expect(body).toContain(`${print(blame.dEdy5)} \\cdot ${print(slope(said.y5))} = ${print(blame.dEdx5)}`);
    expect(body).toContain(`${print(blame.dEdx5)} \\cdot ${print(start.w54, 2)} = ${print(blame.dEdy4)}`);
    expect(body).toContain(`${print(blame.dEdy4)} \\cdot ${print(said.y4)} \\cdot ${print(1 - said.y4)} = ${print(blame.dEdx4)}`);
    expect(text).toContain(`To unit 3 the other connection hands ${print(blame.dEdy3)}`);
    expect(body).toContain(`$${print(blame.dEdx5, 5)} \\cdot ${print(said.y4)} = ${print(blame.slopes.w54)}$`);
    expect(text).toContain(`moves by ${print(-epsilon * blame.slopes.w54)}`);
    expect(text).toContain(`takes the whole ${print(blame.slopes.w50)}`);
  });

  it('gives products that the printed factors give too', () => {
    for (const [, left = '', result = ''] of body.matchAll(/((?:\d+\.\d+ \\cdot )+\d+\.\d+) = (\d+\.\d+)/g)) {
      const product = left.split(' \\cdot ').reduce((all, factor) => all * Number(factor), 1);
      expect(product.toFixed(4), left).toBe(result);
    }
  });

  it('names steps of the figure', () => {
    const net = compile(xor.spec);
    const weights = new Float64Array(net.weightCount);
    for (const [name, value] of Object.entries(start)) weights[weightIndex(net, Number(name[1]), Number(name[2]))] = value;
    const steps = trace(net, weights, { input: [1, 1], target: [0] }, { epsilon });
    expect(text).toContain('At step 14 of the figure the error crosses from unit 5 to unit 4.');
    expect(steps[14 - 1]).toMatchObject({ equation: 7, result: { q: 'dEdy', j: 4 } });
    expect(steps[14 - 1]?.result.value).toBeCloseTo(blame.dEdy4, 12);
    expect(text).toContain('Six steps make the answer, the seventh its error, the eighth the wish.');
    expect(steps.slice(5, 8).map(({ result: { q, j } }) => [q, j])).toEqual([
      ['y', 5],
      ['E', undefined],
      ['dEdy', 5],
    ]);
    expect(text).toContain('Step 23 of the figure agrees.');
    expect(steps[23 - 1]?.then).toMatchObject({ j: 3, i: 1 });
    expect(steps[23 - 1]?.then?.value).toBeCloseTo(next.w31, 12);
  });

  it('quotes what the step did to this case, and to all', () => {
    expect(text).toContain(
      `falls to ${print(answer(next, shown).y5)}, the error from ${print(error(start, shown))} to ${print(error(next, shown))}`,
    );
    expect(text).toContain(`risen, from ${print(total(start))} to ${print(total(next))}`);
    expect(cases.filter((one) => error(next, one) > error(start, one))).toEqual([cases[1], cases[2]]);
    expect(text).toContain(`brings the total from ${print(total(start))} down to ${print(total(afterSweep))}`);
  });
});

describe('the exercise', () => {
  const answers = [...body.matchAll(/<(Answer|Mistake) value="([^"]+)"/g)].map(([, , value]) => Number(value));
  const { dEdy3, dEdx3 } = blame;

  it('has its answers, and names the mistakes that give its wrong ones', () => {
    const by = (value: number) => Number(value.toFixed(4));
    expect(answers).toEqual(
      [
        by(dEdx3),
        by(dEdy3),
        by(Number(dEdy3.toFixed(4)) * said.y5 * (1 - said.y5)),
        by(dEdy3 * said.y3),
        by(dEdy3 * (1 - said.y3)),
        by(next.w31),
        by(start.w31 + epsilon * dEdx3),
        by(start.w31 - dEdx3),
        by(-epsilon * dEdx3),
      ].map((value) => expect.closeTo(value, 8)),
    );
  });

  it('has its solution', () => {
    expect(text).toContain('0.3498 × 0.6502 = 0.2274, and −0.0516 × 0.2274 = −0.0117');
    expect([print(said.y3), print(1 - said.y3), print(said.y3 * (1 - said.y3))]).toEqual(['0.3498', '0.6502', '0.2274']);
    expect(text).toContain('−0.5 × −0.0117 = 0.0059, and the weight goes from −0.60 to −0.5941');
  });
});

describe('sweeps', () => {
  it('counts them with and without velocity, and with a change after every case', () => {
    const at = (alphaNow: number, update: TrainingSettings['update']) =>
      run({ schedule: [{ epsilon, alpha: alphaNow }], update }).reached[within02.name];
    expect([at(0, 'sweep'), at(0, 'case'), at(alpha, 'sweep')]).toEqual([778, 986, 109]);
    expect(text).toContain('within 0.2 of their targets in 778 sweeps');
    expect(text).toContain('It took 986. That is one start.');
    expect(text).toContain('From our start 109 sweeps now do what took 778.');
  });

  it('tells what 1,000 recorded starts did', () => {
    const [together, apart] = ['ε 0.5, α 0.9, range 1', 'ε 0.5, α 0.9, range 1, every case'].map((name) => {
      const sweeps = counts(
        recorded('xor').readings.find((reading) => reading.name === name)!,
        'within 0.2',
      );
      expect(sweeps).toHaveLength(1000);
      return (sweep: number) => sweeps.filter((met) => met !== null && met <= sweep).length;
    });
    expect(text).toContain(
      'Of 1,000 within ±1, with the velocity that comes next, half were there by sweep 177 with one change a sweep, and by sweep 147 with four',
    );
    expect([together!(176) < 500, together!(177) >= 500, apart!(146) < 500, apart!(147) >= 500]).toEqual([true, true, true, true]);
  });

  it('adds up the pushes of a steady slope', () => {
    const changes = [epsilon];
    while (changes.length < 300) changes.push(epsilon + alpha * changes.at(-1)!);
    expect(changes.slice(0, 3).map((value) => Number(value.toFixed(6)))).toEqual([0.5, 0.95, 1.355]);
    expect(text).toContain('0.5, then 0.95, then 1.355');
    expect(changes.at(-1)).toBeCloseTo(5, 10);
    expect(epsilon / (1 - alpha)).toBeCloseTo(5, 12);
  });
});

describe('where to begin', () => {
  it('keeps equal hidden units equal', () => {
    const { weights, outputs } = run({ schedule: [{ epsilon, alpha }] }, new Float64Array(9).fill(0.5), 5000);
    expect(weights.slice(0, 3)).toEqual(weights.slice(3, 6));
    expect(weights[6]).toBe(weights[7]);
    expect(text).toContain('answers 0.01 to 0 and 0, and 0.667 to each of the others');
    expect(outputs.map(([y]) => print(y!, 3))).toEqual(['0.010', '0.667', '0.667', '0.667']);
  });

  it('says what passes through a unit that is sure of itself', () => {
    expect(text).toContain('At 0.999 the slope is 0.001');
    expect(print(0.999 * (1 - 0.999), 3)).toBe('0.001');
  });

  it('counts recorded runs that never learned, from small starts and from large', () => {
    const never = (name: string) => {
      const found = recorded('xor').readings.find((reading) => reading.name === name)!;
      expect([found.rows.length, found.maxSweeps]).toEqual([1000, 10_000]);
      return found.rows.filter(([right]) => right === null).length;
    };
    expect([never('ε 0.5, α 0.9, range 0.3'), never('ε 0.5, α 0.9, range 2')]).toEqual([27, 297]);
    expect(text).toContain('27 had not learned it after 10,000 sweeps. Between −2 and 2, it was 297.');
  });

  it('calls small starts slower, and they were', () => {
    const median = (name: string) =>
      counts(
        recorded('xor').readings.find((reading) => reading.name === name)!,
        'within 0.2',
      )
        .map((met) => met ?? Infinity)
        .sort((a, b) => a - b)[499]!;
    expect(median('ε 0.5, α 0.9, range 0.3')).toBeGreaterThan(median('ε 0.5, α 0.9, range 2'));
  });
});

it('quotes no other number with decimals', () => {
  const known: readonly Weights[keyof Weights][] = [
    ...Object.values(start),
    ...Object.values(said),
    ...Object.values(blame).filter((value) => typeof value === 'number'),
    ...Object.values(blame.slopes),
    error(start, shown),
    error(next, shown),
    answer(next, shown).y5,
    total(start),
    total(next),
    total(afterSweep),
    said.y5 * (1 - said.y5),
    1 - said.y4,
    1 - said.y3,
    said.y3 * (1 - said.y3),
    -epsilon * blame.slopes.w54,
    -epsilon * blame.dEdx3,
    next.w31,
    epsilon,
    alpha,
    0.95,
    1.355,
    0.001,
    0.999,
    0.01,
    0.667,
    0.2,
    0.3,
    0.8,
  ];
  const printed = new Set(known.flatMap((value) => [1, 2, 3, 4, 5].map((places) => Math.abs(value).toFixed(places))));
  const prose = body.replace(/<(?:Answer|Mistake)[^>]*>/g, '');
  expect([...new Set(prose.match(/\d+\.\d+/g))].filter((number) => !printed.has(number))).toEqual([]);
});
