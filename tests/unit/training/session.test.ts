import { describe, expect, it } from 'vitest';
import { backward, compile, forward, makeCases, makeWorkspace, random, type NetworkSpec } from '@/lib/engine';
import { symmetry } from '@/lib/nets/symmetry';
import { familyTrees } from '@/lib/nets/family-trees';
import { xorOneHidden } from '@/lib/nets/xor-one-hidden';
import { createSession, errorBelow, phaseAt, restoreSession, rightSide, within01, within02, type SessionConfig } from '@/lib/training';

const symmetryRun = (change: Partial<SessionConfig> = {}): SessionConfig => ({
  spec: symmetry.spec,
  cases: symmetry.cases,
  settings: symmetry.settings,
  seed: 7,
  ...change,
});
const xorRun = (change: Partial<SessionConfig['settings']> = {}, rest: Partial<SessionConfig> = {}): SessionConfig => ({
  spec: xorOneHidden.spec,
  cases: xorOneHidden.cases,
  settings: { ...xorOneHidden.settings, ...change },
  seed: 3,
  ...rest,
});
const ticks = (config: SessionConfig, n: number) => {
  const session = createSession(config);
  for (let k = 0; k < n; k++) session.tick();
  return session;
};

describe('a session', () => {
  it('is the same run for the same seed, another for another', () => {
    expect(ticks(symmetryRun(), 200).snapshot()).toEqual(ticks(symmetryRun(), 200).snapshot());
    expect(ticks(symmetryRun({ seed: 8 }), 5).snapshot().weights).not.toEqual(ticks(symmetryRun(), 5).snapshot().weights);
  });

  it('starts within the range, with zero biases when asked', () => {
    const session = createSession(symmetryRun({ settings: { ...symmetry.settings, biases: 'zero' } }));
    const { weights, sweeps } = session.snapshot();
    expect(sweeps).toBe(0);
    weights.forEach((w, k) => (session.net.isBias[k] ? expect(w).toBe(0) : expect(Math.abs(w)).toBeLessThan(0.3)));
    expect(weights.filter((w) => w === 0)).toHaveLength(3);
  });

  it('follows eqs (8) and (9) with decay, written out', () => {
    const [epsilon, alpha, decay] = [0.1, 0.9, 0.01];
    const config = xorRun({ schedule: [{ epsilon, alpha }], decay });
    const session = createSession(config);
    const net = compile(config.spec);
    const work = makeWorkspace(
      net,
      makeCases(
        net,
        config.cases.map((c) => c.inputs),
        config.cases.map((c) => c.targets),
      ),
    );
    const weights = [...session.snapshot().weights];
    const velocity = weights.map(() => 0);
    for (let sweep = 0; sweep < 3; sweep++) {
      const flat = Float64Array.from(weights);
      work.dEdw.fill(0);
      forward(work, flat);
      backward(work, flat);
      weights.forEach((w, k) => {
        velocity[k] = -epsilon * work.dEdw[k]! + alpha * velocity[k]!;
        weights[k] = (w + velocity[k]!) * (1 - decay);
      });
      session.tick();
      session.snapshot().weights.forEach((w, k) => expect(w).toBeCloseTo(weights[k]!, 13));
    }
  });

  it('spares biases from decay when asked', () => {
    const still = { schedule: [{ epsilon: 0, alpha: 0 }], decay: 0.5 };
    const before = createSession(xorRun(still)).snapshot().weights;
    const every = ticks(xorRun(still), 1).snapshot().weights;
    expect(every).toEqual(before.map((w) => w * 0.5));
    const session = ticks(xorRun({ ...still, decayBiases: false }), 1);
    session.snapshot().weights.forEach((w, k) => expect(w).toBe(session.net.isBias[k] ? before[k] : before[k]! * 0.5));
  });

  it('keeps to the schedule of the family trees', () => {
    const { schedule } = familyTrees.settings;
    expect([0, 19].map((s) => phaseAt(schedule, s).epsilon)).toEqual([0.005, 0.005]);
    expect([20, 1499].map((s) => phaseAt(schedule, s))).toEqual([
      { epsilon: 0.01, alpha: 0.9 },
      { epsilon: 0.01, alpha: 0.9 },
    ]);
    expect(phaseAt([{ sweeps: 3, epsilon: 1, alpha: 0 }], 99).epsilon).toBe(1);
  });

  it('changes after every case in per-case mode, as case by case sweeps of one do', () => {
    const perCase = ticks(xorRun({ update: 'case' }), 1).snapshot().weights;
    let weights = createSession(xorRun()).snapshot().weights;
    let changes: readonly number[] | undefined;
    for (const each of xorOneHidden.cases) {
      const one = createSession({ ...xorRun({ schedule: [{ epsilon: 0.5, alpha: 0 }] }), cases: [each], weights });
      one.tick();
      const gradientPart = one.snapshot().changes;
      changes = gradientPart.map((c, k) => c + 0.9 * (changes?.[k] ?? 0));
      weights = weights.map((w, k) => w + changes![k]!);
    }
    weights.forEach((w, k) => expect(perCase[k]).toBeCloseTo(w, 13));
    const shuffled = ticks(xorRun({ update: 'case, shuffled' }), 3).snapshot().weights;
    expect(shuffled).not.toEqual(ticks(xorRun({ update: 'case' }), 3).snapshot().weights);
    expect(shuffled).toEqual(ticks(xorRun({ update: 'case, shuffled' }), 3).snapshot().weights);
  });

  it('makes a change for one case where it is told to, and goes on with the last change it is given', () => {
    const mixed = ticks(xorRun({}, { alone: [{ after: 1, first: 3, count: 2 }] }), 4);
    let state = ticks(xorRun(), 1);
    // After the last case of the list comes the first.
    for (const cases of [[xorOneHidden.cases[3]!], [xorOneHidden.cases[0]!], xorOneHidden.cases])
      state = ticks(xorRun({}, { cases, weights: state.weights, changes: state.changes }), 1);
    expect(Array.from(mixed.weights)).toEqual(Array.from(state.weights));
    expect(Array.from(mixed.changes)).toEqual(Array.from(state.changes));
    expect(() => createSession(xorRun({}, { changes: [1, 2] }))).toThrow('changes: expected 7 numbers, got 2');
  });

  it('notes the first sweep of every goal, and ends as told', () => {
    const goals = [rightSide, within02, within01, errorBelow(0.1)];
    const every = createSession(symmetryRun({ goals, maxSweeps: 5000 }));
    while (every.tick());
    expect(every.status).toBe('solved');
    const [side = NaN, near = NaN, nearer = NaN] = goals.map((goal) => every.reached(goal.name));
    expect(side).toBeLessThanOrEqual(near);
    expect(near).toBeLessThanOrEqual(nearer);
    expect(every.worst).toBeLessThan(0.1);
    const any = createSession(symmetryRun({ goals, maxSweeps: 5000, endAt: 'any' }));
    while (any.tick());
    expect(any.sweeps).toBe(Math.min(side, every.reached('E below 0.1')!));
    expect(any.tick()).toBe(false);
    const short = ticks(symmetryRun({ goals, maxSweeps: 3 }), 10);
    expect([short.status, short.sweeps]).toEqual(['out of sweeps', 3]);
    const solvedAlready = createSession(symmetryRun({ goals: [rightSide], weights: every.snapshot().weights }));
    expect([solvedAlready.status, solvedAlready.sweeps]).toEqual(['solved', 0]);
  });

  it('gives snapshots that never change, one object per sweep', () => {
    const session = createSession(symmetryRun());
    const first = session.snapshot();
    expect(session.snapshot()).toBe(first);
    const weights = [...first.weights];
    session.tick();
    expect(first.weights).toEqual(weights);
    expect(session.snapshot()).not.toBe(first);
    expect(() => ((first.weights as number[])[0] = 1)).toThrow(TypeError);
    expect(first.outputs).toHaveLength(64);
  });
});

