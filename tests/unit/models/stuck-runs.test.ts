import { describe, expect, it } from 'vitest';
import { outcomeOf, probe, pushed, runXor, xorStart, xorTask } from '@/lib/models/stuck-runs';
import { xor } from '@/lib/nets/xor';
import { createSession, rightSide } from '@/lib/training';

/**
 * The stuck net that the chapter prints (PDP vol. 1, ch. 8, Fig. 5): its right hidden unit cancels its left whenever the right
 * input is on. Weights into a unit, then its bias.
 */
const printed = Float64Array.of(-2, 9.2, 2, 4.3, 8.8, -0.1, -4.5, 5.3, -0.8);

describe('the outcome of a run', () => {
  it('is read case by case', () => {
    expect(outcomeOf([0.05, 0.9, 0.52, 0.45])).toMatchObject({ verdicts: ['right', 'right', 'half', 'half'], halves: 2, solved: false });
    expect(outcomeOf([0.3, 0.7, 0.61, 0.39])).toMatchObject({ halves: 0, solved: true });
    expect(outcomeOf([0.3, 0.7, 0.2, 0.39])).toMatchObject({ verdicts: ['right', 'right', 'wrong', 'right'], halves: 0, solved: false });
    expect(() => outcomeOf([0.5])).toThrow('outputs: expected 4, one for each case, got 1');
  });

  it('of the chapter’s stuck net: two right, two at one half, whenever the right input is on', () => {
    const { verdicts, halves, outputs } = runXor(xorTask(2), printed, { epsilon: 0, alpha: 0, sweeps: 0 });
    expect(verdicts).toEqual(['right', 'half', 'right', 'half']);
    expect(halves).toBe(2);
    expect(outputs[2]).toBeCloseTo(0.9, 1);
  });
});

describe('a run', () => {
  it('is the run of a training session with the same seed, to the bit', () => {
    const task = xorTask(2);
    const sweeps = 300;
    const session = createSession({
      spec: xor.spec,
      cases: xor.cases,
      seed: 3,
      settings: { ...xor.settings, range: 1, schedule: [{ epsilon: 0.25, alpha: 0.9 }] },
      maxSweeps: sweeps,
    });
    while (session.tick());
    const { weights, outputs } = session.snapshot();
    const mine = runXor(task, xorStart(task, 1, 3), { epsilon: 0.25, alpha: 0.9, sweeps: session.sweeps });
    // Ours stops when it is solved; up to there it is the same run.
    if (mine.solvedAt === null) expect([...mine.weights]).toEqual([...weights]);
    else {
      const again = createSession({ ...session.config, maxSweeps: mine.solvedAt });
      while (again.tick());
      expect([...mine.weights]).toEqual([...again.snapshot().weights]);
      expect(again.reached(rightSide.name)).toBeUndefined();
    }
    expect(outputs).toHaveLength(4);
  });

  it('leaves the weights it starts from alone', () => {
    const task = xorTask(2);
    const start = xorStart(task, 1, 1);
    const copy = start.slice();
    runXor(task, start, { epsilon: 0.5, alpha: 0.9, sweeps: 20 });
    expect([...start]).toEqual([...copy]);
  });
});

describe('a push', () => {
  it('moves every weight by no more than its size, the same way from the same seed', () => {
    const weights = new Float64Array(9).fill(1);
    const moved = pushed(weights, 0.3, 5);
    for (const w of moved) expect(Math.abs(w - 1)).toBeLessThanOrEqual(0.3);
    expect(new Set(moved).size).toBe(9);
    expect([...pushed(weights, 0.3, 5)]).toEqual([...moved]);
  });

  it('tells a plateau, where the net says one half to everything, from the chapter’s pit', () => {
    const task = xorTask(2);
    const settings = { epsilon: 0.5, alpha: 0.9, sweeps: 3000 };
    const flat = probe(task, new Float64Array(9), 1, [1, 2, 3, 4], settings);
    // From weights of 0 nothing tells the two hidden units apart: alone it never leaves; pushed, it mostly does.
    expect(flat.alone).toMatchObject({ halves: 4, solved: false });
    expect(flat.kind).toBe('plateau');
    expect(flat.helped).toBe(flat.pushes.filter(({ end }) => end.solved).length);
    const pit = probe(task, printed, 0.5, [1, 2, 3, 4], { ...settings, epsilon: 0.25, alpha: 0 });
    expect(pit.helped).toBe(0);
    expect(pit.kind).toBe('pit');
    const slow = probe(task, xorStart(task, 1, 1), 0.1, [1], settings);
    expect(slow.kind).toBe('slow');
    expect(() => probe(task, printed, 1, [], settings)).toThrow('seeds: expected at least one push');
  });
});
