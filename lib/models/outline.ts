import { trace, type Network, type Step, type Trace } from '@/lib/engine';
import { termsOf } from './partials';

/** How far one goes at once along the steps of a case: to the next product of a sum, to the next number, or to the end of a unit, a layer or a pass. */
export const strides = ['product', 'number', 'unit', 'layer', 'pass'] as const;
export type Stride = (typeof strides)[number];

/** What a net's steps make, case by case the same: which pass, which unit, which layer. */
export interface Outline {
  readonly steps: number;
  /** How many products each step adds up; 1 for what is no sum. */
  readonly terms: readonly number[];
  /** For each stride the places at which one ends, in order; the last is the last step. Within a sum places are fractions of its step. */
  readonly ends: Readonly<Record<Stride, readonly number[]>>;
  /** The end of each pass; the first is the beginning. */
  readonly passes: readonly number[];
  /** The unit that each step is about; of the error, 0. */
  readonly units: readonly number[];
}

/** The steps of a net for a case of zeros, with weights of 0: what they are about is the same for any case. @param alpha above 0: change by (9) */
export function zeroTrace(net: Network, alpha = 0): Trace {
  const zeros = (count: number) => new Array<number>(count).fill(0);
  const one = { input: zeros(net.inputCount), target: zeros(net.targetCount) };
  return trace(net, new Float64Array(net.weightCount), one, { epsilon: 0, alpha });
}

/** The outline of a net, read off the trace of a case of zeros. */
export function outlineOf(net: Network): Outline {
  const steps = zeroTrace(net);
  const layers = new Map<number, number>(
    net.layers.flatMap(({ first, size, index }) => Array.from({ length: size }, (_, k) => [first + k, index] as const)),
  );
  const endsBy = (groupOf: (step: Step) => string) => {
    const groups = steps.map(groupOf);
    return groups.flatMap((group, k) => (group === groups[k + 1] ? [] : [k + 1]));
  };
  const unitOf = ({ result }: Step) => result.j ?? 0;
  const terms = steps.map((step) => termsOf(step).length);
  const ends: Outline['ends'] = {
    product: terms.flatMap((count, k) => [...Array.from({ length: count - 1 }, (_, part) => k + (part + 1) / count), k + 1]),
    number: steps.map((_, k) => k + 1),
    unit: endsBy((step) => `${step.pass} ${unitOf(step)}`),
    layer: endsBy((step) => `${step.pass} ${layers.get(unitOf(step)) ?? ''}`),
    pass: endsBy(({ pass }) => pass),
  };
  return { steps: steps.length, terms, ends, passes: [0, ...ends.pass], units: steps.map(unitOf) };
}

/** Where a walk stands: whole steps done, and products of the next one. */
export interface Place {
  readonly cursor: number;
  readonly part: number;
}

/** The place as one number: whole steps, and the products done of the next one as a fraction of it. */
export const alongOf = ({ terms }: Outline, { cursor, part }: Place): number => (part === 0 ? cursor : cursor + part / terms[cursor]!);

/** The place that a number means; the inverse of `alongOf`. */
export function placeAlong({ terms, steps }: Outline, along: number): Place {
  const cursor = Math.min(steps, Math.floor(along));
  const part = Math.round((along - cursor) * (terms[cursor] ?? 1));
  return part === terms[cursor] ? { cursor: cursor + 1, part: 0 } : { cursor, part };
}

/** Where a stride leads from a place. */
export const nextEnd = ({ ends, steps }: Outline, stride: Stride, from: number): number => ends[stride].find((end) => end > from) ?? steps;

/** Where it leads back to; also where the stride began that ends there. */
export const endBefore = ({ ends }: Outline, stride: Stride, from: number): number => ends[stride].findLast((end) => end < from) ?? 0;