describe('sums that must agree', () => {
  const gradientOf = (spec: NetworkSpec, cases: SessionConfig['cases'], weights: Float64Array) => {
    const net = compile(spec);
    const work = makeWorkspace(
      net,
      makeCases(
        net,
        cases.map((c) => c.inputs),
        cases.map((c) => c.targets),
      ),
    );
    forward(work, weights);
    backward(work, weights);
    return work.dEdw;
  };

  it('splitting the cases sums to the same gradient', () => {
    const draw = random(4);
    for (const { spec, cases } of [symmetry, familyTrees]) {
      const weights = Float64Array.from({ length: compile(spec).weightCount }, () => draw.uniform(-1, 1));
      const whole = gradientOf(spec, cases, weights);
      for (const cut of [1, 17, Math.floor(cases.length / 2)]) {
        const [a, b] = [gradientOf(spec, cases.slice(0, cut), weights), gradientOf(spec, cases.slice(cut), weights)];
        whole.forEach((g, k) => expect(Math.abs(a[k]! + b[k]! - g)).toBeLessThan(1e-12));
      }
    }
  });

  it('permuting the hidden units permutes the weights, after a sweep and after fifty', () => {
    for (const sweeps of [1, 50]) {
      const start = createSession(symmetryRun()).snapshot().weights;
      // Hidden units hold weights 0–6 and 7–13; the output unit's 14 and 15 belong to them.
      const swap = (w: readonly number[]) => [...w.slice(7, 14), ...w.slice(0, 7), w[15]!, w[14]!, w[16]!];
      const plain = ticks(symmetryRun({ weights: start }), sweeps).snapshot().weights;
      const swapped = ticks(symmetryRun({ weights: swap(start) }), sweeps).snapshot().weights;
      swap(plain).forEach((w, k) => expect(Math.abs(w - swapped[k]!)).toBeLessThan(1e-12));
    }
  });
});

