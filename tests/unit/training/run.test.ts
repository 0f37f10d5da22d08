import { describe, expect, it } from 'vitest';
import { weightIndex } from '@/lib/engine';
import { netById } from '@/lib/nets';
import { symmetry } from '@/lib/nets/symmetry';
import { xor } from '@/lib/nets/xor';
import { createRun, createSession, rightSide, within01, type RunConfig, type SessionConfig, type Snapshot } from '@/lib/training';

/** The moments of a plain session after 0, 1, 2 … sweeps. */
function plain(config: SessionConfig, sweeps: number): Snapshot[] {
  const session = createSession(config);
  const moments = [session.snapshot()];
  while (moments.length <= sweeps && session.status === 'running') {
    session.tick();
    moments.push(session.snapshot());
  }
  return moments;
}

/** Sweeps to open a run at: far, near, back, forth, twice the same. */
const order = [90, 0, 41, 40, 120, 3, 119, 16, 15, 17, 120, 64, 63, 1];

const configs: Readonly<Record<string, RunConfig>> = {
  'mirror symmetry': { ...symmetry, seed: 7 },
  'XOR from given weights': { ...xor, seed: 1, weights: [0.1, -0.2, 0.3, -0.4, 0.5, -0.6, 0.7, -0.8, 0.9] },
  'after every case': { ...xor, seed: 5, settings: { ...xor.settings, update: 'case' } },
  'after every case, in a new order each sweep': { ...xor, seed: 5, settings: { ...xor.settings, update: 'case, shuffled' } },
  'family trees: phases, margin, decay': { ...netById('family-trees'), seed: 2 },
  'the iterative net: shared weights': { ...netById('iterative-3'), seed: 2 },
  'single cases between the sweeps': {
    ...symmetry,
    seed: 7,
    alone: [
      { after: 3, first: 62, count: 5 },
      { after: 40, first: 0, count: 1 },
    ],
  },
  'a change before the first': { ...symmetry, seed: 7, changes: Array.from({ length: 17 }, (_, k) => k / 100) },
  'goals and an end': { ...symmetry, seed: 7, goals: [rightSide, within01], endAt: 'never', maxSweeps: 120 },
};

describe.each(Object.entries(configs))('a run, %s', (_, config) => {
  const moments = plain(config, 120);

  it.each([
    ['as usual', {}],
    ['nothing recent, states far apart', { recent: 0, keepEvery: 50 }],
    ['hardly any memory', { memory: 1, keepEvery: 1, recent: 2 }],
  ])('has the bits of a plain session at every sweep, in any order: %s', (__, keep) => {
    const run = createRun({ ...config, ...keep });
    for (const sweep of order) expect(run.at(sweep), `sweep ${sweep}`).toEqual(moments[sweep]);
    expect(run.known).toBe(120);
    for (const [sweep, { E }] of moments.entries()) expect(run.curve.get(sweep)).toBe(E);
  });

  it('goes on from any sweep, while others are looked at', () => {
    const run = createRun(config);
    run.at(50);
    const follower = run.from(45);
    for (let k = 0; k < 8; k++) {
      follower.tick();
      run.at(5 * k);
    }
    expect([follower.sweeps, run.known]).toEqual([53, 53]);
    expect(follower.snapshot()).toEqual(moments[53]);
  });
});

