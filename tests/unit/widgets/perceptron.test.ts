import { describe, expect, it } from 'vitest';
import { decode, encode } from '@/components/figure/codec';
import { perceptronExamples } from '@/components/widgets/perceptron/examples';
import { lineIn, onSide } from '@/components/marks/plane-geometry';
import { lengthOf, perceptron, type PerceptronAction, type PerceptronState } from '@/components/widgets/perceptron/state';
import { firstPoints, MOST_POINTS, placesOf, REACH, runOf, toCases, type Place } from '@/components/widgets/perceptron/tasks';
import { SIDE, view } from '@/components/widgets/perceptron/view';
import { random } from '@/lib/engine';
import { inputTo, perceptronInput, perceptronOutput, trainPerceptron } from '@/lib/models/perceptron';

const { initial, reduce } = perceptron;
const after = (state: PerceptronState, ...actions: PerceptronAction[]) => actions.reduce(reduce, state);
const at = (start: Partial<PerceptronState>) => ({ ...initial, ...start });
const zero = { weights: [0, 0], bias: 0 };

/** Points as a reader might strew them. */
function strewn(seed: number): Place[] {
  const generator = random(seed);
  const whole = (n: number) => generator.integer(n);
  const count = 1 + whole(MOST_POINTS);
  const places = new Map<string, Place>();
  while (places.size < count) {
    const [a, b] = [whole(7) - REACH, whole(7) - REACH];
    places.set(`${a} ${b}`, { a, b, target: whole(2) === 1 ? 1 : 0 });
  }
  return [...places.values()];
}

/** Whether some straight line parts the points: tried with every line through two points, turned and shifted a little. */
function separable(places: readonly Place[]): boolean {
  const parts = (w1: number, w2: number, bias: number) =>
    places.every(({ a, b, target }) => (w1 * a + w2 * b + bias > 0 ? 1 : 0) === target);
  const tilts = [-1e-4, 0, 1e-4];
  for (const p of places) {
    for (const q of places) {
      if (p === q && places.length > 1) continue;
      const angle = p === q ? 0 : Math.atan2(q.b - p.b, q.a - p.a);
      for (const tilt of tilts) {
        for (const about of [p, q, { a: (p.a + q.a) / 2, b: (p.b + q.b) / 2 }]) {
          for (const shift of [-1e-6, 1e-6]) {
            const [n1, n2] = [Math.cos(angle + tilt + Math.PI / 2), Math.sin(angle + tilt + Math.PI / 2)];
            const bias = -(n1 * about.a + n2 * about.b) + shift;
            if (parts(n1, n2, bias) || parts(-n1, -n2, -bias)) return true;
          }
        }
      }
    }
  }
  return parts(0, 0, 1) || parts(0, 0, -1);
}