describe('saving', () => {
  it.each([
    ['whole sweeps', symmetryRun()],
    ['shuffled cases', xorRun({ update: 'case, shuffled' })],
    [
      'the family trees across the change of ε',
      { spec: familyTrees.spec, cases: familyTrees.cases, settings: familyTrees.settings, seed: 1 },
    ],
  ] as [string, SessionConfig][])('continues bit for bit: %s', (_, plain) => {
    const config = { ...plain, goals: [rightSide, errorBelow(3)] };
    const first = ticks(config, 15);
    const text = JSON.stringify(first.save());
    const second = restoreSession(config, text);
    expect(second.snapshot()).toEqual(first.snapshot());
    for (let k = 0; k < 25; k++) {
      first.tick();
      second.tick();
    }
    expect(second.snapshot()).toEqual(first.snapshot());
    expect(restoreSession(config, first.save()).snapshot()).toEqual(first.snapshot());
  });

  it('keeps −0 and refuses what is not a saved session of this run', () => {
    const config = xorRun({}, { weights: [-0, 1, 2, 3, 4, 5, 6] });
    const saved = createSession(config).save();
    expect(Object.is(restoreSession(config, JSON.stringify(saved)).snapshot().weights[0], -0)).toBe(true);
    const refuse = (value: unknown, message: RegExp) => expect(() => restoreSession(config, value)).toThrow(message);
    refuse('{', /saved session: not JSON/);
    refuse('null', /expected an object, got null/);
    refuse('[]', /expected an object, got a list/);
    refuse({ ...saved, format: 'x' }, /format: expected "backprop-1986 session", got "x"/);
    refuse({ ...saved, version: 2 }, /version: expected 1, got 2/);
    refuse({ ...saved, seed: 4 }, /seed: expected 3, got 4/);
    refuse({ ...saved, sweeps: -1 }, /sweeps: expected a whole number, got -1/);
    refuse({ ...saved, weights: [1] }, /weights: expected a list of 7 numbers, got a list of 1/);
    refuse({ ...saved, changes: [1, 2, 3, 'x', 5, 6, 7] }, /changes\[3\]: expected a number, got "x"/);
    refuse({ ...saved, reached: 1 }, /reached: expected an object/);
    expect(() => restoreSession({ ...config, settings: { ...config.settings, decay: 0.1 } }, saved)).toThrow(
      /another net, other cases or other settings/,
    );
  });
});

