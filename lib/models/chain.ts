import { compile, slope, trace, type Network, type QuantityRef } from '@/lib/engine';
import { keeper } from '@/lib/training/keeper';

/** A net one unit wide: unit 1 is the input, unit n the output, every unit feeds the next. */
export interface Chain {
  /** What unit 1 says. */
  readonly input: number;
  /** What unit n ought to say. */
  readonly target: number;
  /** `weights[k]` leads from unit k + 1 to unit k + 2. */
  readonly weights: readonly number[];
  /** `biases[k]` is that of unit k + 2. */
  readonly biases: readonly number[];
}

/** All numbers of a forward pass, by unit: `y[0]` is the unit fixed at 1; there is no x for units 0 and 1 (NaN). */
export interface ChainValues {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly E: number;
}

/** One link: where it leads from and to, and how fast `to` answers when `from` moves. */
export interface Link {
  readonly from: QuantityRef;
  readonly to: QuantityRef;
  readonly rate: number;
}

/** The engine's net for a chain of n units, from 2 up. */
export const chainNet = keeper({ last: 8 }, (n: number): Network => {
  const name = (k: number) => `unit ${k + 1}`;
  return compile({
    layers: Array.from({ length: n }, (_, k) =>
      k === 0 ? { name: name(k), size: 1 } : { name: name(k), size: 1, kind: 'sigmoid' as const },
    ),
    projections: Array.from({ length: n - 1 }, (_, k) => ({ from: name(k), to: name(k + 1) })),
  });
});

/** The weights in the engine's order: unit by unit, the bias last. */
export const weightsOf = ({ weights, biases }: Chain): Float64Array => Float64Array.from(weights.flatMap((w, k) => [w, biases[k]!]));

/** How many units a chain has. */
export const lengthOf = ({ weights }: Chain): number => weights.length + 1;

/** The forward pass, eqs (1)–(3), through the engine. */
export function run(chain: Chain): ChainValues {
  const n = lengthOf(chain);
  const x: number[] = [NaN, NaN];
  const y: number[] = [1, chain.input];
  if (n === 1) {
    const miss = chain.input - chain.target; // nothing but eq. (3) is left
    return { x, y, E: 0.5 * (miss * miss) };
  }
  let E = NaN;
  for (const { result } of trace(chainNet(n), weightsOf(chain), { input: [chain.input], target: [chain.target] }, { epsilon: 1 })) {
    if (result.q === 'x') x[result.j!] = result.value;
    if (result.q === 'y') y[result.j!] = result.value;
    if (result.q === 'E') E = result.value;
  }
  return { x, y, E };
}

/**
 * The forward pass with one number changed: a weight or bias (`w`), a unit's total input (`x`) or output (`y`).
 * All that lies before it stays as it was; all that lies after it is computed anew.
 * @param by how much is added to that number
 */
export function nudged(chain: Chain, { q, j = 0, i }: QuantityRef, by: number): ChainValues {
  const k = j - 2;
  if (q === 'y') return fedFrom(chain, j, by);
  if (q === 'w' && i !== 0) return run({ ...chain, weights: chain.weights.with(k, chain.weights[k]! + by) });
  // A total input that is larger by δ is what a bias larger by δ makes.
  if (q === 'x' || q === 'w') return run({ ...chain, biases: chain.biases.with(k, chain.biases[k]! + by) });
  throw new RangeError(`place: expected x, y or w, got ${q}`);
}

/** What comes of unit j saying something else: the chain above it, run with that as its input. */
function fedFrom(chain: Chain, j: number, by: number): ChainValues {
  const before = run(chain);
  const above = run({ ...chain, input: before.y[j]! + by, weights: chain.weights.slice(j - 1), biases: chain.biases.slice(j - 1) });
  return { x: [...before.x.slice(0, j + 1), ...above.x.slice(2)], y: [...before.y.slice(0, j), ...above.y.slice(1)], E: above.E };
}

/** The places on the line from input to error: y_1, x_2, y_2, … y_n, E. */
export function spine(n: number): readonly QuantityRef[] {
  const units = Array.from({ length: n }, (_, k): QuantityRef[] =>
    k === 0
      ? [{ q: 'y', j: 1 }]
      : [
          { q: 'x', j: k + 1 },
          { q: 'y', j: k + 1 },
        ],
  );
  return [...units.flat(), { q: 'E' }];
}

/**
 * The links from a place to the error, that of the place first. The rate of a link is what eq. (1), (2) or (3)
 * gives when one number on its right-hand side moves: the weight, the slope y(1 − y), or y − d; and for a weight
 * what its sender says.
 */
export function linksFrom(chain: Chain, { y }: ChainValues, place: QuantityRef): readonly Link[] {
  const n = lengthOf(chain);
  const line = spine(n);
  const rateAt = (from: QuantityRef) => {
    if (from.q === 'x') return slope('sigmoid', y[from.j!]!);
    return from.j === n ? y[n]! - chain.target : chain.weights[from.j! - 1]!;
  };
  const start = place.q === 'w' ? ({ q: 'x', j: place.j! } as const) : place;
  const at = line.findIndex(({ q, j }) => q === start.q && j === start.j);
  const links = line.slice(at, -1).map((from, k): Link => ({ from, to: line[at + k + 1]!, rate: rateAt(from) }));
  return place.q === 'w' ? [{ from: place, to: start, rate: y[place.i!]! }, ...links] : links;
}

/**
 * ∂E/∂(place) for the place of every link, by going back once from the error: each is the one after it times one
 * more rate. Eqs (4)–(7) for one unit a layer, in the engine's order, so with its bits.
 */
export function ratesToError(links: readonly Link[]): readonly number[] {
  const rates = new Array<number>(links.length);
  let rate = 1;
  for (let k = links.length - 1; k >= 0; k--) {
    rate *= links[k]!.rate;
    rates[k] = rate;
  }
  return rates;
}
