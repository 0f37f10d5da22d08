import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LAST_SEED } from '@/components/controls/seeds';
import { decode, encode } from '@/components/figure/codec';
import type { Point } from '@/components/marks/plane-geometry';
import { hiddenSpaceExamples } from '@/components/widgets/hidden-space/examples';
import { fared, manyStarts, TRIED } from '@/components/widgets/hidden-space/many-starts';
import { namesOf, SIDE, type CaseMark } from '@/components/widgets/hidden-space/planes';
import { answer, canPart, cases, momentOf, MOST_SWEEPS, runOf, storyOf, training } from '@/components/widgets/hidden-space/run';
import {
  anew,
  hiddenSpace,
  seedOf,
  seeds,
  STRIDE,
  type HiddenSpaceAction,
  type HiddenSpaceState,
} from '@/components/widgets/hidden-space/state';
import { closestOpposites, view as viewOf } from '@/components/widgets/hidden-space/view';
import { random } from '@/lib/engine';
import { createRun, runMany, within01 } from '@/lib/training';

const { initial, reduce } = hiddenSpace;
const at = (start: Partial<HiddenSpaceState>): HiddenSpaceState => ({ ...initial, ...start });
const after = (state: HiddenSpaceState, ...actions: HiddenSpaceAction[]) => actions.reduce(reduce, state);
/** A run followed to its end, with every moment of it. */
function toEnd(seed: number) {
  const run = runOf(seed);
  run.advance(MOST_SWEEPS);
  const story = storyOf(run)!;
  return { run, ...story, moments: Array.from({ length: story.sweeps + 1 }, (_, sweep) => momentOf(run.at(sweep))) };
}
/** The figure once the run of the state has been followed to its end. */
function view(state: HiddenSpaceState) {
  const run = runOf(seedOf(state));
  run.advance(MOST_SWEEPS);
  return viewOf(state, run, run.at(state.sweep));
}
const squash = (x: number) => 1 / (1 + Math.exp(-x));

/** The first reading of XOR in content/results, row k for seed k + 1: first sweeps right, within 0.2, within 0.1, where stuck. */
const rows: readonly (readonly (number | string | null)[])[] = JSON.parse(readFileSync('content/results/xor.json', 'utf8')).readings[0]
  .rows;

describe('the run', () => {
  it.each([...Object.values(seeds), 1, 7, 8, 100])('of seed %i is the recorded one', (seed) => {
    const run = toEnd(seed);
    const [right, , within01] = rows[seed - 1]!;
    expect(run.learned).toBe(typeof within01 === 'number' && within01 <= MOST_SWEEPS);
    expect(run.sweeps).toBe(run.learned ? within01 : MOST_SWEEPS);
    const first = run.moments.findIndex((moment) => moment.right === 4);
    expect(first < 0 ? null : first).toBe(right);
    expect(run.moments).toHaveLength(run.sweeps + 1);
  });

  it('shows a start that learns and one that is stuck even after 10,000 sweeps', () => {
    expect(toEnd(seeds.learns).learned).toBe(true);
    expect(rows[seeds.stuck - 1]).toEqual([null, null, null, 'two right, two at 0.5 (as in the chapter’s Fig. 5)', expect.any(String)]);
  });

  it('answers as equations (1) and (2) do', () => {
    for (const moment of [toEnd(12).moments[0]!, toEnd(12).moments.at(-1)!]) {
      const { three, four, five } = moment.units;
      cases.forEach(({ at: [a, b] }, c) => {
        const of = ({ weights: [u = 0, v = 0], bias }: typeof three, x: number, y: number) => squash(u * x + v * y + bias);
        const [y3, y4] = [of(three, a, b), of(four, a, b)];
        expect(moment.answers[c]!.hidden[0]).toBeCloseTo(y3, 12);
        expect(moment.answers[c]!.hidden[1]).toBeCloseTo(y4, 12);
        expect(moment.answers[c]!.y).toBeCloseTo(of(five, y3, y4), 12);
      });
      const E = moment.answers.reduce((sum, { y }, c) => sum + 0.5 * (y - cases[c]!.target) ** 2, 0);
      expect(moment.E).toBeCloseTo(E, 12);
    }
  });

  it('knows from which sweep on a line could part the cases, and from which it does', () => {
    for (const seed of [12, 9, 8]) {
      const { moments, partedFrom, rightFrom } = toEnd(seed);
      expect(moments[partedFrom! - 1]!.parted).toBe(false);
      expect(moments.slice(partedFrom!).every(({ parted }) => parted)).toBe(true);
      expect(moments[rightFrom! - 1]!.right).toBeLessThan(4);
      expect(moments.slice(rightFrom!).every(({ right }) => right === 4)).toBe(true);
      // All four right means that the output's line parts them, so that a line could.
      expect(rightFrom).toBeGreaterThanOrEqual(partedFrom!);
    }
    expect(toEnd(seeds.stuck)).toMatchObject({ partedFrom: null, rightFrom: null });
  });

  it('starts with a small picture that no line can part, as the chapter says', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const { answers, parted } = momentOf(runOf(seed).at(0));
      const spread = (k: 0 | 1) =>
        Math.max(...answers.map(({ hidden }) => hidden[k])) - Math.min(...answers.map(({ hidden }) => hidden[k]));
      expect(Math.max(spread(0), spread(1))).toBeLessThan(0.16);
      expect(parted).toBe(false);
    }
  });
});

