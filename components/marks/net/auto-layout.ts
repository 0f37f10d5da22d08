import type { AutoParts, LabelPlace, Layout, Point, UnitPlace, WeightPlace } from './layout';

/** What a layout needs to know of a net; a compiled one has it. */
export interface NetPlan {
  readonly layers: readonly {
    readonly name: string;
    readonly first: number;
    readonly size: number;
    /** null: its outputs are given. */
    readonly kind: string | null;
    readonly incoming: readonly { readonly from: number }[];
    readonly targetOffset: number;
  }[];
  readonly connections: readonly { readonly j: number; readonly i: number }[];
}

/** The most units that stand in one rank with their numbers; a larger net is drawn as matrices. */
export const MOST_IN_RANK = 12;
/** The most units of a net that is drawn with lines. */
export const MOST_UNITS = 40;

/** How far each layer is from the inputs: 0 for those that are given, else one more than the furthest that it hears. */
export function ranksOf({ layers }: NetPlan): readonly number[] {
  const ranks: number[] = [];
  for (const { kind, incoming } of layers) ranks.push(kind === null ? 0 : 1 + Math.max(-1, ...incoming.map(({ from }) => ranks[from]!)));
  return ranks;
}

/** The units of each rank, lowest first. */
export function unitRanks(net: NetPlan): readonly (readonly number[])[] {
  const ranks = ranksOf(net);
  return Array.from({ length: Math.max(...ranks) + 1 }, (_, rank) =>
    net.layers.flatMap(({ first, size }, k) => (ranks[k] === rank ? Array.from({ length: size }, (__, at) => first + at) : [])),
  );
}

/** Whether a net is too large for lines: it is drawn as matrices of squares. */
export const isLarge = (net: NetPlan): boolean => {
  const ranks = unitRanks(net);
  return ranks.some((units) => units.length > MOST_IN_RANK) || ranks.flat().length > MOST_UNITS;
};

const ROW = 17;
/** Below the last answer: its bias, a number of it, and room. */
const UNDER = 62;
const HEAD = 30;
const FOOT = 26;
/** Half the width of a weight's number with its chip. */
const halfOf = (upright: boolean) => (upright ? 24 : 31);
/** Room for the name and the target of a unit beside it. */
const BESIDE = { wide: 118, upright: 92 };

export interface AutoOptions {
  readonly upright: boolean;
  /** What stands above the ranks; the names of their layers unless it is said. */
  readonly heads?: readonly string[] | undefined;
}

/**
 * Lays out a net from left to right, rank by rank: those that are given on the left, then what hears only them, and so on. With up to
 * twelve units in a rank no two labels touch, for beside a connection or a unit stands only what is in play.
 */
