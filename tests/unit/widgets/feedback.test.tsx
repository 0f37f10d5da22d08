import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { fromQuery } from '@/components/figure/definition';
import Feedback from '@/components/widgets/feedback/Feedback';
import { bookOf, RANGE, taskName, type Way } from '@/components/widgets/feedback/run';
import { feedback, RECORDED, STRIDE, tasks, type FeedbackState, type TaskName } from '@/components/widgets/feedback/state';
import { around, cloudOf, median, readRuns, view, type FeedbackRecord } from '@/components/widgets/feedback/view';
import { feedbackRun } from '@/lib/models/feedback-angles';
import { feedbackTasks } from '@/lib/nets/feedback-tasks';
import { column, counts } from '@/lib/reproduce/experiment';
import { rightSide } from '@/lib/training';
import { recorded } from '../content/by-hand';
import { chapter, readable } from '../content/prose-source';

const first = feedback.initial;
const names = { same: 'back-propagation', fixed: 'fixed random way back' } as const;
const reading = (task: TaskName, way: Way) =>
  recorded('feedback-alignment').readings.find((one) => one.name === `${taskName[task]}, ${names[way]}, ε 0.5`)!;
const row = (task: TaskName, way: Way) => {
  const each = reading(task, way);
  const angles = column(each, 'angle at the end').map(Number);
  return counts(each, rightSide.name)
    .map((right, k) => `${right ?? '−'}.${Math.round(angles[k]!)}`)
    .join(' ');
};
const record = Object.fromEntries(
  tasks.map((task) => [task, { same: row(task, 'same'), fixed: row(task, 'fixed') }]),
) as unknown as FeedbackRecord;
const of = (from: Partial<FeedbackState>) => view({ ...first, ...from }, record);

describe('a run in the page', () => {
  it('has the angles that were recorded: at its start, and near its end', () => {
    for (const task of ['parity', 'encoder'] as const)
      for (const way of ['same', 'fixed'] as const) {
        const each = reading(task, way);
        const [before, after] = ['angle at the start', 'angle at the end'].map((name) => Number(column(each, name)[2]));
        const right = Number(counts(each, rightSide.name)[2]);
        const book = bookOf({ task, seed: 3, way });
        book.advance(Math.ceil(right / STRIDE));
        expect(book.angles[0]![1]).toBeCloseTo(before!, 2);
        const [low, high] = [Math.floor(right / STRIDE), Math.ceil(right / STRIDE)]
          .map((k) => book.angles[k]![1])
          .toSorted((a, b) => a - b);
        expect(after!).toBeGreaterThan(low! - 1);
        expect(after!).toBeLessThan(high! + 1);
      }
  });

  it('is the model’s, however it is cut into slices', () => {
    const book = bookOf({ task: 'parity', seed: 5, way: 'fixed' });
    let time = 0;
    while (!book.advance(6, { ms: 1, now: () => time++ }));
    const run = feedbackRun({ ...feedbackTasks['parity 3-8-1'], way: 'fixed', range: RANGE, feedbackRange: RANGE, epsilon: 0.5, seed: 5 });
    for (let k = 0; k < 60; k++) run.tick();
    expect(book.angles[6]).toEqual([60, run.moment().signals[0]]);
    expect(book.E[6]).toBe(run.moment().E);
  });

  it('both ways begin alike, with the same angle', () => {
    const [same, fixed] = (['same', 'fixed'] as const).map((way) => bookOf({ task: 'deep', seed: 9, way }));
    expect(same!.angles[0]).toEqual(fixed!.angles[0]);
    expect(same!.E[0]).toBe(fixed!.E[0]);
  });
});

