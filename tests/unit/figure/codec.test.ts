import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode, encode, flag, list, maybe, oneOf, real, record, text, whole, type LinkSchema } from '@/components/figure/codec';

interface Everything {
  readonly step: number;
  readonly rate: number;
  readonly on: boolean;
  readonly mode: 'one' | 'two_words~' | '';
  readonly name: string;
  readonly pointed: string | null;
  readonly values: readonly number[];
  readonly words: readonly string[];
  readonly gaps: readonly (number | null)[];
  readonly edits: Readonly<Record<string, number>>;
  /** Not linked. */
  readonly playing: boolean;
}

const first: Everything = {
  step: 0,
  rate: 1,
  on: false,
  mode: 'one',
  name: '',
  pointed: null,
  values: [],
  words: [],
  gaps: [],
  edits: {},
  playing: false,
};
const schema: LinkSchema<Everything> = {
  step: whole(-5, 100),
  rate: real(),
  on: flag,
  mode: oneOf('one', 'two_words~', ''),
  name: text(),
  pointed: maybe(text()),
  values: list(real()),
  words: list(text()),
  gaps: list(maybe(real())),
  edits: record(real()),
};

// −0 is written as 0.
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const anyText = fc.string({ unit: 'binary', maxLength: 40 });
const anyState: fc.Arbitrary<Everything> = fc.record({
  step: fc.integer({ min: -5, max: 100 }),
  rate: number,
  on: fc.boolean(),
  mode: fc.constantFrom('one' as const, 'two_words~' as const, '' as const),
  name: anyText,
  pointed: fc.option(anyText),
  values: fc.array(number),
  words: fc.array(anyText),
  gaps: fc.array(fc.option(number)),
  edits: fc.dictionary(fc.string({ maxLength: 12 }), number, { noNullPrototype: true }),
  playing: fc.constant(false),
});