describe('canPart', () => {
  /** Whether a line parts p, q from r, s: tried in 720 directions. */
  const tried = (ones: readonly Point[], zeros: readonly Point[]) =>
    Array.from({ length: 720 }, (_, k) => (k * Math.PI) / 720).some((angle) => {
      const along = ([x, y]: Point) => x * Math.cos(angle) + y * Math.sin(angle);
      const [a, b] = [ones.map(along), zeros.map(along)];
      return Math.max(...a) < Math.min(...b) || Math.max(...b) < Math.min(...a);
    });

  it('agrees with lines in every direction, for points strewn at random', () => {
    const draw = random(5);
    const point = (): Point => [draw.uniform(0, 1), draw.uniform(0, 1)];
    let [parted, missed] = [0, 0];
    for (let k = 0; k < 500; k++) {
      const [p, q, r, s] = [point(), point(), point(), point()];
      // A gap narrower than a quarter of a degree may escape the trials, never the other way round.
      if (tried([p, q], [r, s])) {
        parted++;
        expect(canPart(p, q, r, s)).toBe(true);
      } else if (canPart(p, q, r, s)) missed++;
    }
    expect(parted).toBeGreaterThan(100);
    expect(missed).toBeLessThan(5);
  });

  it('takes points on one line and points on each other for what they are', () => {
    expect(canPart([0, 0], [1, 1], [0, 1], [1, 0])).toBe(false);
    expect(canPart([0, 0], [1, 0], [2, 0], [3, 0])).toBe(true);
    expect(canPart([0, 0], [2, 0], [1, 0], [3, 0])).toBe(false);
    expect(canPart([0, 0], [1, 1], [0, 0], [1, 0])).toBe(false);
    expect(canPart([0, 0], [0, 0], [1, 1], [1, 1])).toBe(true);
  });
});

