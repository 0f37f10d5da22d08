import { describe, expect, it } from 'vitest';
import { fromQuery, toQuery } from '@/components/figure/definition';
import type { WalkAction } from '@/components/figure/walk';
import { pathsExamples } from '@/components/widgets/paths/examples';
import { LONGEST_WALK, paths, stepsOf, type PathsState } from '@/components/widgets/paths/state';
import { duration, figures, view } from '@/components/widgets/paths/view';

const first = paths.initial;
const after = (start: Partial<PathsState>, ...actions: WalkAction[]) => actions.reduce(paths.reduce, { ...first, ...start });
const numberOf = (text: string) => Number(text.replace('−', '-').replace(/×10⁻(.)/, (_, d: string) => `e-${'⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(d)}`));

describe('the walk', () => {
  it('begins with dots, not zeros', () => {
    expect(view(first)).toMatchObject({ product: '·', sum: '·', paths: '27', connections: '24', ended: false });
  });

  it.each([
    [3, 3],
    [1, 1],
    [4, 2],
    [2, 5],
  ])('ends, %i wide and %i deep, at the number that the messages come to', (width, depth) => {
    const end = { ...first, width, depth };
    const byPath = view({ ...end, cursor: stepsOf(end) });
    const byMessage = view({ ...end, way: 'messages', cursor: stepsOf({ ...end, way: 'messages' }) });
    expect(byPath.ended && byMessage.ended).toBe(true);
    expect(numberOf(byPath.sum)).toBeCloseTo(numberOf(byMessage.sum), 6);
    expect(byMessage.sum).toBe(byMessage.whole);
    expect([byPath.work[0]!.done, byMessage.work[1]!.done]).toEqual([byPath.work[0]!.all, byMessage.work[1]!.all]);
  });

  it('lights one path at a time, and every connection once by messages', () => {
    for (const cursor of [1, 14, 27]) expect(view({ ...first, cursor }).lines.filter(({ state }) => state === 'now')).toHaveLength(4);
    const end = view({ ...first, way: 'messages', cursor: 24 });
    expect(end.lines.filter(({ state }) => state !== 'idle')).toHaveLength(24);
  });

  it('back is the same as never having stepped', () => {
    for (const cursor of [0, 9, 26]) expect(after({ cursor }, { type: 'step' }, { type: 'back' })).toEqual({ ...first, cursor });
  });

  it('plays to its end and stops; a hopeless one stops where the figure gives up, and says what is left', () => {
    expect(after({ cursor: 26, playing: true }, { type: 'tick' }, { type: 'tick' })).toMatchObject({ cursor: 27, playing: false });
    const hopeless = after({ width: 10, depth: 10, cursor: LONGEST_WALK - 1, playing: true }, { type: 'tick' });
    expect(hopeless).toMatchObject({ cursor: LONGEST_WALK, playing: false });
    expect(view(hopeless)).toMatchObject({ paths: '10,000,000,000', connections: '920', ended: false });
    expect(view(hopeless).say).toBe(
      'Here the figure stops walking. It has seen 0.000041 % of the paths; at a thousand a second the rest would take 4 months.',
    );
  });
});

describe('links', () => {
  it.each(pathsExamples)('lead to “$name” and back', ({ start }) => {
    const state = { ...first, ...start };
    expect(fromQuery(paths, `?${toQuery(paths, state)}`, first)).toEqual({ value: state });
  });

  it('beyond the walk say so', () => {
    expect(fromQuery(paths, '?paths=width.3~depth.3~way.messages~cursor.25', first)).toEqual({
      value: { ...first, width: 3, depth: 3, way: 'messages' },
      problem: 'Not all of the link to this figure can be followed: cursor: this walk ends after 24 steps. The rest of it is shown.',
    });
  });
});

it('writes numbers so that they can be read', () => {
  expect([figures(0), figures(-0.12345), figures(0.000123456), figures(0.0000987654)]).toEqual(['0', '−0.1235', '0.0001235', '9.877×10⁻⁵']);
  expect([duration(1), duration(90), duration(1e7)]).toEqual(['1 second', '2 minutes', '4 months']);
});
