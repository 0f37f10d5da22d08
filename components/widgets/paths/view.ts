import type { Point } from '@/components/marks/plot/Curve';
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
} from '@/lib/models/paths';
import { format, superscript, UNKNOWN } from '@/lib/notation/format';
import { countOf, grouped } from '@/lib/notation/magnitude';
import { keeper } from '@/lib/training/keeper';
import { LONGEST_WALK, MOST, SEED, stepsOf, totalOf, type PathsState } from './state';

/** Size of the drawing of the net, in its own units. */
export const NET = { width: 560, height: 340 } as const;

/** Four figures; very small numbers as a power of ten. */
export function figures(value: number): string {
  if (value === 0) return '0';
  const power = Math.floor(Math.log10(Math.abs(value)));
  return power >= -4 ? format(value, Math.min(8, 3 - power)) : `${format(value / 10 ** power, 3)}×10${superscript(power)}`;
}

type Shape = Pick<PathsState, 'width' | 'depth'>;

/** The net of a state with all its messages; kept, for every step asks for it again. */
const worked = keeper({ last: 4, by: ({ width, depth }: Shape) => `${width} ${depth}` }, ({ width, depth }) => {
  const net = layeredNet(width, depth, SEED);
  const sent = messages(net);
  return {
    net,
    sent,
    /** ∂E/∂y of the input unit, from the messages. */
    whole: figures(sent.at(-1)!.sum),
    /** Sums over the first 0, 1, 2 … paths, as far as they have been asked for. */
    sums: [0],
  };
});
type Worked = ReturnType<typeof worked>;

export type PathsView = ReturnType<typeof view>;

/** Everything the figure shows, from its state. Pure. */
export function view(state: PathsState) {
  const { width, depth, way, cursor } = state;
  const kept = worked(state);
  const total = totalOf(state);
  const walk = way === 'paths' ? walked(kept, cursor, total) : told(kept, cursor);
  const chart = chartOf(state);
  const [paths, connections] = [grouped(chart.at.paths), grouped(chart.at.connections)];
  const doneBy = (one: PathsState['way']) => (one === way ? grouped(walk.multiplications) : UNKNOWN);
  return {
    lines: linesOf(kept.net, walk),
    units: unitsOf(kept.net, walk),
    steps: stepsOf(state),
    total,
    ended: cursor === total,
    paths,
    connections,
    /** What one path or one message adds, and the sum so far. */
    product: walk.product === null ? UNKNOWN : figures(walk.product),
    sum: cursor === 0 ? UNKNOWN : figures(walk.sum),
    whole: kept.whole,
    work: [
      { name: 'path by path', done: doneBy('paths'), all: grouped(chart.at.paths * multiplicationsPerPath(depth)) },
      { name: 'by messages', done: doneBy('messages'), all: grouped(multiplicationsByMessages(width, depth)) },
    ],
    chart,
    description: `A net of one input unit, ${countOf(depth, 'hidden layer')} of ${width}, and one output unit: ${paths} paths, ${connections} connections.`,
    say: walk.say,
  };
}

/** How far a walk has come. */
interface Walk {
  /** Connections of this step, and those used so far, by `j.i`; the units that are lit. */
  readonly now: ReadonlySet<string>;
  readonly done: ReadonlySet<string>;
  readonly lit: ReadonlySet<number>;
  readonly product: number | null;
  readonly sum: number;
  readonly multiplications: number;
  readonly say: string;
}

const none = new Set<never>();
const begun = { now: none, done: none, lit: none, product: null, sum: 0, multiplications: 0 };

/** Path by path up to the cursor. */
function walked({ net, sums, whole }: Worked, cursor: number, total: number): Walk {
  const each = multiplicationsPerPath(net.depth);
  const all = grouped(total);
  const lead = total === 1 ? 'path leads' : 'paths lead';
  if (cursor === 0) return { ...begun, say: `${all} ${lead} from the input to the error. Each asks for ${each} multiplications.` };
  for (let k = sums.length - 1; k < cursor; k++) sums.push(sums[k]! + pathProduct(net, pathUnits(net, k)));
  const sum = sums[cursor]!;
  const units = pathUnits(net, cursor - 1);
  const product = pathProduct(net, units);
  const far = total > LONGEST_WALK ? ` At a thousand a second, all of them would take ${duration(total / 1000)}.` : '';
  let say = `Path ${grouped(cursor)} of ${all} adds ${figures(product)}.${far}`;
  if (cursor === LONGEST_WALK)
    say = `Here the figure stops walking. It has seen ${percent(cursor / total)} of the paths; at a thousand a second the rest would take ${duration((total - cursor) / 1000)}.`;
  if (cursor === total) say = `All ${all} paths are added up: ${figures(sum)}. The messages come to ${whole}.`;
  const now = new Set(units.slice(1).map((j, l) => `${j}.${units[l]!}`));
  return { now, done: none, lit: new Set(units), product, sum, multiplications: cursor * each, say };
}