describe('the figure', () => {
  it('steps by tens, keeps within the run, and goes back on the same sweeps', () => {
    const end = toEnd(seeds.learns).sweeps;
    const at = (start: Partial<HiddenSpaceState>) => ({ ...initial, ...start, end });
    expect(after(initial, { type: 'step' }).sweep).toBe(STRIDE);
    expect(after(initial, { type: 'back' }).sweep).toBe(0);
    const last = after(at({ sweep: end - 1 }), { type: 'step' }, { type: 'step' });
    expect(last.sweep).toBe(end);
    expect(after(last, { type: 'back' }).sweep).toBe(Math.floor((end - 1) / STRIDE) * STRIDE);
    expect(
      after(at({ playing: true, sweep: end - 1, speed: hiddenSpace.walk!.paces.positions.length - 1 }), { type: 'tick' }),
    ).toMatchObject({ sweep: end, playing: false });
    expect(after(at({ sweep: end }), { type: 'play' })).toMatchObject({ sweep: 0, playing: true });
  });

  it('changes to the reader’s own seed, and keeps it while a named start is on show', () => {
    const own = after(at({ sweep: 300 }), { type: 'set', to: { ...anew, start: 'own', seed: 77 } });
    expect([seedOf(own), own.sweep]).toEqual([77, 0]);
    const back = after(own, { type: 'set', to: { ...anew, start: 'stuck' } }, { type: 'set', to: { ...anew, start: 'own' } });
    expect(seedOf(back)).toBe(77);
  });

  it.each(hiddenSpaceExamples)('$name: its link leads back to it', ({ start }) => {
    const state = at(start);
    expect(decode(hiddenSpace.link, encode(hiddenSpace.link, state), initial)).toEqual({ value: state });
  });

  it('goes to the end when it is asked for a sweep after it, once the end is known', () => {
    const { run, sweeps: end } = toEnd(seeds.learns);
    const beyond = at({ sweep: MOST_SWEEPS, playing: true });
    expect(viewOf(beyond, run, run.at(beyond.sweep))).toMatchObject({ sweep: end, total: end, learned: true });
    expect(after(beyond, { type: 'ended', seed: seeds.learns, end })).toMatchObject({ sweep: end, end, playing: false });
    // The end of a run that has been left since says nothing of this one.
    expect(after(beyond, { type: 'set', to: { ...anew, start: 'stuck' } }, { type: 'ended', seed: seeds.learns, end }).end).toBeNull();
    expect(
      after(beyond, { type: 'ended', seed: seeds.learns, end }, { type: 'set', to: { ...anew, start: 'own', seed: 5 } }).end,
    ).toBeNull();
  });

  it('shows what is known of a run that has not been followed to its end', () => {
    const fresh = createRun({ ...training, seed: seeds.learns, watch: runOf(seeds.learns).config.watch! });
    fresh.advance(700, { sweeps: 600 });
    const shown = viewOf(initial, fresh, fresh.at(600));
    expect(shown).toMatchObject({ sweep: 600, total: MOST_SWEEPS, learned: false, marks: [], closing: null });
    expect([shown.curve.points[0]![0], shown.curve.points.at(-1)![0]]).toEqual([0, 600]);
  });

  it('puts the reader’s point where the net puts it, and holds it in the picture', () => {
    const state = after(at({ sweep: 686 }), { type: 'set', to: { a: 3.4, b: -100 } });
    expect([state.a, state.b]).toEqual([3, -8]);
    const said = answer(toEnd(12).moments[686]!.units, [0.15, -0.4]);
    expect(view(state).rows.at(-1)).toMatchObject({
      name: '0.15 −0.40',
      cells: [...said.hidden, said.y].map((y) => y.toFixed(2)),
      target: null,
    });
  });

  it('says what happens', () => {
    expect(view(initial).say).toBe(
      'Before the first sweep. Two of the four cases are right, error 0.5019. The two dashed stretches cross, so no straight line can part the cases.',
    );
    const { partedFrom, rightFrom, sweeps } = toEnd(seeds.learns);
    expect(view(at({ sweep: partedFrom! })).say).toContain('have come apart');
    expect(view(at({ sweep: rightFrom! })).say).toContain('All four cases are right');
    expect(view(at({ sweep: sweeps })).closing).toContain(`From sweep ${partedFrom} on a line could, from sweep ${rightFrom} on it did.`);
    expect(view(at({ start: 'stuck', sweep: MOST_SWEEPS })).closing).toContain('0 1 and 1 1 want different answers');
  });

  it('finds the two opposite cases that lie closest', () => {
    const moment = toEnd(seeds.stuck).moments.at(-1)!;
    const { p, q, apart } = closestOpposites(moment);
    expect([cases[p]!.label, cases[q]!.label]).toEqual(['0 1', '1 1']);
    expect(apart).toBeCloseTo(
      Math.hypot(moment.answers[1]!.hidden[0] - moment.answers[3]!.hidden[0], moment.answers[1]!.hidden[1] - moment.answers[3]!.hidden[1]),
      12,
    );
  });

  it('hatches the inputs that are answered with 1, and no others', () => {
    const { inputs } = view(at({ sweep: 686 }));
    // Two regions, one on either side: around 0 1 and around 1 0.
    expect(inputs.on.match(/M/g)).toHaveLength(2);
    expect(view(initial).inputs.on).toContain('M');
    for (const number of inputs.on.match(/-?[\d.]+/g)!.map(Number)) {
      expect(number).toBeGreaterThanOrEqual(0);
      expect(number).toBeLessThanOrEqual(SIDE);
    }
  });

  it('draws finite numbers at extreme weights', () => {
    for (const seed of [0, LAST_SEED])
      for (const sweep of [0, toEnd(seed).sweeps])
        expect(JSON.stringify(view(at({ start: 'own', seed, sweep })))).not.toMatch(/NaN|Infinity|null,null/);
  });
});

