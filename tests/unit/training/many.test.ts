import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { symmetry } from '@/lib/nets/symmetry';
import { xor } from '@/lib/nets/xor';
import { experimentById } from '@/lib/reproduce';
import { weightsMark } from '@/lib/reproduce/train';
import { errorBelow, rightSide, runMany, within01, within02, type ManyConfig, type Outcome } from '@/lib/training';
import { runSeed, type Answer, type Ask, type SeedWorker, type SliceClock } from '@/lib/training/many';

type Cell = number | string | null;
const recorded = (name: string): readonly (readonly Cell[])[] =>
  JSON.parse(readFileSync(`content/results/${name}.json`, 'utf8')).readings[0].rows;
const upTo = (n: number) => Array.from({ length: n }, (_, k) => k + 1);

/** A worker in this thread that gets and gives copies, as a real one does, a turn later. */
function pretended({ breaksAfter = Infinity } = {}) {
  const made: { terminated: boolean; asked: number }[] = [];
  const makeWorker = (): SeedWorker => {
    const told = { terminated: false, asked: 0 };
    made.push(told);
    let config: Parameters<typeof runSeed>[0] | undefined;
    const events = new EventTarget();
    return {
      addEventListener: events.addEventListener.bind(events),
      terminate: () => (told.terminated = true),
      postMessage(message: Ask) {
        const ask = structuredClone(message);
        if ('config' in ask) config = ask.config;
        else if (++told.asked > breaksAfter) setTimeout(() => events.dispatchEvent(new Event('error')));
        else
          setTimeout(() => {
            const answer: Answer = structuredClone({ outcome: runSeed(config!, ask.seed) });
            if (!told.terminated) events.dispatchEvent(new MessageEvent('message', { data: answer }));
          });
      },
    };
  };
  return { made, makeWorker };
}

const small: ManyConfig = { ...xor, seeds: upTo(12), goals: [within01], maxSweeps: 400 };

describe('many runs', () => {
  it.each([
    ['xor', { ...xor, ...experimentById('xor').readings[0]!, goals: [rightSide, within02, within01] }, 3],
    ['symmetry', { ...symmetry, ...experimentById('symmetry').readings[0]!, goals: [rightSide, within02, within01, errorBelow(0.1)] }, 4],
  ] as const)(
    'of %s, seeds 1 to 50, are the recorded ones to the last bit',
    async (name, config, goals) => {
      const outcomes = await runMany({ ...config, seeds: upTo(50) }).outcomes;
      expect(outcomes).toHaveLength(50);
      const rows = recorded(name);
      for (const { seed, reached, weights } of outcomes) {
        const row = rows[seed - 1]!;
        expect(
          config.goals.map((goal) => reached[goal.name] ?? null),
          `seed ${seed}`,
        ).toEqual(row.slice(0, goals));
        expect(weightsMark(weights)).toBe(row.at(-1));
      }
    },
    120_000,
  );

  it('are the same in workers, in slices, and alone, in the order of the seeds', async () => {
    const alone = small.seeds.map((seed) => runSeed(small, seed));
    const { made, makeWorker } = pretended();
    const many = runMany(small, { makeWorker, workers: 3 });
    expect(many.inWorkers).toBe(true);
    expect(await many.outcomes).toEqual(alone);
    expect(await runMany(small).outcomes).toEqual(alone);
    expect(made).toHaveLength(3);
    expect(made.every(({ terminated }) => terminated)).toBe(true);
    expect(made.reduce((sum, { asked }) => sum + asked, 0)).toBe(12);
  });

  it.each([
    ['there is none', undefined],
    [
      'none can be started',
      () => {
        throw new Error('blocked');
      },
    ],
    ['all break at once', pretended({ breaksAfter: 0 }).makeWorker],
    ['each breaks after two runs', pretended({ breaksAfter: 2 }).makeWorker],
  ])('go on here when workers fail: %s', async (_, makeWorker) => {
    const seen: number[] = [];
    const outcomes = await runMany(small, { makeWorker, onOutcome: ({ seed }) => seen.push(seed) }).outcomes;
    expect(outcomes).toEqual(small.seeds.map((seed) => runSeed(small, seed)));
    expect([...seen].sort((a, b) => a - b)).toEqual(small.seeds);
  });

  it.each([
    ['in workers', pretended().makeWorker],
    ['in slices', undefined],
  ])('stop when told to, with what there is: %s', async (_, makeWorker) => {
    const seen: Outcome[] = [];
    const many = runMany(small, {
      makeWorker,
      onOutcome: (outcome) => {
        seen.push(outcome);
        if (seen.length === 4) many.cancel();
      },
    });
    const outcomes = await many.outcomes;
    expect([outcomes.length, many.done, many.of, many.inWorkers]).toEqual([4, 4, 12, false]);
    await new Promise((later) => setTimeout(later, 30));
    expect(seen).toHaveLength(4);
  });

  it('train for no longer than a slice at a time', async () => {
    let time = 0;
    let longest = 0;
    const turns: (() => void)[] = [];
    const clock: SliceClock = { now: () => (time += 0.5), later: (callback) => (turns.push(callback), () => turns.splice(0)) };
    const many = runMany(small, { clock });
    for (let turn = turns.shift(); turn; turn = turns.shift()) {
      const before = time;
      turn();
      longest = Math.max(longest, time - before);
    }
    expect(await many.outcomes).toHaveLength(12);
    // Two looks at the clock beyond it: when it begins, and the one that ends it.
    expect(longest).toBeLessThanOrEqual(8 + 1);
    expect(longest).toBeGreaterThan(7);
  });

  it('say at once what cannot be trained, and hand on what a listener throws', async () => {
    expect(() => runMany({ ...small, settings: { ...xor.settings, decay: 2 } })).toThrow('decay: expected a fraction from 0 to 1, got 2');
    await expect(
      runMany(small, {
        onOutcome: () => {
          throw new Error('no');
        },
      }).outcomes,
    ).rejects.toThrow('no');
    expect(await runMany({ ...small, seeds: [] }).outcomes).toEqual([]);
  });
});

it('the worker’s script answers seed after seed, and says what went wrong', async () => {
  const answers: Answer[] = [];
  const listeners: ((event: MessageEvent<Ask>) => void)[] = [];
  vi.stubGlobal('postMessage', (answer: Answer) => answers.push(answer));
  vi.stubGlobal('addEventListener', (_: string, listener: (event: MessageEvent<Ask>) => void) => listeners.push(listener));
  await import('@/lib/training/many-worker');
  const send = (data: Ask) => listeners[0]!({ data } as MessageEvent<Ask>);
  send({ seed: 1 });
  send({ config: small });
  send({ seed: 3 });
  send({ config: { ...small, weights: [1] } });
  send({ seed: 3 });
  expect(answers).toEqual([
    { wrong: 'A seed came before what is to be trained.' },
    { outcome: runSeed(small, 3) },
    { wrong: 'weights: expected 9 numbers, got 1' },
  ]);
  vi.unstubAllGlobals();
});
