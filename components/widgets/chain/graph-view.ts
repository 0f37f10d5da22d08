import { nudged, type Chain } from '@/lib/models/chain';
import type { QuantityRef } from '@/lib/notation/quantities';

/** The plot's inner size, in its own units. */
export const GRAPH = { width: 264, height: 112 } as const;

/** The error as a function of the nudge, and the straight line that the rate draws. */
export interface GraphView {
  /** SVG paths. */
  readonly curve: string;
  readonly line: string;
  readonly at: number;
  /** The error there, in truth and as the rate foretells it. */
  readonly truth: number;
  readonly promise: number;
  /** Where the foretold error lies outside the plot: below 0, or above its top. */
  readonly outside: 'below' | 'above' | null;
  readonly zero: { readonly x: number; readonly y: number };
  readonly top: number;
  readonly description: string;
}

export interface GraphInput {
  readonly chain: Chain;
  readonly of: QuantityRef;
  readonly E: number;
  readonly rate: number;
  readonly nudge: number;
  readonly after: number;
}

const POINTS = 48;
const tops = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 1.5, 2, 3];
const two = (value: number) => Math.round(value * 100) / 100;

export function graphView({ chain, of, E, rate, nudge, after }: GraphInput): GraphView {
  const errors = Array.from({ length: POINTS + 1 }, (_, k) => nudged(chain, of, (2 * k) / POINTS - 1).E);
  const most = Math.max(...errors);
  const top = tops.find((one) => one >= most * 1.001) ?? Math.ceil(most);
  const { width, height } = GRAPH;
  const toX = (by: number) => ((by + 1) / 2) * width;
  const toY = (error: number) => height * (1 - error / top);
  const line = straight(E, rate, top);
  const promised = E + rate * nudge;
  const outside = promised < 0 ? 'below' : promised > top ? 'above' : null;
  return {
    curve: errors.map((error, k) => `${k === 0 ? 'M' : 'L'}${two(toX((2 * k) / POINTS - 1))} ${two(toY(error))}`).join(''),
    line: `M${two(toX(line[0]))} ${two(toY(E + rate * line[0]))}L${two(toX(line[1]))} ${two(toY(E + rate * line[1]))}`,
    at: two(toX(nudge)),
    truth: two(toY(after)),
    promise: two(toY(Math.min(top, Math.max(0, promised)))),
    outside,
    zero: { x: toX(0), y: two(toY(E)) },
    top,
    description: `The error for nudges from −1 to 1: a curve, and the straight line that touches it at no nudge. ${
      outside === 'below' ? 'At this nudge the line has gone below zero.' : outside === 'above' ? 'At this nudge the line has left the plot.' : ''}`.trim(),
  };
}

/** The stretch of nudges on which the straight line stays between 0 and the top. */
function straight(E: number, rate: number, top: number): readonly [number, number] {
  if (rate === 0) return [-1, 1];
  const ends = [(0 - E) / rate, (top - E) / rate].sort((a, b) => a - b);
  return [Math.max(-1, ends[0]!), Math.min(1, ends[1]!)];
}
