import {
  connectionCount,
  layeredNet,
  messages,
  multiplicationsByMessages,
  multiplicationsPerPath,
  pathCount,
  pathProduct,
  pathUnits,
  weightOf,
  type LayeredNet,
  type Message,
} from '@/lib/models/paths';
import type { Point } from '@/components/marks/plot/Curve';
import { format, superscript } from '@/lib/notation/format';
import { keeper } from '@/lib/training/keeper';
import { LONGEST_WALK, MOST, SEED, stepsOf, totalOf, type PathsState } from './state';

/** Size of the drawing of the net, in its own units. */
export const NET = { width: 560, height: 340 } as const;

export interface Line {
  readonly key: string;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly width: number;
  readonly negative: boolean;
  /** `now`: this step; `done`: before it; `idle`: not yet. */
  readonly state: 'idle' | 'done' | 'now';
}

export interface UnitMark {
  readonly unit: number;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly lit: boolean;
}

/** Both counts against hidden layers: as curves, and where the net on show stands on them. */
export interface PathsChart {
  readonly paths: readonly Point[];
  readonly connections: readonly Point[];
  readonly at: { readonly layers: number; readonly paths: number; readonly connections: number };
}

export interface PathsView {
  readonly lines: readonly Line[];
  readonly units: readonly UnitMark[];
  readonly steps: number;
  readonly total: number;
  readonly paths: string;
  readonly connections: string;
  readonly times: string;
  /** What one path or one message adds, and the sum so far. */
  readonly product: string;
  readonly sum: string;
  /** ∂E/∂y of the input unit, from the messages. */
  readonly whole: string;
  readonly ended: boolean;
  readonly work: readonly { readonly name: string; readonly done: string; readonly all: string }[];
  readonly chart: PathsChart;
  readonly description: string;
  readonly say: string;
}

const comma = (n: number) => Math.round(n).toLocaleString('en-GB');

/** Four figures; very small numbers as a power of ten. */
export function figures(value: number): string {
  if (value === 0) return '0';
  const power = Math.floor(Math.log10(Math.abs(value)));
  return power >= -4 ? format(value, Math.min(8, 3 - power)) : `${format(value / 10 ** power, 3)}×10${superscript(power)}`;
}

interface Worked {
  readonly net: LayeredNet;
  readonly sent: readonly Message[];
  /** Sums over the first 0, 1, 2 … paths, as far as they have been asked for. */
  readonly sums: number[];
}

type Shape = Pick<PathsState, 'width' | 'depth'>;

/** The net of a state with all its messages; kept, for every step asks for it again. */
const worked = keeper({ last: 4, by: ({ width, depth }: Shape) => `${width} ${depth}` }, ({ width, depth }): Worked => {
  const net = layeredNet(width, depth, SEED);
  return { net, sent: messages(net), sums: [0] };
});

/** Everything the figure shows, from its state. Pure. */
export function view(state: PathsState): PathsView {
  const { width, depth, way, cursor } = state;
  const { net, sent, sums } = worked(state);
  const total = totalOf(state);
  const steps = stepsOf(state);
  const whole = sent.at(-1)!.sum;
  const walk = way === 'paths' ? walked(net, sums, cursor) : told(net, sent, cursor);
  const ended = cursor === total;
  const per = multiplicationsPerPath(depth);
  return {
    lines: linesOf(net, walk.now, walk.done),
    units: unitsOf(net, walk.lit),
    steps,
    total,
    ended,
    paths: comma(pathCount(width, depth)),
    connections: comma(connectionCount(width, depth)),
    times: comma(pathCount(width, depth) / connectionCount(width, depth)),
    product: walk.product === null ? '·' : figures(walk.product),
    sum: cursor === 0 ? '·' : figures(walk.sum),
    whole: figures(whole),
    work: [
      { name: 'path by path', done: way === 'paths' ? comma(cursor * per) : '·', all: comma(pathCount(width, depth) * per) },
      {
        name: 'by messages',
        done: way === 'messages' ? comma(walk.multiplications) : '·',
        all: comma(multiplicationsByMessages(width, depth)),
      },
    ],
    chart: chartOf(width, depth),
    description: `A net of one input unit, ${depth} hidden ${depth === 1 ? 'layer' : 'layers'} of ${width}, and one output unit: ${comma(pathCount(width, depth))} paths, ${comma(connectionCount(width, depth))} connections.`,
    say: sayOf(state, walk, total, ended, figures(whole)),
  };
}

interface Walk {
  readonly now: ReadonlySet<string>;
  readonly done: ReadonlySet<string>;
  readonly lit: ReadonlySet<number>;
  readonly product: number | null;
  readonly sum: number;
  readonly multiplications: number;
  readonly message?: Message;
}

/** Path by path up to the cursor. */
function walked(net: LayeredNet, sums: number[], cursor: number): Walk {
  for (let k = sums.length - 1; k < cursor; k++) sums.push(sums[k]! + pathProduct(net, pathUnits(net, k)));
  const sum = sums[cursor]!;
  const units = cursor === 0 ? [] : pathUnits(net, cursor - 1);
  const now = new Set(units.slice(1).map((j, l) => `${j}.${units[l]!}`));
  return {
    now,
    done: new Set(),
    lit: new Set(units),
    product: cursor === 0 ? null : pathProduct(net, units),
    sum,
    multiplications: cursor * multiplicationsPerPath(net.depth),
  };
}