it('names cases together that lie together, and nothing on top of anything', () => {
  const draw = random(11);
  const marks = (spread: number): CaseMark[] =>
    cases.map(({ label, target }) => ({
      label,
      target,
      x: 180 + draw.uniform(-spread, spread),
      y: 180 + draw.uniform(-spread, spread),
      wrong: false,
    }));
  expect(namesOf(marks(2)).map(({ text }) => text)).toEqual(['all four']);
  for (let k = 0; k < 300; k++) {
    const strewn = marks(150);
    const boxes = namesOf(strewn).map(({ text, x, y, anchor }) => {
      const width = text.length * 7.6;
      const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
      return { left, right: left + width, top: y - 12, bottom: y + 3 };
    });
    boxes.forEach((a, p) => {
      expect(a.left >= 0 && a.right <= SIDE && a.top >= -1 && a.bottom <= SIDE + 1).toBe(true);
      for (const b of boxes.slice(p + 1)) expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
      for (const { x, y } of strewn) expect(x > a.left && x < a.right && y > a.top && y < a.bottom).toBe(false);
    });
  }
});

describe('fifty starts', () => {
  const outcome = (seed: number, sweep?: number) => ({ seed, reached: sweep === undefined ? {} : { [within01.name]: sweep } });

  it('fare as the record says', async () => {
    const { say, stuck } = fared(await runMany(manyStarts).outcomes, false);
    const first = rows.slice(0, TRIED).map((row) => row[2]);
    const learned = first.filter((sweep): sweep is number => typeof sweep === 'number' && sweep <= MOST_SWEEPS).sort((a, b) => a - b);
    expect(stuck).toEqual(first.flatMap((sweep, k) => (typeof sweep === 'number' && sweep <= MOST_SWEEPS ? [] : [k + 1])));
    const half = learned[(learned.length - 1) >> 1]!.toLocaleString('en-GB');
    expect(say).toBe(
      `All 50 starts tried: ${learned.length} learned within 4,000 sweeps, half of them by sweep ${half}. ${stuck.length} have not.`,
    );
  });

  it('are told while they run, and when they are stopped', () => {
    expect(fared([], false)).toEqual({ say: '', stuck: [] });
    expect(fared([], true).say).toBe('Training …');
    expect(fared([outcome(2, 700), outcome(1, 500), outcome(4)], true)).toEqual({
      say: '3 of 50 starts tried: 2 learned within 4,000 sweeps, half of them by sweep 500. 1 has not.',
      stuck: [4],
    });
    expect(fared([outcome(9), outcome(4)], false)).toEqual({
      say: '2 of 50 starts tried: 0 learned within 4,000 sweeps. 2 have not.',
      stuck: [4, 9],
    });
    expect(fared([outcome(9, 3)], false).say).toContain('None is left out.');
  });
});
