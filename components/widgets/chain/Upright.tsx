import type { CSSProperties } from 'react';
import { Dial } from '@/components/marks/Dial';
import { Raised } from '@/components/marks/Raised';
import { dialOf, linkHeight, rippleArc, UPRIGHT, uprightHeight, uprightSpots } from './layout';
import { Place, SidePlace, type Picking } from './Places';
import { RateCell } from './RippleTable';
import type { ChainView } from './view';
import { Wires } from './Wires';

/** The chain standing, input below and error above, with the same numbers beside each place: for a phone. */
export function Upright({ view, onPick, stop }: { readonly view: ChainView } & Picking) {
  const spots = uprightSpots(view);
  const height = uprightHeight(view);
  const hops = view.links.toReversed();
  return (
    <div className="chain-upright">
      <div className="chain-upright-heads" aria-hidden="true">
        <span className="is-first">
          rate of
          <br />
          the link
        </span>
        <span>
          value
          <br />
          <span className="is-forward">nudged</span>
        </span>
        <span>
          true change
          <br />
          <span className="is-backward">promised</span>
        </span>
        <span>
          rate to
          <br />
          the error
        </span>
      </div>
      <div className="chain-upright-body" role="group" aria-label="The chain, from the error to the input" style={{ blockSize: height }}>
        <svg
          className="chain-upright-drawing"
          width={UPRIGHT.width}
          height={height}
          viewBox={`0 0 ${UPRIGHT.width} ${height}`}
          aria-hidden="true"
        >
          {hops.map(({ key, lit, newest }, k) => {
            const [a, b] = [spots[k]!.y + 3, spots[k + 1]!.y - 3];
            const x = UPRIGHT.x - 25;
            return (
              <g key={key} className={`chain-hop${lit ? ' is-lit' : ''}${newest ? ' is-newest' : ''}`}>
                <path d={`M${x} ${a}C${UPRIGHT.chip} ${a} ${UPRIGHT.chip} ${b} ${x - 4} ${b}`} />
                <path className="chain-hop-head" d={`M${x + 2} ${b}l-10 -4.5v9z`} />
              </g>
            );
          })}
          <Wires spots={spots.toReversed()} view={view} upright />
          {spots.map((spot) => {
            if (spot.mark.of.q !== 'y')
              return (
                <circle
                  key={spot.mark.key}
                  className={`chain-stop is-${spot.mark.part}`}
                  cx={spot.x}
                  cy={spot.y}
                  r={spot.mark.key === 'E' ? 0 : 4.5}
                />
              );
            const arc = rippleArc(spot);
            return (
              <g key={spot.mark.key}>
                <Dial mark={dialOf(spot, view.chain.target)} />
                {arc && <path className="chain-ripple" d={arc} />}
              </g>
            );
          })}
        </svg>
        {spots.map(({ mark, y }, k) => (
          <div
            key={mark.key}
            className={`chain-upright-row is-${mark.part}`}
            style={{ top: y - UPRIGHT.place / 2, blockSize: UPRIGHT.place }}
          >
            <Place mark={mark} bare onPick={onPick} stop={stop} />
            <span className="chain-now">
              <span>
                <Raised text={mark.text} />
              </span>
              {mark.newText !== null && (
                <span className="is-forward">
                  <span className="chain-arrow">→ </span>
                  <Raised text={mark.newText} />
                </span>
              )}
            </span>
            <span className="chain-change">
              {mark.change !== null && (
                <>
                  <span>
                    <Raised text={mark.change} />
                  </span>
                  <span className="is-backward">
                    <Raised text={mark.predicted!} />
                  </span>
                </>
              )}
            </span>
            <span className="chain-product">
              <RateCell mark={mark} picked={mark.key === view.place} />
            </span>
            {k < hops.length && <Link view={view} k={k} top={UPRIGHT.place} onPick={onPick} stop={stop} />}
          </div>
        ))}
      </div>
    </div>
  );
}

/** Between two rows: the rate at the left, and the weight and bias that can be nudged. */
function Link({ view, k, top, onPick, stop }: { readonly view: ChainView; readonly k: number; readonly top: number } & Picking) {
  const link = view.links.toReversed()[k]!;
  const from = view.spine.toReversed()[k + 1]!;
  const sides = link.factor.kind === 'weight' ? view.sides.filter(({ of }) => of.j === link.factor.unit) : [];
  return (
    <div className="chain-upright-link" style={{ top, blockSize: linkHeight(from) } as CSSProperties}>
      <span aria-hidden="true" className={`chip role-operand chain-upright-rate ${link.lit ? 'pass-backward' : 'pass-plain'}`}>
        <Raised text={link.text} />
      </span>
      {sides.length > 0 && (
        <span className="chain-upright-sides">
          {sides.map((side) => (
            <SidePlace key={side.key} mark={side} onPick={onPick} stop={stop} />
          ))}
        </span>
      )}
    </div>
  );
}