/** Message by message up to the cursor. The sum is that of the unit which has just received one. */
function told({ sent, whole }: Worked, cursor: number): Walk {
  const all = grouped(sent.length);
  const message = sent[cursor - 1];
  if (!message) return { ...begun, say: `${all} connections. Each will carry one message, from the error backwards.` };
  const { j, i, value, sum } = message;
  const soFar = sent.slice(0, cursor);
  const keys = soFar.map((one) => `${one.j}.${one.i}`);
  return {
    now: new Set(keys.slice(-1)),
    done: new Set(keys),
    lit: new Set([j, i]),
    product: value,
    sum,
    multiplications: cursor + new Set(soFar.map((one) => one.j)).size,
    say:
      cursor === sent.length
        ? `The last message has arrived. ${all} connections were used once each, and the sum at the input is ${whole}.`
        : `Unit ${j} hands ${figures(value)} to unit ${i}, which now holds ${figures(sum)}.`,
  };
}

function placeOf({ layers }: LayeredNet, l: number, k: number) {
  const size = layers[l]!.length;
  const pitch = Math.min(62, (NET.height - 40) / Math.max(1, size === MOST ? size - 1 : size));
  return { x: 24 + (l / (layers.length - 1)) * (NET.width - 48), y: NET.height / 2 + (k - (size - 1) / 2) * pitch };
}

function unitsOf(net: LayeredNet, { lit }: Walk) {
  const r = net.width > 6 || net.depth > 7 ? 8 : 13;
  return net.layers.flatMap((units, l) => units.map((unit, k) => ({ unit, ...placeOf(net, l, k), r, lit: lit.has(unit) })));
}

function linesOf(net: LayeredNet, { now, done }: Walk) {
  const thin = connectionCount(net.width, net.depth) > 150 ? 0.4 : 1;
  const lines = net.layers.slice(1).flatMap((receivers, l) =>
    receivers.flatMap((j, a) =>
      net.layers[l]!.map((i, b) => {
        const weight = weightOf(net, j, i);
        const key = `${j}.${i}`;
        return {
          key,
          from: placeOf(net, l, b),
          to: placeOf(net, l + 1, a),
          width: thin * (0.4 + Math.abs(weight)),
          negative: weight < 0,
          /** `now`: this step; `done`: before it; `idle`: not yet. */
          state: now.has(key) ? 'now' : done.has(key) ? 'done' : 'idle',
        };
      }),
    ),
  );
  // What is lit lies on top.
  return ['idle', 'done', 'now'].flatMap((state) => lines.filter((line) => line.state === state));
}

/** Both counts against hidden layers: as curves, and where the net on show stands on them. */
function chartOf({ width, depth }: Shape) {
  const curve = (count: typeof pathCount) => Array.from({ length: MOST }, (_, k): Point => [k + 1, count(width, k + 1)]);
  return {
    paths: curve(pathCount),
    connections: curve(connectionCount),
    at: { layers: depth, paths: pathCount(width, depth), connections: connectionCount(width, depth) },
  };
}

/** A stretch of time in its own unit. */
export function duration(seconds: number): string {
  const units = [
    [31_557_600, 'year'],
    [2_629_800, 'month'],
    [86_400, 'day'],
    [3600, 'hour'],
    [60, 'minute'],
    [1, 'second'],
  ] as const;
  const [size, name] = units.find(([each]) => seconds >= each) ?? units.at(-1)!;
  return countOf(Math.round(seconds / size), name);
}

/** A share in per cent, with two figures and no power of ten. */
function percent(share: number): string {
  const rounded = Number((100 * share).toPrecision(2));
  return `${format(rounded, Math.max(0, 1 - Math.floor(Math.log10(rounded))))} %`;
}
