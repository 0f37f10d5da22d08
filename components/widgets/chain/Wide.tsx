import type { CSSProperties } from 'react';
import { BiasSquare } from '@/components/marks/BiasSquare';
import { Digits } from './Digits';
import { Dials, Hops, Wires } from './Drawing';
import { FactorSymbol } from './FactorSymbol';
import { WIDE, wideSpots } from './layout';
import { Place, SidePlace, type Picking } from './Places';
import { RippleTable } from './RippleTable';
import type { ChainView } from './view';

const at = (x: number, y: number) => ({ left: `${(x / WIDE.width) * 100}%`, top: `${(y / WIDE.height) * 100}%` }) as CSSProperties;

/** The chain lying: rates hop from each place to the next, the numbers of the ripple stand below each place. */
export function Wide({ view, picking }: { readonly view: ChainView; readonly picking: Picking }) {
  const spots = wideSpots(view);
  const hops = view.links.map((_, k) => {
    const [a, b] = [spots[k]!.x + 5, spots[k + 1]!.x - 5];
    const high = WIDE.rates - 4;
    return { line: `M${a} ${WIDE.hop}C${a} ${high} ${b} ${high} ${b} ${WIDE.hop}`, head: `M${a} ${WIDE.hop + 6}l-4.5 -10h9z` };
  });
  const between = (k: number) => (spots[k]!.x + spots[k + 1]!.x) / 2;
  const sides = view.links.flatMap((link, k) =>
    link.sides.map((mark) => ({ mark, isBias: mark.of.i === 0, into: spots[k + 1]!.x, along: between(k) + 10 })),
  );
  return (
    <div className="chain-wide">
      <div
        className="chain-plane"
        role="group"
        aria-label="The chain, from the input to the error"
        style={{ '--height': WIDE.height / WIDE.width } as CSSProperties}
      >
        <svg className="chain-drawing" viewBox={`0 0 ${WIDE.width} ${WIDE.height}`} aria-hidden="true">
          <Hops view={view} hops={hops} />
          <Wires view={view} spots={spots} />
          {sides
            .filter(({ isBias }) => isBias)
            .map(({ mark: { key, of, picked }, into }) => (
              <g key={key}>
                <path className="chain-lead" d={`M${into} ${WIDE.y + 13}V${WIDE.side}`} />
                <BiasSquare mark={{ of: of.j!, x: into, y: WIDE.side + 6, role: picked ? 'result' : 'known', pass: 'forward' }} />
              </g>
            ))}
          <Dials view={view} spots={spots} />
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
            <Digits look={`chip role-operand ${lit ? 'pass-backward' : 'pass-plain'}`} text={text} />
          </span>
        ))}
        {spots.map(({ mark, x, y }) => (
          <Place key={mark.key} mark={mark} style={at(x, y)} picking={picking} />
        ))}
        {sides.map(({ mark, isBias, into, along }) => (
          <SidePlace key={mark.key} mark={mark} style={isBias ? at(into, WIDE.bias) : at(along, WIDE.weight)} picking={picking} />
        ))}
      </div>
      <RippleTable spine={view.spine} />
    </div>
  );
}
