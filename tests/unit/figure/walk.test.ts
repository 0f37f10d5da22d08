import { describe, expect, it } from 'vitest';
import { whole } from '@/components/figure/codec';
import { defineFigure, resetChanges } from '@/components/figure/definition';
import { atATime, perSecond, stridesPerSecond } from '@/components/figure/paces';
import { placeOf, restartFrom, type WalkAction, type Walking } from '@/components/figure/walk';

interface State extends Walking {
  readonly sweep: number;
  readonly seed: number;
  readonly marked: number | null;
}

type Own = { readonly type: 'seed'; readonly seed: number } | { readonly type: 'mark'; readonly marked: number };

const opening: State = { sweep: 7, seed: 1, marked: null, playing: false, speed: 0 };
const figure = defineFigure<State, Own>({
  name: 'walker',
  initial: opening,
  reduce: (state, action) => (action.type === 'seed' ? { ...state, seed: action.seed } : { ...state, marked: action.marked }),
  link: { sweep: whole(0, 20), seed: whole(0, 9) },
  keep: ['seed', 'speed'],
  walk: {
    along: 'sweep',
    last: ({ seed }) => (seed === 0 ? 0 : 20),
    next: ({ sweep }) => (Math.floor(sweep / 5) + 1) * 5,
    before: ({ sweep }) => (Math.ceil(sweep / 5) - 1) * 5,
    stops: ({ sweep }) => sweep === 12,
    restart: restartFrom(opening, 20),
    forgets: { marked: null },
    paces: stridesPerSecond('sweep', 1, 8),
  },
});
const after = (state: State, ...actions: (WalkAction | Own)[]) => actions.reduce(figure.reduce, state);
const at = (part: Partial<State>): State => ({ ...opening, ...part });

describe('a walk', () => {
  it('steps by its own steps, within its ends, and forgets what it says it forgets', () => {
    expect(after(at({ marked: 3 }), { type: 'step' })).toEqual(at({ sweep: 10 }));
    expect(after(at({ sweep: 18 }), { type: 'step' }, { type: 'step' }).sweep).toBe(20);
    expect(after(at({}), { type: 'back' }, { type: 'back' }).sweep).toBe(0);
    expect(after(at({}), { type: 'go', to: 999 }).sweep).toBe(20);
    expect(placeOf(figure.walk!, at({ sweep: 3 }))).toBe(3);
  });

  it('plays by the stride of its pace, and stops where it should and at its end', () => {
    const playing = at({ sweep: 11, playing: true });
    expect(after(playing, { type: 'tick' })).toMatchObject({ sweep: 12, playing: false });
    expect(after({ ...playing, speed: 1 }, { type: 'tick' })).toMatchObject({ sweep: 19, playing: true });
    expect(after({ ...playing, speed: 1 }, { type: 'tick' }, { type: 'tick' })).toMatchObject({ sweep: 20, playing: false });
    expect(after(at({}), { type: 'tick' })).toEqual(at({}));
  });

  it('begins again from its opening picture and from its end, and goes on from elsewhere', () => {
    expect(after(at({}), { type: 'play' })).toMatchObject({ sweep: 0, playing: true });
    expect(after(at({ sweep: 20 }), { type: 'play' })).toMatchObject({ sweep: 0, playing: true });
    expect(after(at({ sweep: 9 }), { type: 'play' })).toMatchObject({ sweep: 9, playing: true });
    // Where there is no way to go, nothing plays.
    expect(after(at({ seed: 0, sweep: 0 }), { type: 'play' }).playing).toBe(false);
  });

  it('stops when something changes that a link carries, and only then', () => {
    const playing = at({ playing: true });
    expect(after(playing, { type: 'seed', seed: 2 }).playing).toBe(false);
    expect(after(playing, { type: 'seed', seed: 1 }).playing).toBe(true);
    expect(after(playing, { type: 'mark', marked: 5 }).playing).toBe(true);
    expect(after(playing, { type: 'pace', speed: 9 })).toMatchObject({ playing: true, speed: 1 });
  });

  it('lights Reset exactly when it would change what is linked, or stop', () => {
    expect(resetChanges(figure, opening)).toBe(false);
    expect(resetChanges(figure, at({ seed: 5, speed: 1, marked: 2 }))).toBe(false);
    expect(resetChanges(figure, at({ sweep: 8 }))).toBe(true);
    expect(resetChanges(figure, at({ playing: true }))).toBe(true);
  });
});

describe('paces', () => {
  const told = ({ label, positions }: ReturnType<typeof perSecond>) => [
    label,
    ...positions.map(({ figure: text, spoken }) => `${text}: ${spoken}`),
  ];

  it('are figured and spoken', () => {
    expect(told(perSecond('case', 0.25, 1, 30, 5000))).toEqual([
      'cases a second',
      '¼: one case in four seconds',
      '1: one case a second',
      '30: thirty cases a second',
      '5,000: 5,000 cases a second',
    ]);
    expect(told(atATime('sweep', 1, 20))).toEqual(['sweeps at a time', '1: one sweep at a time', '20: twenty sweeps at a time']);
  });

  it('tell strides by what a second brings', () => {
    const { label, positions } = stridesPerSecond('sweep', 1, 100);
    expect([label, ...positions.map(({ figure: text, rate, stride }) => [text, rate, stride])]).toEqual([
      'sweeps a second',
      ['20', 20, 1],
      ['2,000', 20, 100],
    ]);
  });
});
