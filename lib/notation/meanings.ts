import type { EquationNumber, Notation, QuantityName } from './quantities';
import { equationTex, spoken } from './quantities';

/** What stands in a displayed equation and can be asked what it means: a quantity, or one of the letters around them. */
export type SymbolName =
  | Exclude<QuantityName, 'one' | 'deltaWBefore' | 'wNew'>
  | 'sum over i'
  | 'sum over j'
  | 'sum over c'
  | 't'
  | 'e'
  | 'h'
  | 'u'
  | 'g'
  | 'curve'
  | 'dxdw'
  | 'dxdy';

/** A symbol explained: its name in either notation, a sentence, and the numbered equations it stands in. */
export interface Meaning {
  readonly q: SymbolName;
  readonly name: Readonly<Record<Notation, string>>;
  readonly means: string;
  readonly uses: readonly EquationNumber[];
}

/** The paper's equations, by their numbers. */
export const numbers: readonly EquationNumber[] = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** An equation with every derivative as one sign, so that ∂E/∂y is not taken for a use of y. */
const bare = (number: EquationNumber) =>
  equationTex(number, 'paper')
    .replace(/\\dfrac\{\\partial E\}\{\\partial (\w)(?:_\{\w+\})?\}/g, '<dEd$1>')
    .replaceAll('\\Delta w', '<deltaW>');

const usesOf = (sign: RegExp): readonly EquationNumber[] => numbers.filter((number) => sign.test(bare(number)));

/** One name for both notations. */
const both = (name: string) => ({ paper: name, modern: name });
const spokenName = (q: QuantityName) => ({ paper: spoken({ q }, 'paper'), modern: spoken({ q }, 'modern') });

const explained: readonly Meaning[] = [
  { q: 'x', name: spokenName('x'), means: 'What reaches a unit: every sender’s output times its weight, added up.', uses: usesOf(/x_/) },
  { q: 'y', name: spokenName('y'), means: 'What a unit says, between 0 and 1.', uses: usesOf(/y_/) },
  {
    q: 'w',
    name: spokenName('w'),
    means: 'How strongly a sender reaches a receiver. The first index receives, the second sends.',
    uses: usesOf(/w_/),
  },
  { q: 'd', name: spokenName('d'), means: 'What an output unit should have said.', uses: usesOf(/d_/) },
  { q: 'E', name: { paper: 'error', modern: 'loss' }, means: 'Half the sum of all squared misses.', uses: usesOf(/^E/) },
  { q: 'dEdy', name: spokenName('dEdy'), means: 'How fast the error rises with what a unit says.', uses: usesOf(/<dEdy>/) },
  { q: 'dEdx', name: spokenName('dEdx'), means: 'How fast the error rises with what reaches a unit: its blame.', uses: usesOf(/<dEdx>/) },
  { q: 'dEdw', name: spokenName('dEdw'), means: 'How fast the error rises with a weight: its slope.', uses: usesOf(/<dEdw>/) },
  {
    q: 'deltaW',
    name: { paper: 'change of a weight, its velocity', modern: 'update' },
    means: 'How far a weight moves in one sweep.',
    uses: usesOf(/<deltaW>/),
  },
  { q: 'epsilon', name: spokenName('epsilon'), means: 'How far a weight moves for a given slope.', uses: usesOf(/varepsilon/) },
  {
    q: 'alpha',
    name: spokenName('alpha'),
    means: 'The share of its last change that a weight makes again, between 0 and 1.',
    uses: usesOf(/alpha/),
  },
  { q: 'sum over i', name: both('sum over i'), means: 'Add up over every unit i that sends to unit j.', uses: usesOf(/sum_i/) },
  {
    q: 'sum over j',
    name: both('sum over j'),
    means: 'Add up over every unit j: the output units in (3), all that unit i feeds in (7).',
    uses: usesOf(/sum_j/),
  },
  { q: 'sum over c', name: both('sum over c'), means: 'Add up over all cases.', uses: usesOf(/sum_c/) },
  {
    q: 't',
    name: { paper: 'time, in sweeps', modern: 'time, in epochs' },
    means: 'Now; t − 1 is the change before.',
    uses: usesOf(/\(t\)/),
  },
  { q: 'e', name: both('base of the natural exponential'), means: 'About 2.718.', uses: usesOf(/e\^/) },
  {
    q: 'curve',
    name: both('slope of the unit’s curve'),
    means: 'How fast a unit’s output answers to its total input: y(1 − y).',
    uses: [],
  },
  {
    q: 'dxdw',
    name: both('rate of a total input by a weight'),
    means: 'How fast a total input answers to one of its weights: by what the sender says.',
    uses: [],
  },
  {
    q: 'dxdy',
    name: both('rate of a total input by an output'),
    means: 'How fast a total input answers to one of its senders: by the weight between them.',
    uses: [],
  },
  { q: 'u', name: both('the denominator of (2)'), means: 'A name for 1 plus the exponential, for this derivation only.', uses: [] },
  { q: 'g', name: both('slope, for short'), means: 'The derivative of the error by a weight, sweep by sweep.', uses: [] },
  { q: 'h', name: both('small move of one weight'), means: 'How far a weight is moved up and down to measure a slope.', uses: [] },
];

