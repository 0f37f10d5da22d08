import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { census, codesOf, many, runOf, settings as encoderSettings, solvedAt } from '@/components/widgets/encoder/run';
import { encoder, opening } from '@/components/widgets/encoder/state';
import { edges, fared, view } from '@/components/widgets/encoder/view';
import { encoder838 } from '@/lib/nets/encoders';
import { intermediateCodes } from '@/lib/reproduce/encoders';
import { weightsMark } from '@/lib/reproduce/train';
import { runMany } from '@/lib/training';

interface Reading {
  readonly settings: unknown;
  readonly rows: readonly (readonly (number | string | null)[])[];
}
const { readings }: { readonly readings: readonly Reading[] } = JSON.parse(readFileSync('content/results/encoder-8-3-8.json', 'utf8'));
/**
 * The record with the figure's settings; row k is seed k + 1: right, within 0.2, within 0.1, patterns with a middle value, mark of the
 * weights.
 */
const { rows } = readings.find(({ settings }) => JSON.stringify(settings) === JSON.stringify(encoderSettings))!;

it('many seeds end on the recorded weights, with the recorded middle values', async () => {
  const seeds = [1, 2, 3];
  const outcomes = await runMany({ ...many, seeds }).outcomes;
  expect(outcomes.map(({ weights }) => weightsMark(weights))).toEqual(seeds.map((seed) => rows[seed - 1]!.at(-1)));
  expect(outcomes.map(({ weights }) => census(codesOf(weights)).middle)).toEqual(seeds.map((seed) => rows[seed - 1]![3]));
  expect(outcomes.map(({ weights }) => intermediateCodes(encoder838, weights))).toEqual(seeds.map((seed) => rows[seed - 1]![3]));
  expect(fared(outcomes, false)).toMatch(/^3 of 1,000 starts: 3 learned it/);
});

it('the codes are what the hidden units say', () => {
  const run = runOf(opening.seed);
  const seen = view(run.at(opening.sweep));
  seen.codes.forEach((code, k) => code.forEach((y, h) => expect(y).toBeCloseTo(run.units(opening.sweep, k)[8 + h]!, 12)));
  expect(solvedAt(run)).toBe(rows[opening.seed - 1]![0]);
  expect(seen.right.every(Boolean)).toBe(true);
  expect(seen.distinct).toBe(8);
});

it('before the first sweep all patterns share the code of halves', () => {
  expect(view(runOf(1).at(0)).digits).toEqual(Array.from({ length: 8 }, () => '½ ½ ½'));
});

it('plays its opening run from the beginning, and another seed begins at 0', () => {
  expect(encoder.reduce(opening, { type: 'play' })).toMatchObject({ sweep: 0, playing: true });
  expect(encoder.reduce(opening, { type: 'set', to: { seed: 5 } })).toMatchObject({ seed: 5, sweep: 0 });
});

it('the cube has twelve edges', () => {
  expect(edges).toHaveLength(12);
});