describe('the edges', () => {
  it('ε = 0 moves nothing; α = 1 lets nothing fade', () => {
    const still = ticks(xorRun({ schedule: [{ epsilon: 0, alpha: 0.9 }] }), 10);
    expect(still.snapshot().weights).toEqual(createSession(xorRun()).snapshot().weights);
    const config = xorRun({
      schedule: [
        { sweeps: 1, epsilon: 0.1, alpha: 1 },
        { epsilon: 0, alpha: 1 },
      ],
    });
    const one = ticks(config, 1).snapshot();
    expect(ticks(config, 9).snapshot().changes).toEqual(one.changes);
  });

  it('says what cannot be trained', () => {
    const refuse = (config: SessionConfig, message: RegExp) => expect(() => createSession(config)).toThrow(message);
    refuse(xorRun({}, { cases: [] }), /cases: expected at least one, got none/);
    refuse(xorRun({ schedule: [] }), /schedule: expected at least one phase/);
    refuse(xorRun({ schedule: [{ epsilon: 0.1, alpha: 1.1 }] }), /schedule\[0\]\.alpha: expected a number from 0 to 1/);
    refuse(xorRun({ schedule: [{ epsilon: -1, alpha: 0 }] }), /schedule\[0\]\.epsilon/);
    refuse(xorRun({ schedule: [{ epsilon: NaN, alpha: 0 }] }), /schedule\[0\]\.epsilon/);
    refuse(
      xorRun({
        schedule: [
          { epsilon: 1, alpha: 0 },
          { epsilon: 1, alpha: 0 },
        ],
      }),
      /schedule\[0\]\.sweeps/,
    );
    refuse(xorRun({ decay: 2 }), /decay: expected a fraction/);
    refuse(xorRun({ margin: 0.6 }), /margin/);
    refuse(xorRun({}, { weights: [1] }), /weights: expected 7 numbers, got 1/);
    refuse(xorRun({}, { cases: [{ inputs: [NaN, 0], targets: [0] }] }), /NaN/);
  });

  it('with huge weights goes to the limit of saturated units, without NaN', () => {
    const session = ticks(xorRun({}, { weights: [1e9, -2e9, 3e9, 1e9, 2e9, -5e9, 1e8] }), 5);
    expect(session.status).toBe('running');
    for (const [y] of session.snapshot().outputs) expect(y === 0 || y === 1).toBe(true);
  });

  it('notices divergence, and says which weight and which sweep', () => {
    const linear: NetworkSpec = {
      layers: [
        { name: 'in', size: 1 },
        { name: 'out', size: 1, kind: 'linear' },
      ],
      projections: [{ from: 'in', to: 'out' }],
    };
    const session = createSession({
      spec: linear,
      cases: [{ inputs: [10], targets: [1] }],
      seed: 1,
      goals: [rightSide],
      settings: { ...xorOneHidden.settings, schedule: [{ epsilon: 1, alpha: 0 }] },
    });
    while (session.tick());
    expect(session.status).toBe('diverged');
    const { divergence } = session.snapshot();
    expect(divergence).toMatchObject({ j: 2, i: 1, sweep: session.sweeps });
    expect(divergence?.message).toMatch(/After sweep \d+, the weight from unit 1 to unit 2 is .*: training has diverged\./);
    expect(session.tick()).toBe(false);
    const born = createSession(xorRun({}, { weights: [0, 0, NaN, 0, 0, 0, 0] }));
    expect(born.divergence?.message).toMatch(/After sweep 0, the bias of unit 3 is NaN/);
  });
});