describe('the run', () => {
  it.each([
    ['and', 24, 'converged'],
    ['or', 16, 'converged'],
    ['xor', 12, 'cycles'],
  ] as const)('of %s has %i looks and %s', (task, looks, end) => {
    const run = runOf(placesOf(task, []));
    expect(run.looks).toHaveLength(looks);
    expect(run.end).toBe(end);
  });

  /** The rule by plain arithmetic: the weights at the start of sweeps 1 to `sweeps` + 1, and how often each sweep is wrong. */
  function byHand(places: readonly Place[], sweeps: number) {
    let now: { readonly weights: readonly number[]; readonly bias: number } = zero;
    const starts = [now];
    const mistakes: number[] = [];
    for (let sweep = 1; sweep <= sweeps; sweep++) {
      let wrong = 0;
      for (const { a, b, target } of places) {
        const change = target - (now.weights[0]! * a + now.weights[1]! * b + now.bias > 0 ? 1 : 0);
        if (change !== 0) wrong++;
        now = { weights: [now.weights[0]! + change * a, now.weights[1]! + change * b], bias: now.bias + change };
      }
      starts.push(now);
      mistakes.push(wrong);
    }
    return { starts, mistakes };
  }

  it('agrees with the rule done by hand, sweep by sweep, and is that of lib/models to the end', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const places = strewn(seed);
      const run = runOf(places);
      const hand = byHand(places, run.mistakes.length);
      expect(run.mistakes).toEqual(hand.mistakes);
      expect(run.starts).toEqual(hand.starts);
      expect(run.looks).toHaveLength(places.length * run.mistakes.length);
      run.looks.forEach(({ sweep, index, before, after }, k) => {
        expect(sweep).toBe(1 + Math.floor(k / places.length));
        expect(index).toBe(k % places.length);
        expect(before).toEqual(run.looks[k - 1]?.after ?? zero);
        if (index === places.length - 1) expect(after).toEqual(run.starts[sweep]);
      });
      expect(run).toEqual(trainPerceptron(zero, toCases(places), { maxSweeps: 5000 }));
    }
  });

  it('learns whatever a line can part, and says “never” only of what none can', () => {
    const ends = { converged: 0, cycles: 0 };
    for (let seed = 1; seed <= 300; seed++) {
      const places = strewn(seed);
      const { end } = runOf(places);
      expect(end, JSON.stringify(places)).toBe(separable(places) ? 'converged' : 'cycles');
      ends[end as keyof typeof ends]++;
    }
    expect(ends.converged).toBeGreaterThan(30);
    expect(ends.cycles).toBeGreaterThan(30);
  });

  it('keeps to whole numbers, so that equal weights are equal exactly', () => {
    for (let seed = 1; seed <= 100; seed++) {
      for (const { weights, bias } of runOf(strewn(seed)).starts)
        for (const number of [...weights, bias]) expect(Number.isSafeInteger(number)).toBe(true);
    }
  });

  it('really repeats after a verdict of “never”', () => {
    const places = placesOf('own', [...firstPoints, { a: 2, b: 0, target: 1 }]);
    const run = runOf(places);
    expect(run.end).toBe('cycles');
    const period = run.period!;
    expect(period).toBe(7);
    // Ten times as long, from the start, without looking for a return.
    const backTo = run.mistakes.length + 1 - period;
    byHand(places, 10 * run.mistakes.length).starts.forEach((now, sweep) => {
      const same = sweep < backTo ? sweep : backTo - 1 + ((sweep - backTo + 1) % period);
      expect(now).toEqual(run.starts[same]);
    });
  });
});

describe('the plane', () => {
  const window = [-1, 1] as const;

  it('cuts the square along the line', () => {
    expect(lineIn(inputTo({ weights: [1, 0], bias: 0 }), window)).toEqual([
      [0, -1],
      [0, 1],
    ]);
    expect(onSide(inputTo({ weights: [1, 0], bias: 0 }), window)).toEqual([
      [0, -1],
      [1, -1],
      [1, 1],
      [0, 1],
    ]);
    expect(lineIn(inputTo({ weights: [0, 0], bias: 0 }), window)).toBeNull();
    expect(onSide(inputTo({ weights: [0, 0], bias: 0 }), window)).toEqual([]);
    expect(onSide(inputTo({ weights: [0, 0], bias: 1 }), window)).toHaveLength(4);
    expect(lineIn(inputTo({ weights: [1, 1], bias: 9 }), window)).toBeNull();
  });

  it('has the ends of the line at a total input of zero', () => {
    for (let seed = 1; seed <= 60; seed++) {
      for (const weights of runOf(strewn(seed)).starts) {
        for (const end of lineIn(inputTo(weights), [-3.5, 3.5]) ?? []) expect(perceptronInput(weights, end)).toBeCloseTo(0, 9);
        const corners = onSide(inputTo(weights), [-3.5, 3.5]);
        const middle = [0, 1].map((k) => corners.reduce((sum, corner) => sum + corner[k]!, 0) / corners.length);
        if (corners.length > 0) expect(perceptronOutput(weights, middle)).toBe(1);
      }
    }
  });
});

