import { expect, describe, test } from 'vitest';
import { fromQuery, toQuery } from '@/components/figure/definition';
import { bugsExamples } from '@/components/widgets/bugs/examples';
import { bugNames, followed, forward, measured, sweep, still, type Bug, type Net } from '@/lib/models/buggy-program';
import { bugRunOf, createBugRun, rightRunOf } from '@/components/widgets/bugs/run';
import { bugs, type BugsState } from '@/components/widgets/bugs/state';
import { alike, LEARNED, settings, startOf, SWEEPS, task } from '@/components/widgets/bugs/task';
import { SHOWN, learnedAt, view as viewOf } from '@/components/widgets/bugs/view';
import { compile, makeCases, makeWorkspace, sweep as engineSweep } from '@/lib/engine';

/** In the engine's order: unit by unit, the bias last. */
const flat = (net: Net) => net.flat(2);
const isBias = (k: number) => k % 3 === 2;
const ofUpper = (k: number) => k >= 6;

/** A run of a number of sweeps. */
function train(start: Net, used: typeof settings, sweeps: number, bug: Bug) {
  const run = createBugRun(start, used, bug);
  run.advance(sweeps);
  return run;
}
/** The figure once its runs have been followed to their end. */
function view(state: BugsState) {
  for (const run of [rightRunOf(state), bugRunOf(state)]) run.advance(SWEEPS);
  return viewOf(state);
}

const seeds = [1, 7, 40];
const slopes = (bug: Bug, seed: number) => ({
  follows: flat(followed(startOf(seed), task, settings, bug)),
  there: flat(measured(startOf(seed), task)),
});

describe('the program without a bug', () => {
  test('is the engine', () => {
    const net = compile({
      layers: [
        { name: 'input', size: 2 },
        { name: 'hidden', size: 2, kind: 'sigmoid' },
        { name: 'output', size: 2, kind: 'sigmoid' },
      ],
      projections: [
        { from: 'input', to: 'hidden' },
        { from: 'hidden', to: 'output' },
      ],
    });
    const columns = (rows: readonly (readonly number[])[]) => rows[0]!.map((_, c) => rows.map((row) => row[c]!));
    for (const seed of seeds) {
      const work = makeWorkspace(net, makeCases(net, columns(task.inputs), columns(task.d)));
      const weights = Float64Array.from(flat(startOf(seed)));
      const deltaW = new Float64Array(weights.length);
      let state = { net: startOf(seed), velocity: still(startOf(seed)) };
      for (let k = 0; k < 60; k++) {
        const E = engineSweep(work, weights, deltaW, settings);
        expect(train(startOf(seed), settings, k, 'none').errors[k]).toBeCloseTo(E, 11);
        state = sweep(state.net, state.velocity, task, settings);
      }
      flat(state.net).forEach((value, k) => expect(value).toBeCloseTo(weights[k]!, 10));
    }
  });

  test.each(seeds)('follows the slopes that are there, seed %i', (seed) => {
    const { follows, there } = slopes('none', seed);
    follows.forEach((value, k) => expect(value).toBeCloseTo(there[k]!, 8));
  });
});

describe.each(seeds)('each bug does what it says, seed %i', (seed) => {
  test('a wrong transpose spoils the lower layer alone', () => {
    const { follows, there } = slopes('transpose', seed);
    follows.forEach((value, k) =>
      ofUpper(k) ? expect(value).toBeCloseTo(there[k]!, 8) : expect(Math.abs(value - there[k]!)).toBeGreaterThan(1e-5),
    );
  });

  test('a bias changed once per weight counts double', () => {
    const { follows, there } = slopes('bias', seed);
    follows.forEach((value, k) => expect(value).toBeCloseTo((isBias(k) ? 2 : 1) * there[k]!, 8));
  });

  test('slopes not summed are those of the last case', () => {
    const last = { inputs: task.inputs.map((row) => row.slice(-1)), d: task.d.map((row) => row.slice(-1)) };
    const alone = flat(measured(startOf(seed), last));
    slopes('sum', seed).follows.forEach((value, k) => expect(value).toBeCloseTo(alone[k]!, 8));
  });

  test('a framework’s mean gives a quarter', () => {
    const { follows, there } = slopes('mean', seed);
    follows.forEach((value, k) => expect(value).toBeCloseTo(there[k]! / 4, 8));
  });

  test('weights already updated spoil the lower layer a little', () => {
    const { follows, there } = slopes('updated', seed);
    const off = follows.map((value, k) => Math.abs(value - there[k]!));
    off.forEach((value, k) => (ofUpper(k) ? expect(value).toBeLessThan(1e-8) : expect(value).toBeLessThan(0.01)));
    expect(Math.max(...off)).toBeGreaterThan(1e-5);
  });
});

describe('a symmetric start', () => {
  test('has right slopes and twins for ever', () => {
    const follows = flat(followed(alike, task, settings, 'start'));
    flat(measured(alike, task)).forEach((value, k) => expect(follows[k]).toBeCloseTo(value, 8));
    const { net, errors } = train(alike, settings, SWEEPS, 'start');
    const [lower, upper] = net as [Net[number], Net[number]];
    expect(lower[0]).toEqual(lower[1]);
    for (const row of upper) expect(row[0]).toBe(row[1]);
    const y = forward(net, task.inputs)[1]!;
    expect(y[0]).toEqual(y[1]);
    expect(learnedAt(errors)).toBe(-1);
  });
});

