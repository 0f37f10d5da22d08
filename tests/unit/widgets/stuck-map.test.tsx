import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { fromQuery } from '@/components/figure/definition';
import { totalError } from '@/components/widgets/one-case/learning';
import { oneCase, type OneCaseState } from '@/components/widgets/one-case/state';
import { cameRight, manyOf, MOST_SWEEPS, placeOf, runOf, triesOf } from '@/components/widgets/stuck-map/run';
import { stuckMap, TRIED, type StuckMapState } from '@/components/widgets/stuck-map/state';
import { stepperQuery } from '@/components/widgets/stuck-map/stepper-link';
import StuckMap from '@/components/widgets/stuck-map/StuckMap';
import { countsOf, endedOf, mapSaid, placeSaid, readRecord, runSaid, tileOf } from '@/components/widgets/stuck-map/view';
import { column } from '@/lib/reproduce/experiment';
import { runSeed } from '@/lib/training/many';
import { recorded } from '../content/by-hand';

const first = stuckMap.initial;
const reading = (name: string) => recorded('stuck-xor').readings.find((one) => one.name === name)!;
const record = (name: string) =>
  column(reading(name), 'cases')
    .slice(0, TRIED)
    .map((each) =>
      String(each)
        .split(' ')
        .map((one) => one[0])
        .join(''),
    )
    .join(' ');
const opening = '2 hidden, ε 0.25, α 0.9, range 1';
const ended = (way: Partial<StuckMapState>) => {
  const run = runOf({ ...first, ...way });
  run.advance(MOST_SWEEPS);
  return run;
};

describe('the runs', () => {
  it.each([
    [opening, {}, [1, 35, 51, 96]],
    ['5 hidden, ε 0.25, α 0.9, range 0.3', { hidden: 5, range: 0.3 }, [2]],
    ['2 hidden, ε 2, α 0.9, range 1', { epsilon: 2 }, [3, 4, 5, 6]],
    ['2 hidden, ε 0.25, α 0.5, range 1', { alpha: 0.5 }, [1, 7]],
  ] as const)('trained in the page end as recorded: %s', (name, way, seeds) => {
    const told = readRecord(record(name));
    const { seeds: _, ...config } = manyOf({ ...first, ...way });
    const now = endedOf(seeds.map((seed) => runSeed(config, seed)));
    for (const seed of seeds) expect(now[seed - 1]).toEqual(told[seed - 1]);
    expect(now.filter((one) => one !== undefined)).toHaveLength(seeds.length);
  });

  it('opens with the authors’ stuck run: both cases with the right-hand input on say one half', () => {
    const run = ended({});
    expect(cameRight(run)).toBe(false);
    expect(run.at(run.end!).outputs.map(([y]) => Math.abs(y! - 0.5) < 0.1)).toEqual([false, true, false, true]);
    expect(runSaid(first.open, readRecord(record(opening))[first.open - 1]!, run.end!)).toBe(
      'Seed 35 is stuck after 5,000 sweeps: 2 cases at one half.',
    );
  });

  it('are pushed as in the record, and called the same', () => {
    for (const [name, way, seed] of [
      [opening, {}, 35],
      [opening, {}, 96],
      ['2 hidden, ε 0.25, α 0.9, range 0.3', { range: 0.3 }, 4],
    ] as const) {
      ended({ ...way, open: seed });
      const tries = triesOf({ ...first, ...way, open: seed });
      for (const one of tries) one.advance(MOST_SWEEPS);
      expect(placeOf(tries)).toEqual({
        kind: column(reading(name), 'place')[seed - 1],
        helped: column(reading(name), 'pushes that helped')[seed - 1],
      });
    }
    expect(placeSaid('pit', 0)).toBe('A pit, as far as these can tell: 0 of 6 pushes free it, and left alone it stays.');
    expect(placeSaid('plateau', 6)).toContain('A plateau: left alone it stays, but 6 of 6 pushes free it.');
  });

  it('with two cases at one half are never freed, with four always: what the caption says, of all that were recorded', () => {
    for (const range of [0.3, 1]) {
      const each = reading(`2 hidden, ε 0.25, α 0.9, range ${range}`);
      const [halves, place] = ['at one half', 'place'].map((name) => each.columns.indexOf(name)) as [number, number];
      for (const row of each.rows.filter(([solvedAt]) => solvedAt === null)) {
        if (row[halves] === 2) expect(row[place]).toBe('pit');
        if (row[halves] === 4) expect(row[place]).not.toBe('pit');
      }
    }
  });
});