describe('the hundred starts', () => {
  it('took the sweeps that the chapter says', () => {
    const { clouds, compared } = of({});
    expect([clouds.same.right, clouds.fixed.right]).toEqual([RECORDED, RECORDED]);
    expect(compared).toBe(
      'All 100 starts learned it both ways, half of them by sweep 439 and by sweep 586: random weights took 1.3 times as long.',
    );
    expect(readable(chapter('limitations').blocks.join('\n'))).toContain(
      'half of them by sweep 439 with the true weights and by sweep 586 with random ones',
    );
    expect(Math.round(clouds.fixed.angle)).toBe(45);
  });

  it('are what the caption says: longer in every task, longest through two hidden layers, and near 90° where back-propagation teaches', () => {
    const slower = tasks.map((task) => of({ task }).clouds).map(({ same, fixed }) => fixed.sweeps / same.sweeps);
    expect(Math.min(...slower)).toBeGreaterThan(1.2);
    expect(Math.max(...slower)).toBe(slower[tasks.indexOf('deep')]);
    for (const task of tasks) {
      const { same, fixed } = of({ task }).clouds;
      expect(Math.abs(same.angle - 90)).toBeLessThan(10);
      expect(fixed.angle).toBeLessThan(same.angle - 10);
    }
  });

  it('lie inside the ruler, the chosen one at its own sweep', () => {
    for (const task of tasks) {
      const { clouds, most, own } = of({ task, seed: 7 });
      for (const [right] of [...clouds.same.dots, ...clouds.fixed.dots]) expect(right).toBeLessThanOrEqual(most);
      expect(own.fixed![0]).toBe(counts(reading(task, 'fixed'), rightSide.name)[6]);
    }
  });

  it('are read from letters, a run that did not come right among them', () => {
    expect(readRuns('608.87 −.91')).toEqual([
      { right: 608, angle: 87 },
      { right: null, angle: 91 },
    ]);
    expect(cloudOf(readRuns('10.40 −.91 30.60 20.20'))).toEqual({
      dots: [
        [10, 40],
        [30, 60],
        [20, 20],
      ],
      right: 3,
      sweeps: 20,
      angle: 40,
    });
    expect(() => readRuns('608,87')).toThrow('record: expected a sweep or −, a dot and an angle, got “608,87”');
    expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2]);
  });
});

describe('the moment', () => {
  it('says whether the random way points downhill', () => {
    expect(of({}).verdict).toBe(
      'Before the first sweep the signal through random weights stands 95° from the true one: it does not point downhill.',
    );
    bookOf({ task: 'parity', seed: 1, way: 'fixed' }).advance(40);
    bookOf({ task: 'parity', seed: 1, way: 'same' }).advance(40);
    const { verdict, angle, sweeps } = of({ cursor: 40 });
    expect(sweeps).toBe(400);
    expect(angle).toBeLessThan(60);
    expect(verdict).toContain('it points downhill too');
  });

  it('waits for what is not known yet, and needs no record', () => {
    expect(of({ seed: 77, cursor: 90 }).sweeps).toBe(0);
    expect(view(first, null).compared).toBe('');
    bookOf({ task: 'parity', seed: 78, way: 'fixed' }).advance(9);
    bookOf({ task: 'parity', seed: 78, way: 'same' }).advance(9);
    expect([of({ seed: 78 }).known, view({ ...first, seed: 78 }, record, 4).angles.fixed.length]).toEqual([9, 5]);
  });

  it('draws the angle: 0 to the right, 90 upward', () => {
    expect([around(100, 100, 50, 0), around(100, 100, 50, 90), around(100, 100, 50, 180)]).toEqual([
      [150, 100],
      [100, 50],
      [50, 100],
    ]);
  });
});

it.each([
  ['task.chess~seed.1~cursor.0', 'none of parity, encoder, deep'],
  ['task.parity~seed.101~cursor.0', '101 is not between 1 and 100'],
])('answers the link %s by a sentence', (text, sentence) => {
  const asked = fromQuery(feedback, `?feedback=${text}`, first);
  expect('problem' in asked! && asked.problem).toContain(sentence);
});

it('holds the seed to the recorded ones', () => {
  expect([0, 50, 400].map((seed) => feedback.reduce(first, { type: 'set', to: { seed } }).seed)).toEqual([1, 50, RECORDED]);
});

it('the first drawing has the clouds and the arrows', () => {
  const html = renderToString(<Feedback number="8.4" record={record} />);
  expect(html).toContain('95°');
  // Runs may be known further, of another figure; what the server draws must not hang on that.
  expect(html).toContain('data-known="0"');
  expect(html).toContain('half of them by sweep 439');
  expect(html.match(/feedback-arrow is-/g)).toHaveLength(2);
});
