import { EngineError } from './errors';
import type { NetworkSpec, UnitKind } from './types';
import { validate } from './validate';

/**
 * Where a block of weights lies in the flat array: the weight from its i-th sender to its j-th
 * receiver (both from 0) is at `offset + j * stride + i`. A block of biases has one sender, unit 0.
 */
export interface Block {
  readonly name: string;
  readonly offset: number;
  readonly stride: number;
  /** How many receivers. */
  readonly rows: number;
  /** How many senders. */
  readonly columns: number;
}

/** Where the weight from a block's i-th sender to its j-th receiver lies. */
export function weightAt(block: Block, j: number, i = 0): number {
  return block.offset + j * block.stride + i;
}

/** A compiled projection. `from` and `to` are positions in `net.layers`. */
export interface Projection {
  readonly from: number;
  readonly to: number;
  readonly block: Block;
}

/** A compiled layer. Its units are numbered `first`, `first + 1`, … */
export interface Layer {
  readonly name: string;
  readonly index: number;
  readonly size: number;
  readonly first: number;
  /** null: an input layer, whose outputs are given. */
  readonly kind: UnitKind | null;
  /** Projections into the layer, lowest sender first. */
  readonly incoming: readonly Projection[];
  /** Projections out of the layer, lowest receiver first. */
  readonly outgoing: readonly Projection[];
  readonly bias: Block | null;
  /** Where its units start in a case's input (−1: not an input layer). */
  readonly inputOffset: number;
  /** Where its units start in a case's target (−1: no desired outputs). */
  readonly targetOffset: number;
}

/** One connection: from unit i (0: the unit fixed at 1) to unit j, and where its weight lies. */
export interface WeightRef {
  readonly j: number;
  readonly i: number;
  readonly index: number;
}

/** The topology of a net, without weights. Weights are a `Float64Array` of `weightCount`. */
export interface Network {
  readonly spec: NetworkSpec;
  readonly layers: readonly Layer[];
  /** Units are numbered 1 … unitCount. */
  readonly unitCount: number;
  readonly weightCount: number;
  /** Numbers in one case's input: all input layers, in order. */
  readonly inputCount: number;
  /** Numbers in one case's target: all layers with desired outputs, in order. */
  readonly targetCount: number;
  /**
   * Every connection in canonical order: receiver by receiver, senders in order, bias last. Weights
   * are stored in the same order; a shared weight is stored where it first comes.
   */
  readonly connections: readonly WeightRef[];
  /** For each weight the number of connections that have it: 1 unless shared. */
  readonly uses: Float64Array;
  /** For each weight 1 if it is a bias, else 0. */
  readonly isBias: Uint8Array;
}

/** A layer while it is being laid out: what blocks and projections it has is filled in last. */
interface Draft extends Omit<Layer, 'incoming' | 'outgoing' | 'bias'> {
  readonly incoming: Projection[];
  readonly outgoing: Projection[];
  bias: Block | null;
}

/**
 * Checks a specification and lays its units and weights out (p. 533: layers, connections only
 * upward, skipping layers allowed). Throws `EngineError` naming the offending part of `spec`.
 */
export function compile(spec: NetworkSpec): Network {
  validate(spec);
  const layers = draftLayers(spec);
  const weightCount = layOutWeights(spec, layers);
  const connections = layers.flatMap(connectionsInto(layers));
  const uses = new Float64Array(weightCount);
  const isBias = new Uint8Array(weightCount);
  for (const { i, index } of connections) {
    uses[index]! += 1;
    if (i === 0) isBias[index] = 1;
  }
  const total = (of: (layer: Draft) => boolean) => layers.reduce((sum, layer) => sum + (of(layer) ? layer.size : 0), 0);
  return {
    spec,
    layers,
    weightCount,
    connections,
    uses,
    isBias,
    unitCount: total(() => true),
    inputCount: total((layer) => layer.kind === null),
    targetCount: total((layer) => layer.targetOffset >= 0),
  };
}

function draftLayers(spec: NetworkSpec): Draft[] {
  let first = 1;
  let inputs = 0;
  let targets = 0;
  return spec.layers.map((layer, index) => {
    const isTarget = layer.target ?? index === spec.layers.length - 1;
    const draft: Draft = {
      name: layer.name,
      index,
      size: layer.size,
      first,
      kind: layer.kind ?? null,
      bias: null,
      incoming: [],
      outgoing: [],
      inputOffset: layer.kind ? -1 : inputs,
      targetOffset: isTarget ? targets : -1,
    };
    first += layer.size;
    if (!layer.kind) inputs += layer.size;
    if (isTarget) targets += layer.size;
    return draft;
  });
}

