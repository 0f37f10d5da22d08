import { describe, expect, test } from 'vitest';
import { real, whole } from '@/components/figure/codec';
import { defineFigure } from '@/components/figure/definition';
import { begin } from '@/components/figure/history';
import { moved } from '@/components/figure/moves';
import { perSecond } from '@/components/figure/paces';
import type { Walking } from '@/components/figure/walk';

interface State extends Walking {
  readonly seed: number;
  readonly epsilon: number;
  readonly cursor: number;
}

const figure = defineFigure<State>({
  name: 'set-only',
  initial: { seed: 9, epsilon: 0.1, cursor: 4, playing: false, speed: 0 },
  settle: (next, before) => ({ ...next, epsilon: Math.min(1, next.epsilon), cursor: next.seed === before.seed ? next.cursor : 0 }),
  link: { seed: whole(0, 99), epsilon: real(0, 1), cursor: whole(0, 9) },
  walk: { last: () => 9, paces: perSecond('step', 1) },
});

describe('fields that are set', () => {
  test('are set together, and what they entail follows', () => {
    expect(figure.reduce(figure.initial, { type: 'set', to: { epsilon: 0.5 } })).toEqual({ ...figure.initial, epsilon: 0.5 });
    expect(figure.reduce(figure.initial, { type: 'set', to: { seed: 20, epsilon: 3 } })).toEqual({
      ...figure.initial,
      seed: 20,
      epsilon: 1,
      cursor: 0,
    });
  });

  test('stop Play where a link names them, and only there', () => {
    const playing = { ...figure.initial, playing: true };
    expect(figure.reduce(playing, { type: 'set', to: { epsilon: 0.5 } }).playing).toBe(false);
    expect(figure.reduce(playing, { type: 'set', to: { epsilon: 0.1 } }).playing).toBe(true);
  });

  test('a step is not settled: it keeps to the walk', () => {
    expect(figure.reduce({ ...figure.initial, epsilon: 3 }, { type: 'step' })).toMatchObject({ epsilon: 3, cursor: 5 });
  });

  test('one field dragged is one entry of undo, another field another', () => {
    const set = (to: Partial<State>, at: number) => ({ do: 'act', action: { type: 'set', to }, at }) as const;
    const dragged = [set({ epsilon: 0.2 }, 0), set({ epsilon: 0.3 }, 100), set({ seed: 10 }, 200), set({ seed: 11 }, 300)].reduce(
      (history, what) => moved(figure, history, what),
      begin(figure.initial),
    );
    expect(dragged.past.map(({ seed, epsilon }) => [seed, epsilon])).toEqual([
      [9, 0.1],
      [9, 0.3],
    ]);
  });
});

test('a figure that does not step is set too', () => {
  const plain = defineFigure<{ readonly weight: number }>({ name: 'plain', initial: { weight: 1 }, link: { weight: real(-8, 8) } });
  expect(plain.reduce(plain.initial, { type: 'set', to: { weight: 2 } })).toEqual({ weight: 2 });
});
