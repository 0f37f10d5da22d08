import { describe, expect, it } from 'vitest';
import { fromQuery, toQuery, type SetAction } from '@/components/figure/definition';
import type { WalkAction } from '@/components/figure/walk';
import { blameGameExamples } from '@/components/widgets/blame-game/examples';
import { comparisonOf, isWon, playOf } from '@/components/widgets/blame-game/game';
import { MOST_MOVES, moveOf, turnLetter } from '@/components/widgets/blame-game/moves';
import { blameGame, type BlameState } from '@/components/widgets/blame-game/state';
import { view } from '@/components/widgets/blame-game/view';
import { closing, heard, note, sentence } from '@/components/widgets/blame-game/words';
import { roundedStart, xor } from '@/lib/nets/xor';

const { initial, reduce } = blameGame;
const at = (start: Partial<BlameState>): BlameState => ({ ...initial, ...start });
const after = (state: BlameState, ...actions: (WalkAction | SetAction<BlameState>)[]) => actions.reduce(reduce, state);
const turn = (state: BlameState, knob: number, up: boolean) =>
  after(state, { type: 'set', to: { moves: state.moves + turnLetter(knob, up) } });
const said = (start: Partial<BlameState>) =>
  [sentence(at(start)), note(at(start)), closing(at(start))].map((words) => (words ? heard(words) : ''));
const nowOf = (moves: string) => playOf(at({ moves })).at(-1)!;

/** E of the nine weights, in plain arithmetic. */
function plainE(w: ArrayLike<number>): number {
  const sigma = (x: number) => 1 / (1 + Math.exp(-x));
  return xor.cases.reduce((sum, { inputs: [a = 0, b = 0], targets: [d = 0] }) => {
    const hidden = [0, 3].map((k) => sigma(w[k]! * a + w[k + 1]! * b + w[k + 2]!));
    return sum + (sigma(w[6]! * hidden[0]! + w[7]! * hidden[1]! + w[8]!) - d) ** 2 / 2;
  }, 0);
}

describe('the first state', () => {
  it('shows nine knobs, four answers, the error, and no slope', () => {
    const first = view(initial);
    expect(first.E).toBe(plainE(roundedStart(xor, 23)).toFixed(4));
    expect(first.rows.map(({ unit, knobs }) => [unit, ...knobs.map(({ ref }) => ref.i)])).toEqual([
      [3, 1, 2, 0],
      [4, 1, 2, 0],
      [5, 3, 4, 0],
    ]);
    const knobs = first.rows.flatMap((row) => row.knobs);
    expect(knobs.map(({ value }) => value)).toEqual([...roundedStart(xor, 23)]);
    expect(
      knobs.every(({ slope, slopeText, downhill, moved }) => slope === null && slopeText === null && downhill === null && moved === null),
    ).toBe(true);
    expect(first.answers.map(({ label, target }) => `${label} ${target}`)).toEqual(['0 0 0', '0 1 1', '1 0 1', '1 1 0']);
    expect(first.tally.map(({ cells }) => cells.join(' '))).toEqual(['0 0 0 ·', '0 0 0 ·', '0 0 0 ·']);
    expect([first.change, first.note, first.closing]).toEqual([null, null, null]);
  });
});

describe('turning', () => {
  it('changes one weight by a quarter, and E by what plain arithmetic says', () => {
    for (let knob = 0; knob < 9; knob++) {
      for (const up of [false, true]) {
        const state = turn(initial, knob, up);
        const weights = roundedStart(xor, 23);
        weights[knob]! += up ? 0.25 : -0.25;
        expect([...playOf(state).at(-1)!.weights]).toEqual([...weights]);
        expect(playOf(state).at(-1)!.change).toBeCloseTo(plainE(weights) - plainE(roundedStart(xor, 23)), 12);
        expect(moveOf(state.moves)).toEqual({ kind: 'turn', knob, by: up ? 0.25 : -0.25 });
        expect(
          view(state)
            .rows.flatMap((row) => row.knobs)
            .filter(({ moved }) => moved !== null)
            .map((one) => [one.at, one.moved]),
        ).toEqual([[knob, up ? 'up' : 'down']]);
      }
    }
  });

  it('tallies turns, those that helped, cases and the change', () => {
    const { tally, E, lowest, change } = view(at({ moves: 'iiiii' }));
    expect(tally[0]!.cells).toEqual(['5', '4', '20', '−0.0773']);
    expect([E, lowest, change]).toEqual(['0.5155', '0.5027', '+0.0128']);
  });

  it('is off when the game is full', () => {
    const full = at({ moves: 'iI'.repeat(MOST_MOVES / 2) });
    expect(turn(full, 3, true).moves).toBe(full.moves);
    expect(after(full, { type: 'step' }).moves).toBe(full.moves);
    expect(closing(full)).not.toBeNull();
  });
});