/** Gives every block its place, in canonical order, and connects the layers. Returns the number of weights. */
function layOutWeights(spec: NetworkSpec, layers: Draft[]): number {
  const at = new Map(spec.layers.map((layer, index) => [layer.name, index]));
  const ends = spec.projections
    .map(({ from, to, block }) => ({
      from: at.get(from)!,
      to: at.get(to)!,
      name: block === undefined ? `own: ${from} → ${to}` : `block: ${block}`,
    }))
    .sort((a, b) => a.to - b.to || a.from - b.from);
  const placed = new Map<string, Block>();
  let next = 0;
  for (const layer of layers) {
    const into = ends.filter(({ to }) => to === layer.index);
    const { bias = layer.kind !== null, biasBlock } = spec.layers[layer.index]!;
    const biasName = biasBlock === undefined ? `own biases: ${layer.name}` : `biases: ${biasBlock}`;
    const wanted = into.map(({ name, from }) => ({ name, columns: layers[from]!.size }));
    if (bias) wanted.push({ name: biasName, columns: 1 });
    next = place(wanted, layer.size, next, placed);
    for (const { from, to, name } of into) {
      const projection = { from, to, block: placed.get(name)! };
      layer.incoming.push(projection);
      layers[from]!.outgoing.push(projection);
    }
    if (bias) layer.bias = placed.get(biasName)!;
  }
  return next;
}

/** Places those of a layer's blocks that are new, row by row, from `next` on. Returns the next free place. */
function place(wanted: readonly { name: string; columns: number }[], rows: number, next: number, placed: Map<string, Block>): number {
  const fresh = wanted.filter(({ name }, k) => !placed.has(name) && wanted.findIndex((w) => w.name === name) === k);
  const stride = fresh.reduce((sum, { columns }) => sum + columns, 0);
  let offset = next;
  for (const { name, columns } of fresh) {
    placed.set(name, { name, offset, stride, rows, columns });
    offset += columns;
  }
  return next + stride * rows;
}

function connectionsInto(layers: readonly Layer[]): (layer: Layer) => WeightRef[] {
  return (layer) => {
    const list: WeightRef[] = [];
    for (let j = 0; j < layer.size; j++) {
      for (const { from, block } of layer.incoming) {
        for (let i = 0; i < block.columns; i++) {
          list.push({ j: layer.first + j, i: layers[from]!.first + i, index: block.offset + j * block.stride + i });
        }
      }
      if (layer.bias) list.push({ j: layer.first + j, i: 0, index: layer.bias.offset + j * layer.bias.stride });
    }
    return list;
  };
}

/** The layer with this name. Throws `EngineError` when there is none. */
export function layerNamed(net: Network, name: string): Layer {
  const layer = net.layers.find((l) => l.name === name);
  if (layer) return layer;
  throw new EngineError('name', `one of ${net.layers.map((l) => l.name).join(', ')}`, JSON.stringify(name));
}

/** The layer that unit j (1 … unitCount) belongs to. */
export function layerOf(net: Network, j: number): Layer {
  const layer = net.layers.find((l) => j >= l.first && j < l.first + l.size);
  if (layer && Number.isInteger(j)) return layer;
  throw new EngineError('unit', `a unit's number from 1 to ${net.unitCount}`, String(j));
}

/** The numbers of a layer's units, in order. */
export function unitsOf(net: Network, name: string): number[] {
  const { first, size } = layerNamed(net, name);
  return Array.from({ length: size }, (_, k) => first + k);
}

/** The connections into unit j: senders in order, bias last. */
export function incoming(net: Network, j: number): WeightRef[] {
  layerOf(net, j);
  return net.connections.filter((ref) => ref.j === j);
}

/** The connections out of unit i (0: all biases), receivers in order. */
export function outgoing(net: Network, i: number): WeightRef[] {
  if (i !== 0) layerOf(net, i);
  return net.connections.filter((ref) => ref.i === i);
}

/** Where w_ji, the weight on the connection from i (0: the bias) to j, lies. Throws when they are not connected. */
export function weightIndex(net: Network, j: number, i: number): number {
  const ref = incoming(net, j).find((r) => r.i === i);
  if (ref) return ref.index;
  throw new EngineError(
    'i',
    `a unit connected to unit ${j}: ${
      incoming(net, j)
        .map((r) => r.i)
        .join(', ') || 'none'
    }`,
    String(i),
  );
}