describe('a state in an address', () => {
  test('comes back as it was', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(decode(schema, encode(schema, state), first)).toEqual({ value: state });
      }),
      { numRuns: 500 },
    );
  });

  test('survives a query untouched, and holds only harmless characters', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const written = encode(schema, state);
        expect(written).toMatch(/^[A-Za-z0-9._~!-]*$/);
        const address = new URL(`https://host.example/page/?figure=${written}#figure-4-1`);
        expect(address.searchParams.get('figure')).toBe(written);
      }),
    );
  });

  test('is short and can be read', () => {
    expect(encode(schema, { ...first, step: 14, rate: 0.5, edits: { 'w.5.4': -0.25 } })).toBe(
      'step.14~rate.0.5~on.0~mode.one~name.~pointed.~values.~words.~gaps.~edits.w.5.4_-0.25',
    );
  });

  test('fields that are missing keep their first values; what is not linked stays out', () => {
    expect(decode(schema, 'step.3', { ...first, playing: true })).toEqual({ value: { ...first, step: 3, playing: true } });
    expect(decode(schema, '', first)).toEqual({ value: first });
    expect(encode<Everything>({}, first)).toBe('');
  });

  test('what cannot be told from zero is 0, not −0, which no link could say', () => {
    for (const zero of ['-0', '-0.0', '-5e-424']) expect(decode(schema, `rate.${zero}`, first)).toEqual({ value: { ...first, rate: 0 } });
    expect(decode(schema, 'step.-0', first)).toEqual({ value: { ...first, step: 0 } });
  });

  test('no text, however damaged, throws; it gives a state within limits or a sentence', () => {
    const mangled = fc.tuple(anyState, fc.nat(), fc.string({ maxLength: 3 })).map(([state, at, junk]) => {
      const written = encode(schema, state);
      const place = at % (written.length + 1);
      return written.slice(0, place) + junk + written.slice(place + 1);
    });
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 60 }), mangled), (written) => {
        const read = decode(schema, written, first);
        if ('problem' in read) expect(read.problem).toMatch(/\S{2}/);
        if ('value' in read) {
          expect(Number.isInteger(read.value.step) && read.value.step >= -5 && read.value.step <= 100).toBe(true);
          expect(Number.isFinite(read.value.rate)).toBe(true);
          expect(decode(schema, encode(schema, read.value), first)).toEqual({ value: read.value });
        }
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['step.101', 'step: 101 is not between -5 and 100'],
    ['step.1.5', 'step: “1.5” is no whole number'],
    ['step.', 'step: “” is no whole number'],
    ['step.3~step.4', 'it says “step” twice'],
    ['step.3~step.4~step.5', 'it says “step” twice'],
    ['stride.3', 'it says “stride.3”, which this figure does not know'],
    ['constructor.3', 'it says “constructor.3”, which this figure does not know'],
    ['step', 'it says “step”, which this figure does not know'],
    ['rate.Infinity', 'rate: “Infinity” is no number'],
    ['rate.1e999', 'rate: “1e999” is no number'],
    ['on.yes', 'on: “yes” is neither 1 nor 0'],
    ['mode.three', 'mode: “three” is none of one, two_words~, '],
    ['name.a%20b', 'name: “a%20b” is damaged'],
    ['pointed.w.5.4', 'pointed: “w.5.4” is damaged'],
    ['values.1_x', 'values: “x” is no number (value 2 of 2)'],
    ['edits.w.5.4', 'edits: its list of values is damaged'],
    ['edits.w.5.4_x', 'edits: “x” is no number'],
    ['~', 'it says “”, which this figure does not know; it says “”, which this figure does not know'],
    [
      'a~b~c~d~e~f',
      'it says “a”, which this figure does not know; it says “b”, which this figure does not know; it says “c”, which this figure does not know; it says “d”, which this figure does not know; and 2 more',
    ],
    [`name.${'a'.repeat(201)}`, 'name: a text is longer than 200 characters'],
    [`name.${'a'.repeat(9000)}`, 'it is longer than any link made here'],
  ])('%s: %s', (written, problem) => {
    expect(decode(schema, written, first)).toEqual({ problem });
  });

  test.each([
    ['step.3~rate.x', { step: 3 }, 'rate: “x” is no number'],
    ['step.3~stride.4~on.1', { step: 3, on: true }, 'it says “stride.4”, which this figure does not know'],
    ['step.3~on.1~on.0', { step: 3 }, 'it says “on” twice'],
    ['step.3~rate', { step: 3 }, 'it says “rate”, which this figure does not know'],
    ['values.1_x_3~step.3', { step: 3 }, 'values: “x” is no number (value 2 of 3)'],
    ['edits.a_1_b_x_c_3', { edits: { a: 1, c: 3 } }, 'edits: “x” is no number'],
    ['edits.a_1_b', { edits: { a: 1 } }, 'edits: its list of values is damaged'],
    ['edits.a_1_a_2', { edits: { a: 1 } }, 'edits: it says “a” twice'],
  ])('of a link that is partly damaged (%s) the rest is read', (written, part, problem) => {
    expect(decode(schema, written, first)).toEqual({ value: { ...first, ...part }, problem });
  });

  test('whatever happens to one field, the others come back, and what was lost is said', () => {
    const names = Object.keys(schema) as (keyof Everything)[];
    fc.assert(
      fc.property(
        anyState,
        fc.nat(names.length - 1),
        fc.nat(),
        fc.string({ unit: fc.constantFrom(...'0a.-_!~%é'), maxLength: 4 }),
        (state, which, at, junk) => {
          const fields = encode(schema, state).split('~');
          const place = at % (fields[which]!.length + 1);
          const hurt = fields[which]!.slice(0, place) + junk + fields[which]!.slice(place + 1);
          const read = decode(schema, fields.with(which, hurt).join('~'), first);
          const hurtToo = new Set(hurt.split('~').map((piece) => piece.split('.')[0]));
          expect(read).toHaveProperty('value');
          const value = (read as { value: Everything }).value;
          for (const [i, name] of names.entries()) if (i !== which && !hurtToo.has(name)) expect(value[name]).toEqual(state[name]);
          // Either the field still says something that this figure can be, or the reader is told.
          if (!('problem' in read)) expect(decode(schema, encode(schema, value), first)).toEqual({ value });
          else expect(read.problem).not.toBe('');
          if (
            JSON.stringify(value[names[which]!]) === JSON.stringify(first[names[which]!]) &&
            JSON.stringify(first[names[which]!]) !== JSON.stringify(state[names[which]!])
          ) {
            // Back at its beginning: said, unless the damaged text says just that.
            expect('problem' in read || hurt.startsWith(`${names[which]!}.`)).toBe(true);
          }
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('a list has the length it must have', () => {
    const pair: LinkSchema<{ pair: readonly number[] }> = { pair: list(whole(0, 1), 2, 2) };
    expect(decode(pair, 'pair.1_0', { pair: [0, 0] })).toEqual({ value: { pair: [1, 0] } });
    expect(decode(pair, 'pair.1_0_1', { pair: [0, 0] })).toEqual({ problem: 'pair: 3 values are given where 2 belong' });
  });

  test('names that objects have anyway are ordinary names', () => {
    const state = {
      ...first,
      edits: Object.fromEntries([
        ['__proto__', 1],
        ['constructor', 2],
      ]),
    };
    const read = decode(schema, encode(schema, state), first);
    expect('value' in read && Object.entries(read.value.edits)).toEqual([
      ['__proto__', 1],
      ['constructor', 2],
    ]);
  });
});
