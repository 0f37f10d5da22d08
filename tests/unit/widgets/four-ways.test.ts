import { describe, expect, it } from 'vitest';
import { fromQuery } from '@/components/figure/definition';
import { bookOf } from '@/components/widgets/four-ways/run';
import { EVERY, fourWaysFigure, LOOKS, opening } from '@/components/widgets/four-ways/state';
import { ERRORS, MOVES, sized, view } from '@/components/widgets/four-ways/view';
import { fourWays } from '@/lib/models/deep-net-four-ways';
import { counts } from '@/lib/reproduce/experiment';
import { recorded } from '../content/by-hand';

const book = bookOf(opening);
book.advance(LOOKS);

describe('the runs of a seed', () => {
  it('come right where our record of that seed says', () => {
    const record = fourWays.map(
      ({ name }) =>
        counts(
          recorded('deep-net-four-ways').readings.find((one) => one.name === name)!,
          'solved at',
        )[opening.seed - 1],
    );
    expect(record).toEqual([null, 40, 100, 1580]);
    expect(book.learned.map((look) => (look === null ? null : look * EVERY))).toEqual(record);
  });

  it('are the same when they are followed in slices, a few milliseconds each', () => {
    const other = bookOf({ seed: 7, depth: 'two' });
    let clock = 0;
    let slices = 0;
    while (!other.advance(12, { ms: 1, now: () => clock++ })) slices++;
    expect(slices).toBeGreaterThan(3);
    expect(other.known).toBe(12);
    expect(other.looks.every((looks) => looks.length === 13)).toBe(true);
  });

  it('leave the first layer of the paper’s units where it was, and not those of the others', () => {
    const [sigmoid, ...others] = book.looks.map((looks) => looks[LOOKS]!.firstChange);
    expect(sigmoid).toBeLessThan(1e-4);
    for (const change of others) expect(change).toBeGreaterThan(0.1);
    const shallow = bookOf({ seed: opening.seed, depth: 'two' });
    shallow.advance(LOOKS);
    expect(shallow.looks[0]![LOOKS]!.firstChange).toBeGreaterThan(0.1);
  });
});

describe('what is drawn', () => {
  it('tells of each way whether it has learned by now, not later', () => {
    const at = (cursor: number) => view(book, cursor).ways.map(({ learned }) => learned);
    expect([at(0), at(2), at(opening.cursor), at(LOOKS)]).toEqual([
      [false, false, false, false],
      [false, true, false, false],
      [false, true, true, false],
      [false, true, true, true],
    ]);
    expect(view(book, opening.cursor).words).toMatch(/^After 200 sweeps ReLU and good start have learned it\./);
    expect(view(book, 0).words).toMatch(/^After 0 sweeps none has learned it\./);
    expect(view(book, LOOKS).ways.map(({ verdict }) => verdict)).toEqual(['not yet', '40', '100', '1,580']);
  });

  it('draws as far as it has come, within the rulers', () => {
    for (const { errors, moves, name } of view(book, 40).ways) {
      expect(errors, name).toHaveLength(41);
      for (const [sweeps, E] of errors) expect(sweeps <= 800 && E >= ERRORS[0] && E <= ERRORS[1], name).toBe(true);
      expect(moves[0]).toBeNull();
      for (const point of moves) expect(point === null || (point[1] >= MOVES[0] && point[1] <= MOVES[1]), name).toBe(true);
    }
  });

  it('writes shares of any size', () => {
    expect([0, 7.2e-8, 0.12, 4.448].map(sized)).toEqual(['0', '7 × 10^−8', '0.12', '4.45']);
  });
});

it('begins anew with another seed or from the opening picture, and says what a link has wrong', () => {
  expect(fourWaysFigure.reduce(opening, { type: 'set', to: { seed: 3 } })).toMatchObject({ seed: 3, cursor: 0 });
  expect(fourWaysFigure.reduce(opening, { type: 'set', to: { depth: 'two' } })).toMatchObject({ cursor: opening.cursor, depth: 'two' });
  expect(fourWaysFigure.reduce(opening, { type: 'play' })).toMatchObject({ cursor: 0, playing: true });
  expect(fromQuery(fourWaysFigure, '?four-ways=cursor.151', opening)).toMatchObject({
    problem: expect.stringContaining('cursor: 151 is not between 0 and 150'),
  });
});