describe('a run', () => {
  it('is followed within a budget of sweeps or of time, at least one sweep at a go', () => {
    const run = createRun({ ...xor, seed: 1 });
    expect(run.advance(100, { sweeps: 30 })).toBe(false);
    expect(run.known).toBe(30);
    let time = 0;
    // Every look at the clock takes a millisecond: the first one starts the budget.
    const now = () => time++;
    expect(run.advance(100, { ms: 6, now })).toBe(false);
    expect(run.known).toBe(36);
    expect(run.advance(100, { ms: 0, now })).toBe(false);
    expect(run.known).toBe(37);
    expect(run.advance(100)).toBe(true);
    expect(run.advance(50, { sweeps: 1 })).toBe(true);
    expect(run.known).toBe(100);
  });

  it('stays at its end: solved, out of sweeps, or diverged', () => {
    const solved = createRun({ ...xor, seed: 1, goals: [within01], maxSweeps: 30_000 });
    expect(solved.end).toBeUndefined();
    const last = solved.at(30_000);
    expect([last.status, solved.status, last.sweeps]).toEqual(['solved', 'solved', solved.end]);
    expect(solved.at(solved.end! + 5)).toBe(last);
    expect(solved.reached(within01.name)).toBe(solved.end);
    expect(solved.at(solved.end! - 1).status).toBe('running');

    const short = createRun({ ...xor, seed: 1, maxSweeps: 10 });
    expect([short.advance(50), short.status, short.end]).toEqual([true, 'out of sweeps', 10]);
    const follower = short.from(9);
    expect([follower.status, follower.tick(), follower.status, follower.tick(), follower.sweeps]).toEqual([
      'running',
      false,
      'out of sweeps',
      false,
      10,
    ]);

    const wild = createRun({ ...xor, seed: 1, settings: { ...xor.settings, decay: 0, schedule: [{ epsilon: 1e15, alpha: 0 }] } });
    wild.advance(200);
    expect(wild.status).toBe('diverged');
    expect(wild.at(200).divergence?.message).toBe(wild.divergence?.message);
    expect(wild.at(0).status).toBe('running');
    expect(wild.at(200).status).toBe('diverged');
  });

  it('says what a moment costs, and never repeats more than lies between two kept states', () => {
    const run = createRun({ ...symmetry, seed: 1, recent: 2, keepEvery: 16 });
    run.at(160);
    expect([run.cost(160), run.cost(200), run.cost(159), run.cost(144)]).toEqual([0, 40, 15, 0]);
    run.at(150);
    expect([run.cost(150), run.cost(155), run.cost(148)]).toEqual([0, 5, 4]);
    for (let sweep = 0; sweep <= 160; sweep++) expect(run.cost(sweep)).toBeLessThan(16);
  });

  it('keeps within its memory: states thin out, and every moment is still exact', () => {
    const run = createRun({ ...symmetry, seed: 3, memory: 100 * 16 * 17, keepEvery: 1, recent: 0 });
    const moments = plain({ ...symmetry, seed: 3 }, 1000);
    run.advance(1000);
    expect(run.bytes - 8 * 1024).toBeLessThanOrEqual(100 * 16 * 17);
    for (const sweep of [1000, 999, 500, 17, 0]) expect(run.at(sweep)).toEqual(moments[sweep]);
    // Twice thinned eight times over would be 16: 1,000 sweeps in at most 100 states.
    for (let sweep = 0; sweep <= 1000; sweep++) expect(run.cost(sweep)).toBeLessThan(16);
  });

  it('takes what its description says', () => {
    const run = createRun({ ...symmetry, seed: 1, keepEvery: 16 });
    run.advance(3000);
    const states = 16 * 17 * Math.ceil(3001 / 16);
    expect(run.bytes).toBeGreaterThanOrEqual(states + 8 * 3001);
    expect(run.bytes).toBeLessThanOrEqual(2 * (states + 8 * 3001));
  });

  it('follows a weight, its change and its slope along the run', () => {
    const run = createRun({ ...xor, seed: 4, keepEvery: 8 });
    const moments = plain({ ...xor, seed: 4 }, 100);
    run.advance(99);
    const index = weightIndex(run.net, 5, 3);
    const w = run.along('w', index);
    expect(w.map(([sweep]) => sweep)).toEqual([...Array.from({ length: 13 }, (_, k) => 8 * k), 99]);
    for (const [sweep, value] of w) expect(value).toBe(moments[sweep]!.weights[index]);
    for (const [sweep, value] of run.along('deltaW', index)) expect(value).toBe(moments[sweep]!.changes[index]);
    const { epsilon, alpha } = xor.settings.schedule[0]!;
    for (const [sweep, slope] of run.along('dEdw', index)) {
      // Eq. (9): Δw of the next sweep.
      expect(-epsilon * slope + alpha * moments[sweep]!.changes[index]!).toBe(moments[sweep + 1]!.changes[index]);
      expect(run.slopes(sweep)[index]).toBe(slope);
    }
    expect(run.along('w', index, 3).map(([sweep]) => sweep)).toEqual([0, 40, 80, 99]);
  });

  it('gives the outputs of all units for a case', () => {
    const run = createRun({ ...xor, seed: 4 });
    const units = run.units(50, 2);
    expect(units.slice(0, 2)).toEqual(xor.cases[2]!.inputs);
    expect(units).toHaveLength(5);
    expect(units[4]).toBe(run.at(50).outputs[2]![0]);
  });

  it('watches what it is told to, at every sweep', () => {
    const run = createRun({ ...xor, seed: 12, goals: [within01], maxSweeps: 4000, watch: { worst: ({ worst }) => worst } });
    run.advance(4000);
    const worst = run.watched('worst');
    expect(worst.length).toBe(run.end! + 1);
    expect(worst.get(run.end!)).toBeLessThan(0.1);
    expect(worst.get(run.end! - 1)).toBe(run.at(run.end! - 1).worst);
    expect(() => run.watched('best')).toThrow('watched: expected one of worst, got "best"');
  });

  it.each([
    [(run: ReturnType<typeof createRun>) => run.at(-1), 'sweep: expected a whole number of at least 0, got -1'],
    [(run: ReturnType<typeof createRun>) => run.at(1.5), 'sweep: expected a whole number of at least 0, got 1.5'],
    [(run: ReturnType<typeof createRun>) => run.advance(Infinity), 'sweep: expected a whole number of at least 0, got Infinity'],
    [(run: ReturnType<typeof createRun>) => run.along('w', 9), 'along, index: expected a whole number from 0 to 8, got 9'],
    [() => createRun({ ...xor, seed: 1, keepEvery: 0 }), 'keepEvery: expected a whole number of at least 1, got 0'],
  ])('says what is wrong (%#)', (ask, message) => {
    expect(() => ask(createRun({ ...xor, seed: 1 }))).toThrow(message);
  });
});