describe('the state', () => {
  it('steps, and stops at both ends', () => {
    expect(after(initial, { type: 'back' }).cursor).toBe(0);
    expect(after(initial, { type: 'step' }, { type: 'step' }, { type: 'back' }).cursor).toBe(1);
    expect(after(initial, { type: 'go', to: 999 }).cursor).toBe(12);
  });

  it('plays to the verdict and stops there; Play begins again', () => {
    let state = after(initial, { type: 'play' });
    for (let k = 0; k < 30; k++) state = reduce(state, { type: 'tick' });
    expect(state).toMatchObject({ cursor: 12, playing: false });
    expect(after(state, { type: 'play' })).toMatchObject({ cursor: 0, playing: true });
  });

  it('places a 1, then a 0, then nothing, and begins the run anew', () => {
    const empty = at({ task: 'own', points: [], cursor: 0 });
    const one = after(empty, { type: 'place', a: 2, b: -1 });
    expect(one.points).toEqual([{ a: 2, b: -1, target: 1 }]);
    const two = after({ ...one, cursor: 1 }, { type: 'place', a: 2, b: -1 });
    expect(two).toMatchObject({ points: [{ a: 2, b: -1, target: 0 }], cursor: 0 });
    expect(after(two, { type: 'place', a: 2, b: -1 }).points).toEqual([]);
    expect(after(empty, { type: 'play' }).playing).toBe(false);
  });

  it('keeps points inside the plane, at most twelve, and only where they are the reader’s', () => {
    expect(after(at({ task: 'own', points: [] }), { type: 'place', a: 99, b: -99 }).points).toEqual([{ a: REACH, b: -REACH, target: 1 }]);
    const many = Array.from({ length: 20 }, (_, k): PerceptronAction => ({ type: 'place', a: (k % 7) - 3, b: Math.floor(k / 7) - 3 }));
    expect(after(at({ task: 'own', points: [] }), ...many).points).toHaveLength(MOST_POINTS);
    expect(after(initial, { type: 'place', a: 0, b: 0 })).toBe(initial);
  });

  it('goes into a link and comes out the same', () => {
    for (const { start } of perceptronExamples) {
      const state = at(start);
      const read = decode(perceptron.link, encode(perceptron.link, state), initial);
      expect(read).toEqual({ value: { ...state, spot: null } });
      expect(perceptron.check?.(state)).toBeUndefined();
    }
    expect(perceptron.check?.(at({ cursor: 13 }))).toContain('12');
    expect(decode(perceptron.link, 'points.061_061', initial)).toHaveProperty('problem');
    expect(decode(perceptron.link, 'points.991', initial)).toHaveProperty('problem');
  });
});

describe('the view', () => {
  it('says what happened, and when it can never stop', () => {
    expect(view(initial).say).toContain('2 cases are wrong');
    expect(view(at({ cursor: 1 })).say).toBe(
      'Sweep 1, case 0 0: the total input is 0, so the answer is 0. That is right, and nothing changes.',
    );
    expect(view(at({ cursor: 2 })).say).toContain('It should be 1. The inputs are added');
    const end = view(at({ cursor: 12 }));
    expect(end.closing).toBe(
      'Sweep 3 has ended at −1, 0 and bias 1, and these are the weights it began with. Every later sweep must be the same. It can never stop.',
    );
    expect(end.verdict).toBe('never');
    expect(view(at({ task: 'and', cursor: 24 })).closing).toContain('after 10 corrections every case is right');
    expect(view(at({ cursor: 11 }))).toMatchObject({ verdict: null, closing: null });
  });

  it('names the whole period where it is longer than a sweep', () => {
    const example = perceptronExamples.find(({ name }) => name === 'One point on the wrong side')!;
    const { closing, verdict, sweeps } = view(at(example.start));
    expect(verdict).toBe('never');
    expect(closing).toContain('these are the weights that sweep 5 began with. The same 7 sweeps must follow');
    const [first, second, ...more] = sweeps.filter(({ returns }) => returns);
    expect(more).toEqual([]);
    expect(first?.numbers).toEqual(second?.numbers);
  });

  it('adds up: weight and change give the weight after', () => {
    for (const task of ['and', 'or', 'xor', 'own'] as const) {
      for (let cursor = 1; cursor <= lengthOf(at({ task })); cursor++) {
        const { worked, look } = view(at({ task, cursor }));
        const [input, before, product, change, left] = worked.map(({ cells }) => cells.map((cell) => Number(cell.replace('−', '-'))));
        const three = [0, 1, 2];
        expect(three.map((k) => left![k])).toEqual(three.map((k) => before![k]! + change![k]!));
        expect(three.map((k) => product![k])).toEqual(three.map((k) => input![k]! * before![k]! + 0));
        expect(product![0]! + product![1]! + product![2]!).toBe(look!.x);
        expect(product![3]).toBe(look!.x);
      }
    }
  });

  it('keeps its marks in the drawing and counts what is wrong', () => {
    for (const { start } of perceptronExamples) {
      const { plane, wrong } = view(at(start));
      for (const { x, y } of plane.places) for (const value of [x, y]) expect(value > 20 && value < SIDE - 20).toBe(true);
      expect(plane.places.filter((mark) => mark.wrong)).toHaveLength(wrong);
    }
  });

  it('tells no future: a sweep that is not over has no count', () => {
    expect(view(at({ cursor: 5 })).sweeps.map(({ mistakes }) => mistakes)).toEqual([2, null]);
    expect(view(at({ cursor: 12 })).sweeps.map(({ mistakes }) => mistakes)).toEqual([2, 3, 4, null]);
  });
});