describe('the figure', () => {
  test('counts the wrong slopes', () => {
    const wrong = (bug: Bug) => view({ ...bugs.initial, bug, seed: 7 }).wrong;
    expect(bugNames.map((bug) => [bug, wrong(bug)])).toEqual([
      ['none', 0],
      ['transpose', 6],
      ['bias', 4],
      ['sum', 12],
      ['mean', 12],
      ['updated', 6],
      ['start', 0],
    ]);
  });

  test('says what became of the runs', () => {
    expect(view({ ...bugs.initial, bug: 'transpose', seed: 7 }).outcome).toBe(
      'With the bug the program learns the task in 96 sweeps; the right one learns the task in 86 sweeps.',
    );
    expect(view({ ...bugs.initial, bug: 'none', seed: 7 }).outcome).toBe('The program learns the task in 86 sweeps.');
    expect(view({ ...bugs.initial, bug: 'start', seed: 7 }).outcome).toContain('still has an error of 0.408 after 1,000 sweeps');
    expect(view({ ...bugs.initial, bug: 'none', seed: 7 }).chart.bug).toBeNull();
  });

  test('keeps its curves on the chart, from any of a hundred starts', () => {
    for (let seed = 0; seed < 100; seed += 9) {
      for (const bug of bugNames) {
        const { chart } = view({ ...bugs.initial, bug, seed });
        const errors = [...chart.right.subarray(0, SHOWN + 1), ...(chart.bug?.subarray(0, SHOWN + 1) ?? [])];
        expect(Math.min(...errors)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...errors)).toBeLessThanOrEqual(chart.top);
      }
    }
  });

  test('lets the reader make ε larger for the mean, and the curves meet', () => {
    for (const seed of [0, 6, 7, 40, 99]) {
      const small = view({ bug: 'mean', seed, larger: false });
      const large = view({ bug: 'mean', seed, larger: true });
      expect(large.chart.bug).toEqual(large.chart.right);
      expect(small.chart.bug).not.toEqual(small.chart.right);
      expect(large.outcome).toContain('With ε = 2 the two curves are one.');
      // The check is not fooled: the slopes are a quarter either way.
      expect(large.rows).toEqual(small.rows);
      expect(large.wrong).toBe(12);
    }
    const on = bugs.reduce({ ...bugs.initial, bug: 'mean' }, { type: 'set', to: { larger: true } });
    expect(on.larger).toBe(true);
    expect(bugs.reduce(on, { type: 'next' }).larger).toBe(true);
    expect(bugs.reduce(on, { type: 'set', to: { larger: !on.larger } }).larger).toBe(false);
    // It belongs to this bug alone.
    expect(bugs.reduce(on, { type: 'set', to: { bug: 'sum' } }).larger).toBe(false);
    expect(bugs.reduce({ ...bugs.initial, bug: 'sum' }, { type: 'set', to: { larger: true } }).larger).toBe(false);
    expect(bugs.check?.({ bug: 'sum', seed: 7, larger: true })).toContain('the mean only');
    // Links from before say nothing of it.
    expect(fromQuery(bugs, '?bugs=bug.mean~seed.7', bugs.initial)).toEqual({ value: { bug: 'mean', seed: 7, larger: false } });
  });

  test('shows what is known of runs that are under way, and follows them by a budget', () => {
    const state: BugsState = { bug: 'transpose', seed: 4321, larger: false };
    expect(rightRunOf(state).advance(SWEEPS)).toBe(true);
    let time = 0;
    expect(bugRunOf(state).advance(SWEEPS, { ms: 20, now: () => time++ })).toBe(false);
    expect(bugRunOf(state).known).toBe(20);
    const { chart, outcome, wrong } = viewOf(state);
    expect([chart.right.length, chart.bug!.length, outcome, wrong]).toEqual([SWEEPS + 1, 21, 'The runs are under way.', 6]);
    expect(view(state).chart.bug!.subarray(0, 21)).toEqual(chart.bug);
  });

  test('has links to all its states', () => {
    for (const { start } of bugsExamples) {
      const state = { ...bugs.initial, ...start };
      expect(fromQuery(bugs, `?${toQuery(bugs, state)}`, bugs.initial)).toEqual({ value: state });
    }
    expect(bugs.reduce({ ...bugs.initial, bug: 'none', seed: 9999 }, { type: 'next' }).seed).toBe(9999);
    expect(bugs.reduce({ ...bugs.initial, bug: 'none', seed: 0 }, { type: 'previous' }).seed).toBe(0);
    expect(bugs.reduce({ ...bugs.initial, bug: 'none', seed: 5 }, { type: 'set', to: { seed: Number.NaN } }).seed).toBe(0);
  });
});

/** How many of the seeds 1 to 100 the text counts. */
function learners(bug: Bug): number {
  let count = 0;
  for (let seed = 1; seed <= 100; seed++) {
    const { errors } = train(bug === 'start' ? alike : startOf(seed), settings, SWEEPS, bug);
    if (errors[SWEEPS]! < LEARNED) count++;
  }
  return count;
}

test('from 82 of 100 starts the right program learns the task, without the transpose from 90', () => {
  expect([learners('none'), learners('transpose')]).toEqual([82, 90]);
});