/** Message by message up to the cursor. The sum is that of the unit which has just received one. */
function told(net: LayeredNet, sent: readonly Message[], cursor: number): Walk {
  const message = sent[cursor - 1];
  const done = new Set(sent.slice(0, Math.max(0, cursor - 1)).map(({ j, i }) => `${j}.${i}`));
  const senders = new Set(sent.slice(0, cursor).map(({ j }) => j));
  return {
    done,
    now: new Set(message ? [`${message.j}.${message.i}`] : []),
    lit: new Set(message ? [message.j, message.i] : []),
    product: message?.value ?? null,
    sum: message?.sum ?? 0,
    multiplications: cursor + senders.size,
    ...(message ? { message } : {}),
  };
}

const placeOf = ({ layers }: LayeredNet, l: number, k: number) => {
  const size = layers[l]!.length;
  return {
    x: 24 + (l / (layers.length - 1)) * (NET.width - 48),
    y: NET.height / 2 + (k - (size - 1) / 2) * Math.min(62, (NET.height - 40) / Math.max(1, MOST === size ? size - 1 : size)),
  };
};

function unitsOf(net: LayeredNet, lit: ReadonlySet<number>): UnitMark[] {
  const r = net.width > 6 || net.depth > 7 ? 8 : 13;
  return net.layers.flatMap((units, l) => units.map((unit, k) => ({ unit, ...placeOf(net, l, k), r, lit: lit.has(unit) })));
}

function linesOf(net: LayeredNet, now: ReadonlySet<string>, done: ReadonlySet<string>): Line[] {
  const thin = connectionCount(net.width, net.depth) > 150 ? 0.4 : 1;
  const lines = net.layers.slice(1).flatMap((receivers, l) =>
    receivers.flatMap((j, a) =>
      net.layers[l]!.map((i, b): Line => {
        const from = placeOf(net, l, b);
        const to = placeOf(net, l + 1, a);
        const weight = weightOf(net, j, i);
        const key = `${j}.${i}`;
        const state = now.has(key) ? 'now' : done.has(key) ? 'done' : 'idle';
        return { key, x1: from.x, y1: from.y, x2: to.x, y2: to.y, width: thin * (0.4 + Math.abs(weight)), negative: weight < 0, state };
      }),
    ),
  );
  // What is lit lies on top.
  return [
    ...lines.filter(({ state }) => state === 'idle'),
    ...lines.filter(({ state }) => state === 'done'),
    ...lines.filter(({ state }) => state === 'now'),
  ];
}

function chartOf(width: number, depth: number): PathsChart {
  const curve = (count: (l: number) => number) => Array.from({ length: MOST }, (_, k): Point => [k + 1, count(k + 1)]);
  return {
    paths: curve((l) => pathCount(width, l)),
    connections: curve((l) => connectionCount(width, l)),
    at: { layers: depth, paths: pathCount(width, depth), connections: connectionCount(width, depth) },
  };
}

/** A stretch of time in its own unit. */
export function duration(seconds: number): string {
  const units: readonly (readonly [number, string])[] = [
    [31_557_600, 'year'],
    [2_629_800, 'month'],
    [86_400, 'day'],
    [3600, 'hour'],
    [60, 'minute'],
    [1, 'second'],
  ];
  const [size, name] = units.find(([each]) => seconds >= each) ?? [1, 'second'];
  const count = Math.round(seconds / size);
  return `${comma(count)} ${name}${count === 1 ? '' : 's'}`;
}

function sayOf({ way, cursor, depth }: PathsState, walk: Walk, total: number, ended: boolean, whole: string): string {
  if (cursor === 0) {
    return way === 'paths'
      ? `${comma(total)} ${total === 1 ? 'path leads' : 'paths lead'} from the input to the error. Each asks for ${multiplicationsPerPath(depth)} multiplications.`
      : `${comma(total)} connections. Each will carry one message, from the error backwards.`;
  }
  if (way === 'messages') {
    const { j, i } = walk.message!;
    if (ended)
      return `The last message has arrived. ${comma(total)} connections were used once each, and the sum at the input is ${whole}.`;
    return `Unit ${j} hands ${figures(walk.product!)} to unit ${i}, which now holds ${figures(walk.sum)}.`;
  }
  if (ended) return `All ${comma(total)} paths are added up: ${figures(walk.sum)}. The messages come to ${whole}.`;
  if (cursor === LONGEST_WALK)
    return `Here the figure stops walking. It has seen ${percent(cursor / total)} of the paths; at a thousand a second the rest would take ${duration((total - cursor) / 1000)}.`;
  const far = total > LONGEST_WALK ? ` At a thousand a second, all of them would take ${duration(total / 1000)}.` : '';
  return `Path ${comma(cursor)} of ${comma(total)} adds ${figures(walk.product!)}.${far}`;
}

/** A share in per cent, with two figures and no power of ten. */
function percent(share: number): string {
  const rounded = Number((100 * share).toPrecision(2));
  return `${format(rounded, Math.max(0, 1 - Math.floor(Math.log10(rounded))))} %`;
}
