import { strokeOf } from '@/components/marks/lines';
import type { Spot } from './layout';
import type { ChainView } from './view';

export interface WiresProps {
  /** From the input to the error. */
  readonly spots: readonly Spot[];
  readonly view: ChainView;
  readonly upright: boolean;
}

/** The line itself: a connection as thick as its weight, a thin one inside a unit; heads point the way the ripple runs. */
export function Wires({ spots, view, upright }: WiresProps) {
  return spots.slice(0, -1).map((from, k) => {
    const to = spots[k + 1]!;
    const weight = from.mark.of.q === 'y' && from.mark.of.j! < view.spine.at(-2)!.of.j! ? view.chain.weights[from.mark.of.j! - 1]! : null;
    const { width, dash } = weight === null ? { width: 1.25, dash: null } : strokeOf(weight);
    const outer = (spot: Spot) => spot.r + (spot.mark.key === 'y.4' ? 13 : 2);
    const cut = weight === 0;
    const [a, b] = upright ? [from.y - outer(from), to.y + outer(to)] : [from.x + outer(from), to.x - outer(to)];
    const lit = from.mark.part !== 'before';
    const way = Math.sign(b - a);
    const point = (along: number) => (upright ? `${from.x} ${along}` : `${along} ${from.y}`);
    const wing = (along: number, side: number) => (upright ? `${from.x + side} ${along}` : `${along} ${from.y + side}`);
    const half = 3.5 + Math.min(width, 4) / 2;
    return (
      <g key={from.mark.key} className={`chain-wire${lit ? ' is-lit' : ''}${cut ? ' is-cut' : ''}`}>
        <path
          className="chain-wire-line"
          d={`M${point(a)}L${point(b - way * 8)}`}
          strokeWidth={width}
          strokeDasharray={cut ? '1 6' : (dash ?? undefined)}
        />
        <path className="chain-wire-head" d={`M${point(b)}L${wing(b - way * 10, half)}L${wing(b - way * 10, -half)}Z`} />
      </g>
    );
  });
}