/** What a symbol means. */
export const meaningOf = (q: SymbolName): Meaning => explained.find((each) => each.q === q)!;

/** The quantities of equations (1)–(9), in the order in which they come up: those that have letters in both notations. */
export const quantities: readonly (Meaning & { readonly q: QuantityName })[] = explained.slice(0, 11) as readonly (Meaning & {
  readonly q: QuantityName;
})[];

const letters: Readonly<Record<Notation, Readonly<Record<string, SymbolName>>>> = {
  paper: { x: 'x', y: 'y', w: 'w', d: 'd', E: 'E', ε: 'epsilon', α: 'alpha', t: 't', e: 'e', u: 'u', g: 'g', h: 'h' },
  modern: { z: 'x', a: 'y', w: 'w', t: 'd', E: 'E', δ: 'dEdx', η: 'epsilon', μ: 'alpha', e: 'e' },
};

/**
 * The symbol that a part of a formula is.
 * @param shape as KaTeX sets it: a letter (with its index, if it has one), a fraction, or a sum
 * @param text of the part; a fraction’s denominator comes first, as in KaTeX’s HTML
 */
export function symbolOf(shape: 'letter' | 'fraction' | 'sum', text: string, notation: Notation): SymbolName | undefined {
  const plain = text.replace(/[\u200b\s]/g, '');
  if (shape === 'sum') {
    const over = plain.replace('∑', '');
    return over === 'i' || over === 'j' || over === 'c' ? `sum over ${over}` : undefined;
  }
  if (shape === 'fraction') {
    const by = /^∂(\w)\w*∂E$/.exec(plain)?.[1];
    const of = by === undefined ? undefined : letters[notation][by];
    if (of === 'x' || of === 'y' || of === 'w') return `dEd${of}`;
    if (/^dx\w*dy\w*$/.test(plain)) return 'curve';
    if (/^∂w\w*∂x\w*$/.test(plain)) return 'dxdw';
    return /^∂y\w*∂x\w*$/.test(plain) ? 'dxdy' : undefined;
  }
  // In today’s letters t with an index is the target, and t alone is time.
  if (plain === 't') return 't';
  return letters[notation][plain.slice(0, 1)];
}

/** Words of the paper, and what is said today. */
export const words: readonly Readonly<Record<Notation, string>>[] = [
  { paper: 'unit', modern: 'neuron, node' },
  { paper: 'connection', modern: 'edge' },
  { paper: 'case', modern: 'example, sample' },
  { paper: 'sweep', modern: 'epoch' },
  { paper: 'change after each sweep', modern: 'full-batch training' },
  { paper: 'change after each case', modern: 'online training, batch of one' },
];
