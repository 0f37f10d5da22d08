import { compile, outputsOf, forward, makeCases, makeWorkspace, random, unitsOf, type Network } from '@/lib/engine';

/** One input unit, `depth` hidden layers of `width` units, one output unit; every unit feeds every unit of the next layer. */
export interface LayeredNet {
  readonly width: number;
  readonly depth: number;
  readonly net: Network;
  readonly weights: Float64Array;
  /** Units of each layer, input first. */
  readonly layers: readonly (readonly number[])[];
  /** The weight on the connection from i to j, by `j.i`. */
  readonly weightAt: ReadonlyMap<string, number>;
  /** Outputs by unit number; position 0 is unit 0, which says 1. */
  readonly y: Float64Array;
  /** ∂E/∂y of the output unit, eq. (4). */
  readonly last: number;
}

/** `base` multiplied by itself; products only, so that it is the same everywhere. */
function power(base: number, times: number): number {
  let product = 1;
  for (let k = 0; k < times; k++) product *= base;
  return product;
}

/** Paths from the input unit to the output unit. */
export const pathCount = (width: number, depth: number): number => power(width, depth);
/** Connections between units, biases apart. */
export const connectionCount = (width: number, depth: number): number => 2 * width + (depth - 1) * width * width;

/**
 * A seeded net after its forward pass, with input 1 and target 0. No biases; weights uniform in (−2, 2).
 * @throws RangeError when width or depth is not a whole number of at least 1
 */
export function layeredNet(width: number, depth: number, seed: number): LayeredNet {
  for (const [name, value] of [
    ['width', width],
    ['depth', depth],
  ] as const) {
    if (!Number.isInteger(value) || value < 1) throw new RangeError(`${name}: expected a whole number of at least 1, got ${value}`);
  }
  const hidden = Array.from({ length: depth }, (_, l) => ({ name: `hidden ${l + 1}`, size: width, kind: 'sigmoid' as const, bias: false }));
  const layers = [{ name: 'input', size: 1 }, ...hidden, { name: 'output', size: 1, kind: 'sigmoid' as const, bias: false }];
  const net = compile({ layers, projections: layers.slice(1).map(({ name }, l) => ({ from: layers[l]!.name, to: name })) });
  const source = random(seed);
  const weights = Float64Array.from({ length: net.weightCount }, () => source.uniform(-2, 2));
  const work = makeWorkspace(net, makeCases(net, [[1]], [[0]]));
  forward(work, weights);
  const y = Float64Array.from([1, ...outputsOf(work, 0)]);
  const weightAt = new Map(net.connections.map(({ j, i, index }) => [`${j}.${i}`, weights[index]!]));
  return { width, depth, net, weights, weightAt, layers: layers.map(({ name }) => unitsOf(net, name)), y, last: y[net.unitCount]! - 0 };
}

/** The weight on the connection from i to j. */
export const weightOf = ({ weightAt }: LayeredNet, j: number, i: number): number => weightAt.get(`${j}.${i}`)!;
/** The slope of the curve at a unit's output, y(1 − y) of eq. (5). */
export const slopeOf = ({ y }: LayeredNet, j: number): number => y[j]! * (1 - y[j]!);

/** The units along path k, from the input to the output: k in base `width`, one digit a hidden layer. */
export function pathUnits({ layers, width, depth }: LayeredNet, k: number): number[] {
  const digits = Array.from({ length: depth }, (_, l) => Math.floor(k / power(width, depth - 1 - l)) % width);
  return layers.map((units, l) => units[l === 0 || l > depth ? 0 : digits[l - 1]!]!);
}

/** The product of the rates along a path, error first: y − d, then for each link the slope above and the weight. */
export function pathProduct(layered: LayeredNet, units: readonly number[]): number {
  let product = layered.last;
  for (let l = units.length - 1; l > 0; l--) product *= slopeOf(layered, units[l]!) * weightOf(layered, units[l]!, units[l - 1]!);
  return product;
}

/** Multiplications for one path: a slope and a weight for each of its links. */
export const multiplicationsPerPath = (depth: number): number => 2 * (depth + 1);

/** Multiplications when messages are summed: one for each connection, and one for the slope of each unit that computes. */
export const multiplicationsByMessages = (width: number, depth: number): number => connectionCount(width, depth) + width * depth + 1;

/** One message: what the receiver j is blamed for, times the weight, handed to the sender i. */
export interface Message {
  readonly j: number;
  readonly i: number;
  readonly value: number;
  /** The sum at unit i with this message. */
  readonly sum: number;
}

/** All messages, from the output backwards, layer by layer: eqs (5) and (7). The last sum is ∂E/∂y of the input unit. */
export function messages(layered: LayeredNet): Message[] {
  const { layers, last } = layered;
  const sums = new Map<number, number>([[layers.at(-1)![0]!, last]]);
  const out: Message[] = [];
  for (let l = layers.length - 1; l > 0; l--) {
    for (const j of layers[l]!) {
      const blame = sums.get(j)! * slopeOf(layered, j);
      for (const i of layers[l - 1]!) {
        const value = blame * weightOf(layered, j, i);
        const sum = (sums.get(i) ?? 0) + value;
        sums.set(i, sum);
        out.push({ j, i, value, sum });
      }
    }
  }
  return out;
}
