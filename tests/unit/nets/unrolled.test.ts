import { describe, expect, it } from 'vitest';
import { backward, compile, forward, layerNamed, makeCases, makeWorkspace, random, sigmoid, weightIndex } from '@/lib/engine';
import { fig5, fig5Net, unitAt } from '@/lib/nets/unrolled';
import { createSession } from '@/lib/training';

/** Back-propagation written for the iterative net itself: its states in time, then errors backwards in time. */
function recurrentGradient(w: readonly number[], start: readonly number[], wanted: readonly number[]) {
  const { connections, iterations, units } = fig5Net;
  const states = [[...start]];
  for (let t = 1; t <= iterations; t++) {
    const x = new Array<number>(units).fill(0);
    connections.forEach(({ from, to }, k) => (x[to - 1]! += w[k]! * states[t - 1]![from - 1]!));
    states.push(x.map(sigmoid));
  }
  let error = states[iterations]!.map((y, j) => y - wanted[j]!);
  const gradient = w.map(() => 0);
  for (let t = iterations; t >= 1; t--) {
    const delta = error.map((e, j) => e * states[t]![j]! * (1 - states[t]![j]!));
    error = new Array<number>(units).fill(0);
    connections.forEach(({ from, to }, k) => {
      gradient[k]! += delta[to - 1]! * states[t - 1]![from - 1]!;
      error[from - 1]! += delta[to - 1]! * w[k]!;
    });
  }
  return { gradient, end: states[iterations]! };
}

describe('the net of Fig. 5', () => {
  const net = compile(fig5.spec);
  // Weights lie in the order in which their blocks first come; find each one's place.
  const place = fig5Net.connections.map(({ from, to }) =>
    weightIndex(net, layerNamed(net, unitAt(to, 1)).first, layerNamed(net, unitAt(from, 0)).first),
  );

  it('is three units, four weights, three iterations; each weight is used three times', () => {
    expect([net.unitCount, net.weightCount]).toEqual([12, 4]);
    expect([...place].sort()).toEqual([0, 1, 2, 3]);
    expect([...net.uses]).toEqual([3, 3, 3, 3]);
  });

  it('unrolled gives the gradient of the iterative net, and training moves by its average', () => {
    const draw = random(8);
    for (let trial = 0; trial < 20; trial++) {
      const weights = Float64Array.from({ length: 4 }, () => draw.uniform(-2, 2));
      const named = place.map((k) => weights[k]!);
      const work = makeWorkspace(
        net,
        makeCases(
          net,
          fig5.cases.map((c) => c.inputs),
          fig5.cases.map((c) => c.targets),
        ),
      );
      forward(work, weights);
      backward(work, weights);
      const direct = fig5.cases.map((c) => recurrentGradient(named, c.inputs, c.targets));
      const total = place.map((_, k) => direct.reduce((sum, { gradient }) => sum + gradient[k]!, 0));
      place.forEach((at, k) => expect(work.dEdw[at]).toBeCloseTo(total[k]!, 12));

      const session = createSession({
        spec: fig5.spec,
        cases: fig5.cases,
        seed: 1,
        weights,
        settings: { ...fig5.settings, schedule: [{ epsilon: 0.5, alpha: 0 }] },
      });
      session.tick();
      const { weights: after } = session.snapshot();
      place.forEach((at, k) => expect(after[at]! - weights[at]!).toBeCloseTo((-0.5 * total[k]!) / 3, 12));
    }
  });

  it('keeps the copies equal and learns its task', () => {
    const session = createSession({ spec: fig5.spec, cases: fig5.cases, seed: 2, settings: fig5.settings, maxSweeps: 3000 });
    const before = session.E;
    while (session.tick());
    expect(session.E).toBeLessThan(before / 10);
  });
});
