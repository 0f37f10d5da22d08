import { BiasSquare } from '@/components/marks/BiasSquare';
import { Connections } from '@/components/marks/Connection';
import { Dial } from '@/components/marks/Dial';
import { useQuantity } from '@/components/marks/net-scope';
import { UNKNOWN } from '@/lib/notation/format';
import { NET, type NetView } from './net-view';

/** The net of the program, with the outputs of the chosen case. */
export function Net({ net, moment }: { readonly net: NetView; readonly moment: number }) {
  const quantity = useQuantity();
  return (
    <svg className="replay-net" viewBox={`0 0 ${NET.width} ${NET.height}`} role="img" aria-label={net.description} data-beat={moment % 2}>
      <Connections marks={net.connections} />
      {net.biases.map((mark) => (
        <BiasSquare key={mark.of} mark={mark} />
      ))}
      {net.dials.map((mark) => (
        <g key={mark.unit}>
          <Dial mark={mark} />
          <text
            className={mark.text === null ? 'replay-net-value is-unknown' : 'replay-net-value'}
            x={mark.x}
            y={mark.y + 5}
            textAnchor="middle"
            data-quantity={quantity(`y.${mark.unit}`)}
          >
            {mark.text ?? UNKNOWN}
          </text>
          <text className="replay-net-name" x={mark.x} y={mark.name} textAnchor="middle">
            {mark.unit}
          </text>
        </g>
      ))}
    </svg>
  );
}
