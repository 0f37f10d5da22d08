import type { CSSProperties } from 'react';
import { BiasSquare } from '@/components/marks/BiasSquare';
import { Dial } from '@/components/marks/Dial';
import { Raised } from '@/components/marks/Raised';
import { FactorSymbol } from './FactorSymbol';
import { dialOf, rippleArc, wideSpots, WIDE } from './layout';
import { Place, SidePlace, type Picking } from './Places';
import { RippleTable } from './RippleTable';
import type { ChainView } from './view';
import { Wires } from './Wires';

const at = (x: number, y: number) => ({ left: `${(x / WIDE.width) * 100}%`, top: `${(y / WIDE.height) * 100}%` }) as CSSProperties;

/** The chain lying: rates hop from each place to the next, the numbers of the ripple stand below each place. */
export function Wide({ view, onPick, stop }: { readonly view: ChainView } & Picking) {
  const spots = wideSpots(view);
  const between = (k: number) => (spots[k]!.x + spots[k + 1]!.x) / 2;
  return (
    <div className="chain-wide">
      <div
        className="chain-plane"
        role="group"
        aria-label="The chain, from the input to the error"
        style={{ '--height': WIDE.height / WIDE.width } as CSSProperties}
      >
        <svg className="chain-drawing" viewBox={`0 0 ${WIDE.width} ${WIDE.height}`} aria-hidden="true">
          {view.links.map(({ key, lit, newest }, k) => {
            const [a, b] = [spots[k]!.x + 5, spots[k + 1]!.x - 5];
            return (
              <g key={key} className={`chain-hop${lit ? ' is-lit' : ''}${newest ? ' is-newest' : ''}`}>
                <path d={`M${a} ${WIDE.hop}C${a} ${WIDE.rates - 4} ${b} ${WIDE.rates - 4} ${b} ${WIDE.hop}`} />
                <path className="chain-hop-head" d={`M${a} ${WIDE.hop + 6}l-4.5 -10h9z`} />
              </g>
            );
          })}
          <Wires spots={spots} view={view} upright={false} />
          {view.sides
            .filter(({ of }) => of.i === 0)
            .map(({ key, of, picked }) => {
              const spot = spots.find(({ mark }) => mark.of.q === 'x' && mark.of.j === of.j)!;
              return (
                <g key={key}>
                  <path className="chain-lead" d={`M${spot.x} ${WIDE.y + 13}V${WIDE.side}`} />
                  <BiasSquare mark={{ of: of.j!, x: spot.x, y: WIDE.side + 6, role: picked ? 'result' : 'known', pass: 'forward' }} />
                </g>
              );
            })}
          {spots
            .filter(({ mark }) => mark.of.q === 'y')
            .map((spot) => {
              const arc = rippleArc(spot);
              return (
                <g key={spot.mark.key}>
                  <Dial mark={dialOf(spot, view.chain.target)} />
                  {arc && <path className="chain-ripple" d={arc} />}
                </g>
              );
            })}
        </svg>
        <span className="chain-row-name" aria-hidden="true" style={at(0, WIDE.rates - 12)}>
          rate of
          <br />
          the link
        </span>
        <span className="chain-row-name" aria-hidden="true" style={at(0, WIDE.y)}>
          value
        </span>
        {view.links.map(({ key, factor, text, lit }, k) => (
          <span key={key} className="chain-rate" aria-hidden="true" style={at(between(k), WIDE.symbols)}>
            <FactorSymbol factor={factor} />
            <span className={`chip role-operand ${lit ? 'pass-backward' : 'pass-plain'}`}>
              <Raised text={text} />
            </span>
          </span>
        ))}
        {spots.map(({ mark, x, y }) => (
          <Place key={mark.key} mark={mark} style={at(x, y)} onPick={onPick} stop={stop} />
        ))}
        {view.sides.map((side) => {
          const k = spots.findIndex(({ mark }) => mark.of.q === 'x' && mark.of.j === side.of.j);
          const bias = side.of.i === 0;
          return (
            <SidePlace
              key={side.key}
              mark={side}
              style={bias ? at(spots[k]!.x, WIDE.bias) : at(between(k - 1) + 10, WIDE.weight)}
              onPick={onPick}
              stop={stop}
            />
          );
        })}
      </div>
      <RippleTable view={view} />
    </div>
  );
}
