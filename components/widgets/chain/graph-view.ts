import type { Point } from '@/components/marks/plot/Curve';
import type { TextMark } from '@/components/marks/plot/Texts';
import { nudged } from '@/lib/models/chain';
import type { Moment } from './moment';
import { written } from './written';

const POINTS = 48;
const tops = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 1.5, 2, 3];

/** Where the foretold error lies outside the plot: below 0, or above its top. */
const ways = {
  below: { arrow: '▼', dy: -18, words: ' At this nudge the line has gone below zero.' },
  above: { arrow: '▲', dy: 14, words: ' At this nudge the line has left the plot.' },
};

/** The error as a function of the nudge, and the straight line that the rate draws. */
export function graphView({ chain, of, values: { E }, rate, nudge, after }: Moment) {
  const curve = Array.from({ length: POINTS + 1 }, (_, k): Point => {
    const by = (2 * k) / POINTS - 1;
    return [by, nudged(chain, of, by).E];
  });
  const most = Math.max(...curve.map(([, error]) => error));
  const top = tops.find((one) => one >= most * 1.001) ?? Math.ceil(most);
  const promised = E + rate * nudge;
  const promise = Math.min(top, Math.max(0, promised));
  const outside = promised === promise ? null : promised < 0 ? 'below' : 'above';
  const gone = (way: (typeof ways)['below']): TextMark => ({
    at: [nudge, promise],
    text: `${way.arrow} ${written(promised)}`,
    tone: 'backward',
    anchor: nudge > 0 ? 'end' : 'start',
    dx: nudge > 0 ? -9 : 9,
    dy: way.dy,
  });
  return {
    curve,
    line: [-1, 1].map((by): Point => [by, E + rate * by]),
    nudge,
    top,
    outside,
    /** What stands there instead of a ring: which way the promise lies, and where. */
    gone: outside && gone(ways[outside]),
    before: E,
    /** The error at this nudge, in truth and as the rate foretells it, there held within the plot. */
    truth: after.E,
    promise,
    description: `The error for nudges from −1 to 1: a curve, and the straight line that touches it at no nudge.${outside ? ways[outside].words : ''}`,
  } as const;
}
