import type { Chain } from '@/lib/models/chain';
import { quantityKey, type QuantityRef } from '@/lib/notation/quantities';

/** Units of the chain on show: input, two hidden units, output. */
export const UNITS = 4;

export const presetNames = ['gentle', 'saturated', 'cut'] as const;
export type Preset = (typeof presetNames)[number];

/**
 * The chains to choose from. `gentle`: every total input is 0, so every unit says one half and every slope is a quarter; its
 * end is the example that the chapter works in words. `saturated`: large weights, so every unit stands
 * at an end of its curve, and the output at the wrong one. `cut`: gentle with a weight of 0 in its middle.
 */
export const presets: Readonly<Record<Preset, Chain>> = {
  gentle: { input: 1, target: 0, weights: [2, -4, 2], biases: [-2, 2, -1] },
  saturated: { input: 1, target: 1, weights: [8, -8, 8], biases: [-2, 2, -6] },
  cut: { input: 1, target: 0, weights: [2, 0, 2], biases: [-2, 0, -1] },
};

const number = (of: QuantityRef, least: number, most: number, read: (chain: Chain) => number) => ({
  key: quantityKey(of),
  of,
  least,
  most,
  read,
});

/** All numbers that make a chain and that the reader may set, each with its key and limits, in the order of its picture. */
export const dialled = [
  number({ q: 'y', j: 1 }, 0, 1, ({ input }) => input),
  ...[2, 3, 4].flatMap((j) => [
    number({ q: 'w', j, i: j - 1 }, -10, 10, ({ weights }) => weights[j - 2]!),
    number({ q: 'w', j, i: 0 }, -10, 10, ({ biases }) => biases[j - 2]!),
  ]),
  number({ q: 'd', j: UNITS }, 0, 1, ({ target }) => target),
];

/** Digits after the point of every number that is set. */
export const DECIMALS = 2;

export type Edits = Readonly<Record<string, number>>;

/** The chain with the reader's own numbers in it. */
export function chainOf(preset: Preset, edits: Edits): Chain {
  const given = presets[preset];
  const at = (key: string, otherwise: number) => (Object.hasOwn(edits, key) ? edits[key]! : otherwise);
  return {
    input: at('y.1', given.input),
    target: at('d.4', given.target),
    weights: given.weights.map((w, k) => at(`w.${k + 2}.${k + 1}`, w)),
    biases: given.biases.map((b, k) => at(`w.${k + 2}.0`, b)),
  };
}

/** With one number set; a number set back to the preset's is no edit. */
export function edited(preset: Preset, edits: Edits, key: string, value: number): Edits {
  const own = dialled.find((one) => one.key === key);
  if (!own) return edits;
  const { [key]: _, ...rest } = edits;
  return own.read(presets[preset]) === value ? rest : { ...rest, [key]: value };
}
