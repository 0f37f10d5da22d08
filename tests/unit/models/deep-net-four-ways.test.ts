import { describe, expect, it } from 'vitest';
import { deepCases, deepRun, deepSettings, deepSpec, fourWays } from '@/lib/models/deep-net-four-ways';

const end = (name: string, seed: number, sweeps: number) => {
  const run = deepRun(
    fourWays.find((way) => way.name === name)!,
    seed,
  );
  const before = run.moment();
  for (let t = 0; t < sweeps; t++) run.tick();
  return { before, after: run.moment() };
};

describe('the deep net, four ways', () => {
  it('asks whether an odd number of inputs is on', () => {
    expect(deepCases).toHaveLength(16);
    for (const { inputs, targets } of deepCases) expect(targets).toEqual([inputs.filter((x) => x === 1).length % 2]);
    expect(deepCases.filter(({ targets }) => targets[0] === 1)).toHaveLength(8);
  });

  it('is one net, but for what each way changes', () => {
    const [plain, relu, start, skip] = fourWays.map((way) => deepSpec(way, deepSettings));
    expect(start).toEqual(plain);
    expect(relu!.projections).toEqual(plain!.projections);
    expect(skip!.layers).toEqual(plain!.layers);
    expect(skip!.projections.slice(0, plain!.projections.length)).toEqual(plain!.projections);
    expect(skip!.projections.slice(plain!.projections.length).map(({ from, to }) => `${from} ${to}`)).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((k) => `layer ${k} layer 9`),
    );
    expect(() => deepSpec(fourWays[0]!, { ...deepSettings, hidden: 0 })).toThrow('hidden: expected');
  });

  it('from small weights of sigmoids the first layer hears nothing and stays', () => {
    const { before, after } = end('sigmoid', 1, 1000);
    expect(before).toMatchObject({ sweeps: 0, firstChange: 0 });
    expect(before.firstSlope).toBeLessThan(1e-6 * before.lastSlope);
    expect(after.firstChange).toBeLessThan(1e-3);
    expect(after.right).toBeLessThan(16);
    expect(after.sweeps).toBe(1000);
  });

  it('each of the three changes lets the first layer hear; a good start and ReLU solve the task from this seed', () => {
    for (const name of ['ReLU', 'good start', 'skip paths']) {
      const { before, after } = end(name, 1, 1500);
      expect(before.firstSlope, name).toBeGreaterThan(1e-4 * before.lastSlope);
      expect(after.firstChange, name).toBeGreaterThan(0.05);
      if (name !== 'skip paths') expect(after.right, name).toBe(16);
    }
  });

  it('is the same run from the same seed', () => {
    const [a, b] = [end('ReLU', 5, 50), end('ReLU', 5, 50)];
    expect(a).toEqual(b);
    expect(end('ReLU', 6, 50)).not.toEqual(a);
  });
});