describe('the map', () => {
  it('counts stuck runs by their cases at one half', () => {
    const counts = countsOf(readRecord(record(opening)));
    expect(counts).toEqual({ known: 100, right: 91, stuck: 9, halves: [0, 6, 0, 0], none: 3 });
    expect(mapSaid(counts)).toBe('9 of 100 runs are stuck.');
    expect(mapSaid(countsOf(endedOf([])))).toBe('0 of 100 runs have ended, 0 of them stuck.');
  });

  it('fills a quarter by what is answered', () => {
    expect(tileOf(['right', 'right', 'right', 'right'], 'seed 1')).toMatchObject({
      parts: [0, 1, 1, 0],
      marked: false,
      spoken: 'seed 1, right',
    });
    expect(tileOf(['right', 'half', 'wrong', 'half'], 'seed 2')).toMatchObject({
      parts: [0, 0.5, 0, 0.5],
      marked: true,
      spoken: 'seed 2, stuck, 2 cases at one half, 1 wrong',
    });
    expect(tileOf(undefined, 'seed 3')).toMatchObject({ parts: [0, 0, 0, 0], spoken: 'seed 3, under way' });
    expect(() => readRecord('rrrx')).toThrow('record: expected r, h or w, got “x”');
  });
});

it('a stuck run opened in the stepper has its error to the last bit, and a short link', () => {
  const run = ended({});
  const moment = run.at(run.end!);
  const query = stepperQuery(first, moment);
  const asked = fromQuery(oneCase, `?${query}`, oneCase.initial) as { value: OneCaseState };
  expect(asked).not.toHaveProperty('problem');
  expect(asked.value).toMatchObject({ epsilon: 0.25, alpha: 0.9, made: MOST_SWEEPS });
  expect([1, 3]).toContain(asked.value.chosen);
  expect(totalError(asked.value)).toBe(moment.E);
  expect(query.length).toBeLessThan(1000);
});

describe('its state', () => {
  it('keeps the seed from setting to setting, and forgets the pushes', () => {
    const pushed = stuckMap.reduce(first, { type: 'push' });
    expect(stuckMap.reduce(pushed, { type: 'set', to: { hidden: 5 } })).toMatchObject({ hidden: 5, open: 35, pushed: false });
    expect(stuckMap.reduce(pushed, { type: 'set', to: { open: 51 } })).toMatchObject({ open: 51, pushed: false });
  });

  it.each([
    ['hidden.4~epsilon.0.25~alpha.0.9~range.1~open.1~pushed.0', 'the hidden units are one of 2, 3, 5, 8 here, not 4'],
    ['hidden.2~epsilon.0.3~alpha.0.9~range.1~open.1~pushed.0', 'ε is one of 0.1, 0.25, 2 here, not 0.3'],
    ['hidden.2~epsilon.0.25~alpha.0.9~range.1~open.101~pushed.0', '101 is not between 1 and 100'],
  ])('answers the link %s by a sentence', (text, sentence) => {
    const asked = fromQuery(stuckMap, `?stuck-map=${text}`, first);
    expect('problem' in asked! && asked.problem).toContain(sentence);
  });
});

it('the first drawing has the recorded map, its counts and the open run', () => {
  const html = renderToString(<StuckMap number="8.1" record={record(opening)} />);
  expect(html).toContain('data-known="100"');
  expect(html).toContain('9 of 100 runs are stuck.');
  expect(html).toContain('Seed 35 is stuck');
});