describe('going back', () => {
  it('equals never having gone on, whatever was played between', () => {
    for (const [moves, shown] of [
      ['', false],
      ['iab', false],
      ['tttttttttt', false],
      ['gHss', true],
    ] as const) {
      const before = at({ moves, shown });
      const seen = JSON.stringify(view(before));
      const there = after(turn(before, 2, true), { type: 'step' }, { type: 'step' });
      view(there);
      expect(JSON.stringify(view(after(there, { type: 'back' }, { type: 'back' }, { type: 'back' })))).toBe(seen);
    }
    expect(after(initial, { type: 'back' })).toEqual(initial);
  });

  it('plays a game the same from memory and from nothing', () => {
    const long = `${'t'.repeat(40)}iiGsss${'t'.repeat(40)}`;
    const grown = [...long].reduce((state) => {
      playOf(state);
      return at({ moves: long.slice(0, state.moves.length + 1) });
    }, initial);
    const fromMemory = JSON.stringify(playOf(grown));
    playOf(at({ seed: 5 }));
    expect(JSON.stringify(playOf(at({ moves: long })))).toBe(fromMemory);
  });
});

describe('the machine that guesses', () => {
  it('never raises E, turns back what did not help, and differs with its seed', () => {
    const moments = playOf(at({ moves: 't'.repeat(200) }));
    moments.slice(1).forEach((moment, k) => {
      expect(moment.E).toBe(Math.min(moment.E, moments[k]!.E));
      expect(moment.undone).toBe(moment.change >= 0);
      if (moment.undone) expect(moment.weights).toBe(moments[k]!.weights);
    });
    expect(playOf(at({ moves: 't'.repeat(200), luck: 2 })).at(-1)!.E).not.toBe(moments.at(-1)!.E);
  });

  it('plays until the limit and stops there; the slopes play to the goal; Play then begins again', () => {
    for (const [shown, length] of [
      [false, MOST_MOVES],
      [true, 89],
    ] as const) {
      let state = after(at({ shown }), { type: 'play' });
      const told = (type: 'play' | 'tick') =>
        after(state, { type }, { type: 'set', to: { won: isWon(playOf(after(state, { type })).at(-1)!) } });
      for (let tick = 0; tick < 700 && state.playing; tick++) state = told('tick');
      expect([state.playing, state.moves.length]).toEqual([false, length]);
      expect(told('tick')).toEqual(state);
      expect(told('play')).toMatchObject({ playing: true, moves: '', shown });
    }
  });
});

describe('the slopes', () => {
  it('stand at their knobs, and the downhill key is against their sign', () => {
    const knobs = view(at({ shown: true })).rows.flatMap((row) => row.knobs);
    const h = 1e-5;
    knobs.forEach(({ slope, downhill, slopeText }, k) => {
      const nudged = (by: number) => plainE(roundedStart(xor, 23).map((w, n) => (n === k ? w + by : w)));
      expect(slope).toBeCloseTo((nudged(h) - nudged(-h)) / (2 * h), 8);
      expect(downhill).toBe(slope! > 0 ? 'down' : 'up');
      expect(slopeText).toBe(`${slope! > 0 ? '+' : '−'}${Math.abs(slope!).toFixed(4)}`);
    });
  });

  it('lead below the goal in 89 steps, eight cases run each; four of twenty machines get there at all', () => {
    const { E, tally, won } = view(at({ moves: 's'.repeat(89), shown: true }));
    expect([E, tally[2]!.cells[2], won]).toEqual(['0.0493', '712', true]);
    expect(nowOf('s'.repeat(88)).E).toBeGreaterThan(0.05);
    expect(comparisonOf(23)).toEqual({ steps: 89, tries: [401, 406, 474, 508] });
  });
});

