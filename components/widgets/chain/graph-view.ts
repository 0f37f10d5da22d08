import type { Point } from '@/components/marks/plot/Curve';
import type { TextMark } from '@/components/marks/plot/Texts';
import { nudged, type Chain } from '@/lib/models/chain';
import type { QuantityRef } from '@/lib/notation/quantities';
import { written } from './written';

/** The error as a function of the nudge, and the straight line that the rate draws. */
export interface GraphView {
  readonly curve: readonly Point[];
  readonly line: readonly Point[];
  readonly nudge: number;
  readonly before: number;
  /** The error at this nudge, in truth and as the rate foretells it, there held within the plot. */
  readonly truth: number;
  readonly promise: number;
  /** Where the foretold error lies outside the plot: below 0, or above its top. */
  readonly outside: 'below' | 'above' | null;
  /** What stands there instead of a ring: which way the promise lies, and where. */
  readonly gone: TextMark;
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

export function graphView({ chain, of, E, rate, nudge, after }: GraphInput): GraphView {
  const curve = Array.from({ length: POINTS + 1 }, (_, k): Point => {
    const by = (2 * k) / POINTS - 1;
    return [by, nudged(chain, of, by).E];
  });
  const most = Math.max(...curve.map(([, error]) => error));
  const top = tops.find((one) => one >= most * 1.001) ?? Math.ceil(most);
  const promised = E + rate * nudge;
  const outside = promised < 0 ? 'below' : promised > top ? 'above' : null;
  const right = nudge > 0;
  const gone: TextMark = {
    at: [nudge, promised < 0 ? 0 : top],
    text: `${promised < 0 ? '▼' : '▲'} ${written(promised)}`,
    tone: 'backward',
    anchor: right ? 'end' : 'start',
    dx: right ? -9 : 9,
    dy: promised < 0 ? -18 : 14,
  };
  const where =
    outside === 'below'
      ? ' At this nudge the line has gone below zero.'
      : outside === 'above'
        ? ' At this nudge the line has left the plot.'
        : '';
  return {
    curve,
    nudge,
    outside,
    gone,
    top,
    before: E,
    line: [-1, 1].map((by): Point => [by, E + rate * by]),
    truth: after,
    promise: Math.min(top, Math.max(0, promised)),
    description: `The error for nudges from −1 to 1: a curve, and the straight line that touches it at no nudge.${where}`,
  };
}
