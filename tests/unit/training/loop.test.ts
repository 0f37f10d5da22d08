import { describe, expect, it, vi } from 'vitest';
import { xorOneHidden } from '@/lib/nets/xor-one-hidden';
import { createLoop, createSession, type LoopClock, type Snapshot } from '@/lib/training';

const session = (maxSweeps = 1000) =>
  createSession({ spec: xorOneHidden.spec, cases: xorOneHidden.cases, settings: xorOneHidden.settings, seed: 1, maxSweeps });

/** A clock on which every look costs a millisecond and frames come when the test says. */
function handClock() {
  let time = 0;
  let next: (() => void) | undefined;
  const clock: LoopClock = {
    now: () => time++,
    nextFrame(callback) {
      next = callback;
      return () => (next = undefined);
    },
  };
  return {
    clock,
    waiting: () => next !== undefined,
    frame: () => {
      const now = next;
      next = undefined;
      now?.();
    },
  };
}

describe('the loop', () => {
  it('keeps each frame within its budget and tells once a frame', () => {
    const { clock, frame, waiting } = handClock();
    const run = session();
    const loop = createLoop(run, { budget: 5, clock });
    const heard: Snapshot[] = [];
    loop.subscribe((snapshot) => heard.push(snapshot));
    loop.start();
    loop.start();
    expect(run.sweeps).toBe(0);
    frame();
    expect(run.sweeps).toBe(5);
    frame();
    expect(run.sweeps).toBe(10);
    expect(heard.map((s) => s.sweeps)).toEqual([0, 5, 10]);
    loop.stop();
    expect([loop.running, waiting()]).toEqual([false, false]);
  });

  it('makes one sweep even without any budget', () => {
    const { clock, frame } = handClock();
    const run = session();
    createLoop(run, { budget: 0, clock }).start();
    frame();
    expect(run.sweeps).toBe(1);
  });

  it('ends with the session, and steps by hand to the same states', () => {
    const { clock, frame, waiting } = handClock();
    const [run, stepped] = [session(12), session(12)];
    const loop = createLoop(run, { budget: 100, clock });
    loop.start();
    frame();
    expect([run.status, loop.running, waiting()]).toEqual(['out of sweeps', false, false]);
    loop.start();
    expect(loop.running).toBe(false);
    const hand = createLoop(stepped, { clock });
    hand.step();
    expect(stepped.sweeps).toBe(1);
    hand.step(100);
    expect(stepped.snapshot()).toEqual(run.snapshot());
  });

  it('stops listening when asked, and runs on the surroundings’ own clock', async () => {
    const run = session();
    const loop = createLoop(run, { budget: 1 });
    const listener = vi.fn();
    loop.subscribe(listener)();
    loop.start();
    await vi.waitFor(() => expect(run.status).toBe('out of sweeps'), 5000);
    expect(listener).not.toHaveBeenCalled();
  });
});