export function autoLayout(net: NetPlan, { upright, heads }: AutoOptions): Layout {
  const [width, height] = upright ? [358, 470] : [648, 440];
  const ranks = unitRanks(net);
  const layerRanks = ranksOf(net);
  const most = Math.max(...ranks.map((units) => units.length));
  const pitchOf = (count: number) => Math.min(upright ? 112 : 124, (height - HEAD - FOOT) / count);
  const r = Math.max(13, Math.min(upright ? 21 : 26, pitchOf(most) * 0.34));
  const from = (upright ? 16 : 30) + r;
  const to = width - r - (upright ? BESIDE.upright : BESIDE.wide);
  const xOf = (rank: number) => Math.round(from + ((to - from) * rank) / Math.max(1, ranks.length - 1));
  const middle = HEAD + (height - HEAD - FOOT) / 2;
  const numberHalf = halfOf(upright);
  const units: Record<number, UnitPlace> = {};
  const biases: Record<number, { x: number; y: number }> = {};
  const weights: Record<string, WeightPlace> = {};
  const hears = new Set(net.connections.filter(({ i }) => i === 0).map(({ j }) => j));
  ranks.forEach((members, rank) => {
    const pitch = pitchOf(members.length);
    // What is free between two dials: for a bias below the one, name and readings above the other.
    const lines = Math.min(3, Math.floor((pitch - 2 * r - 8 - ROW - (members.some((unit) => hears.has(unit)) ? ROW + 4 : 0)) / ROW));
    members.forEach((unit, k) => {
      const [x, y] = [xOf(rank), Math.round(middle + (k - (members.length - 1) / 2) * pitch)];
      units[unit] = {
        x,
        y,
        r,
        label: labelOf({ x, y, r, rank, last: rank === ranks.length - 1, lines: Math.min(lines, Math.floor((y - r - 20 - HEAD) / ROW)) }),
      };
      if (hears.has(unit) && pitch - 2 * r >= ROW) {
        biases[unit] = { x, y: Math.round(y + r + Math.min(16, pitch / 2 - r)) };
        weights[`${unit}.0`] = { x: x + 13 + 2 * numberHalf, y: biases[unit].y };
      }
    });
  });
  const rankOf = (unit: number) => ranks.findIndex((members) => members.includes(unit));
  const routes: Record<string, readonly Point[]> = {};
  const above: Record<string, WeightPlace> = {};
  for (const { j, i } of net.connections) {
    if (i === 0) continue;
    const [sender, receiver] = [units[i]!, units[j]!];
    const passed = ranks.slice(rankOf(i) + 1, rankOf(j)).map((members) => members.map((unit) => units[unit]!));
    const route = passed.map((members): Point => [members[0]!.x, gapNear(members, sender, receiver)]);
    if (route.length > 0) routes[`${j}.${i}`] = route;
    const [start, end]: readonly Point[] = [
      [sender.x, sender.y],
      [receiver.x, receiver.y],
    ];
    weights[`${j}.${i}`] = along(start!, route[0] ?? end!, r + 8 + numberHalf, numberHalf);
    above[`${j}.${i}`] = along(end!, route.at(-1) ?? start!, r + (receiver.label?.readings ? 30 : 12) + numberHalf, numberHalf);
  }
  const names =
    heads ??
    ranks
      .map((_, rank) => net.layers.filter((__, k) => layerRanks[k] === rank).map(({ name }) => name))
      .map((all) => (all.length > 2 ? '' : all.join(', ')));
  const lowest = Math.max(...ranks.at(-1)!.map((unit) => units[unit]!.y)) + r;
  const auto: AutoParts = {
    above,
    routes,
    heads: names.map((name, rank) => ({ name, x: xOf(rank) })),
    error: { x: xOf(ranks.length - 1) - r, y: Math.min(height - 8, lowest + UNDER) },
  };
  return {
    width,
    height,
    upright,
    units,
    biases,
    weights,
    auto,
    labelWidth: 2 * numberHalf,
    rowHeight: ROW,
    thickness: 2.4,
    thickest: upright ? 4 : 5,
    numbersOnly: true,
  };
}

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly rank: number;
  readonly last: boolean;
  readonly lines: number;
}

/** The name of a unit: left of one that is given, right of an answer, above any other, or left of it where there is no room. */
function labelOf({ x, y, r, rank, last, lines }: Spot): LabelPlace {
  if (rank === 0) return { x: x - r - 5, y, align: 'right' };
  if (last) return { x: x + r + 14, y, align: 'left', lines: 1 };
  if (lines < 0) return { x: x - r - 5, y, align: 'right', lines: 1, readings: { x: x + r + 8, y } };
  return { x, y: y - r - 12, align: 'middle', lines };
}

/**
 * Where a line from one unit to another passes a rank: in the gap between its units, or beyond them, that is nearest to the straight
 * way.
 */
function gapNear(members: readonly UnitPlace[], from: UnitPlace, to: UnitPlace): number {
  const straight = from.y + ((to.y - from.y) * (members[0]!.x - from.x)) / (to.x - from.x);
  const ys = members.map(({ y }) => y);
  const reach = members[0]!.r + 24;
  const gaps = [ys[0]! - reach - 8, ...ys.slice(1).map((y, k) => (y + ys[k]!) / 2), ys.at(-1)! + reach + 8];
  const free = ys.every((y) => Math.abs(y - straight) > reach) ? [straight] : gaps;
  return Math.round(free.reduce((best, gap) => (Math.abs(gap - straight) < Math.abs(best - straight) ? gap : best)));
}

/** The place of a number on the way from one point to another, so far to the side of the first. */
function along([x, y]: Point, [toX, toY]: Point, reach: number, half: number): WeightPlace {
  const middle = x + Math.sign(toX - x) * Math.min(reach, Math.abs(toX - x) * 0.6);
  return { x: Math.round(middle + half), y: Math.round(y + ((toY - y) * (middle - x)) / (toX - x)) };
}