describe('the words', () => {
  it('tell a turn, and with slopes on show what its slope had foretold', () => {
    expect(said({ moves: 'i' })[0]).toBe('You turned the bias of unit 5 down, and E fell by 0.0400.');
    expect(said({ moves: 'i', shown: true })[0]).toContain('Its slope there, +0.1739, foretold a fall of 0.0435.');
    expect(said({ moves: 't' })[0]).toMatch(/^Blind try 1\. The machine turned the .* E (fell|rose) by 0\.\d{4}/);
    expect(said({ moves: 's', shown: true })[0]).toBe(
      'Slope step 1: nine weights at once, all together as far as one turn. E fell by 0.0446; the best of the eighteen single turns would have lowered it by 0.0400.',
    );
  });

  it('say when a knob that helped harms, when turns cancel, on a plateau, and when a knob is cut off', () => {
    expect(said({ moves: 'iii' })[1]).toBe('');
    expect(said({ moves: 'iiii' })[1]).toContain('would lower E by only 0.0015. No knob seems to help.');
    expect(said({ moves: 'iiiii' })[1]).toContain('as move 4, lowered E. Now it raises it');
    expect(said({ moves: 'aBbA' })[1]).toContain('4 looks at E, 16 cases run, and nothing gained.');
    expect(said({ moves: 'aBb' })[1]).not.toContain('nothing gained');
    expect(said({ moves: 'sss' })[1]).toContain(
      'A plateau. Every answer is near 0.5, and the best of the eighteen turns would lower E by only 0.0019.',
    );
    expect(said({ moves: 'a' })[1]).toContain('Unit 3 reaches the answer only through the weight from unit 3 to unit 5, and that is 0.02.');
    expect(said({ moves: 'iihhddde' })[1]).toContain('8 turns, 32 cases run.');
  });

  it('do not claim what is not so: every plateau and every cancelled game is checked anew', () => {
    for (const { start } of blameGameExamples) for (const words of said(start)) expect(words).not.toMatch(/undefined|NaN|null/);
    const flat = nowOf('sss');
    for (let k = 0; k < 9; k++)
      for (const by of [-0.25, 0.25]) expect(plainE(flat.weights.map((w, n) => (n === k ? w + by : w))) - flat.E).toBeGreaterThan(-0.00195);
  });
});

describe('links', () => {
  it('carry a game there and back', () => {
    for (const start of [
      {},
      { moves: 'iiiii', shown: true },
      { moves: `${'t'.repeat(120)}AAs`, seed: 7, luck: 12 },
      { moves: 's'.repeat(MOST_MOVES) },
    ]) {
      const state = at(start);
      expect(fromQuery(blameGame, `?${toQuery(blameGame, state)}`, initial)).toEqual({ value: state });
    }
    expect(toQuery(blameGame, at({ moves: 'iiiiis' }))).toBe('blame-game=seed.23~luck.1~moves.i5s~shown.0');
  });

  it('refuse what is no game', () => {
    for (const moves of ['x', 'i0', '5', 'i601', 'i300t301', 'i-2']) {
      expect(fromQuery(blameGame, `?blame-game=moves.${moves}`, initial), moves).toHaveProperty('problem');
    }
    expect(fromQuery(blameGame, '?blame-game=seed.10000', initial)).toHaveProperty('problem');
  });
});

describe('extremes', () => {
  it('keeps its head where the weights are huge and every slope is 0', () => {
    for (const letter of [turnLetter(8, true), turnLetter(8, false), turnLetter(0, true)]) {
      const shown = view(at({ moves: letter.repeat(MOST_MOVES - 1), shown: true }));
      expect(Number(shown.E)).toBeLessThanOrEqual(1);
      expect(JSON.stringify(shown)).not.toMatch(/NaN|Infinity|null,null/);
      expect(view(at({ moves: `${letter.repeat(MOST_MOVES - 2)}s`, shown: true })).E).toMatch(/^\d\.\d{4}$/);
    }
  });

  it('draws every state of the examples within its planes', () => {
    for (const { start } of blameGameExamples) {
      const { strip, rows } = view(at(start));
      const [low, high] = strip.domain;
      for (const [x, y] of strip.curves.flatMap(({ points }) => points).filter((point) => point !== null)) {
        expect(x >= 0 && x <= strip.moves && y >= low && y <= high).toBe(true);
      }
      expect(strip.ticks.length).toBeLessThanOrEqual(6);
      for (const { pointer } of rows.flatMap((row) => row.knobs)) expect(pointer).toMatch(/^M[\d.]+ [\d.]+L[\d.]+ [\d.]+$/);
    }
  });
});
