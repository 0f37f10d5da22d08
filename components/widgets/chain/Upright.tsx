import { Raised } from '@/components/marks/Raised';
import { Digits } from './Digits';
import { Dials, Hops, Wires } from './Drawing';
import { linkHeight, UPRIGHT, uprightSpots, type Spot } from './layout';
import { Place, SidePlace, type Picking } from './Places';
import { RateCell } from './RippleTable';
import type { ChainView, LinkMark } from './view';

/** Two lines each, the second in its colour. */
const heads: readonly (readonly string[])[] = [
  ['rate of', 'the link'],
  ['value', 'nudged', 'is-forward'],
  ['true change', 'promised', 'is-backward'],
  ['rate to', 'the error'],
];

/** The chain standing, input below and error above, with the same numbers beside each place: for a phone. */
export function Upright({ view, picking }: { readonly view: ChainView; readonly picking: Picking }) {
  const spots = uprightSpots(view);
  const height = spots[0]!.y + UPRIGHT.place / 2;
  const hops = view.links.map((_, k) => {
    const [a, b] = [spots[k + 1]!.y + 3, spots[k]!.y - 3];
    const x = UPRIGHT.x - 25;
    return { line: `M${x} ${a}C${UPRIGHT.chip} ${a} ${UPRIGHT.chip} ${b} ${x - 4} ${b}`, head: `M${x + 2} ${b}l-10 -4.5v9z` };
  });
  return (
    <div className="chain-upright">
      <div className="chain-upright-heads" aria-hidden="true">
        {heads.map(([first, second, tone]) => (
          <span key={first}>
            {first}
            <br />
            <span className={tone}>{second}</span>
          </span>
        ))}
      </div>
      <div className="chain-upright-body" role="group" aria-label="The chain, from the error to the input" style={{ blockSize: height }}>
        <svg
          className="chain-upright-drawing"
          width={UPRIGHT.width}
          height={height}
          viewBox={`0 0 ${UPRIGHT.width} ${height}`}
          aria-hidden="true"
        >
          <Hops view={view} hops={hops} />
          <Wires view={view} spots={spots} upright />
          {spots
            .filter(({ mark }) => mark.of.q === 'x')
            .map(({ mark: { key, part }, x, y }) => (
              <circle key={key} className={`chain-stop is-${part}`} cx={x} cy={y} r={4.5} />
            ))}
          <Dials view={view} spots={spots} />
        </svg>
        {spots.map((spot, k) => <Row key={spot.mark.key} spot={spot} link={view.links[k - 1]} picking={picking} />).toReversed()}
      </div>
    </div>
  );
}

/** A place with its numbers; below it the link that leads to it: its rate, and the weight and bias that can be nudged. */
function Row({ spot, link, picking }: { readonly spot: Spot; readonly link: LinkMark | undefined; readonly picking: Picking }) {
  const { mark, y } = spot;
  const { text, ripple } = mark;
  return (
    <div className="chain-upright-row" style={{ top: y - UPRIGHT.place / 2, blockSize: UPRIGHT.place }}>
      <Place mark={mark} bare picking={picking} />
      <span className="chain-now">
        <Digits text={text} />
        {ripple && (
          <Digits look="is-forward" text={ripple.text}>
            <span className="chain-arrow">→ </span>
          </Digits>
        )}
      </span>
      <span className="chain-change">
        {ripple && <Digits text={ripple.change} />}
        {ripple && <Digits look="is-backward" text={ripple.predicted} />}
      </span>
      <span className="chain-product">
        <RateCell mark={mark} />
      </span>
      {link && (
        <div className="chain-upright-link" style={{ top: UPRIGHT.place, blockSize: linkHeight(link) }}>
          <span aria-hidden="true" className={`chip role-operand chain-upright-rate ${link.lit ? 'pass-backward' : 'pass-plain'}`}>
            <Raised text={link.text} />
          </span>
          {link.sides.length > 0 && (
            <span className="chain-upright-sides">
              {link.sides.map((side) => (
                <SidePlace key={side.key} mark={side} picking={picking} />
              ))}
            </span>
          )}
        </div>
      )}
    </div>
  );
}
