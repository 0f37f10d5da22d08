import { Fragment } from 'react';
import { Dial } from '@/components/marks/Dial';
import { strokeOf } from '@/components/marks/lines';
import { dialOf, isDial, isOutput, rippleArc, type Spot } from './layout';
import type { ChainView } from './view';

interface Drawn {
  readonly view: ChainView;
  readonly spots: readonly Spot[];
}

interface Hop {
  readonly line: string;
  readonly head: string;
}

/** The rates on their way: from each place a hop to the one before it. */
export function Hops({ view: { links }, hops }: { readonly view: ChainView; readonly hops: readonly Hop[] }) {
  return links.map(({ key, lit, newest }, k) => (
    <g key={key} className={`chain-hop${lit ? ' is-lit' : ''}${newest ? ' is-newest' : ''}`}>
      <path d={hops[k]!.line} />
      {lit && <path className="chain-hop-head" d={hops[k]!.head} />}
    </g>
  ));
}

/** The line itself: a connection as thick as its weight, a thin one inside a unit; heads point the way the ripple runs. */
export function Wires({ view, spots, upright = false }: Drawn & { readonly upright?: boolean }) {
  return spots.slice(0, -1).map((from, k) => {
    const to = spots[k + 1]!;
    const weight = isDial(from.mark) && !isOutput(from.mark) ? view.chain.weights[from.mark.of.j! - 1]! : null;
    const { width, dash } = weight === null ? { width: 1.25, dash: null } : strokeOf(weight);
    const isCut = weight === 0;
    const outer = (spot: Spot) => spot.r + (isOutput(spot.mark) ? 13 : 2);
    const [a, b] = upright ? [from.y - outer(from), to.y + outer(to)] : [from.x + outer(from), to.x - outer(to)];
    const way = Math.sign(b - a);
    const point = (along: number, side = 0) => (upright ? `${from.x + side} ${along}` : `${along} ${from.y + side}`);
    const half = 3.5 + Math.min(width, 4) / 2;
    return (
      <g key={from.mark.key} className={`chain-wire${from.mark.part === 'before' ? '' : ' is-lit'}${isCut ? ' is-cut' : ''}`}>
        <path
          className="chain-wire-line"
          d={`M${point(a)}L${point(b - way * 8)}`}
          strokeWidth={width}
          strokeDasharray={isCut ? '1 6' : (dash ?? undefined)}
        />
        <path className="chain-wire-head" d={`M${point(b)}L${point(b - way * 10, half)}L${point(b - way * 10, -half)}Z`} />
      </g>
    );
  });
}

/** The units, and how far the nudge moves each. */
export function Dials({ view, spots }: Drawn) {
  return spots
    .filter(({ mark }) => isDial(mark))
    .map((spot) => {
      const arc = rippleArc(spot);
      return (
        <Fragment key={spot.mark.key}>
          <Dial mark={dialOf(spot, view.chain.target)} />
          {arc && <path className="chain-ripple" d={arc} />}
        </Fragment>
      );
    });
}
