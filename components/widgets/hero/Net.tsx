import { memo } from 'react';
import { useOneStop } from '@/components/controls/use-one-stop';
import { BiasSquare } from '@/components/marks/BiasSquare';
import { Connections } from '@/components/marks/Connection';
import { Dial } from '@/components/marks/Dial';
import { netSize, netView, radius, type NetView } from './net-view';
import type { Moment } from './moment';

const share = (value: number, of: number) => `${((100 * value) / of).toFixed(3)}%`;

/** Numbers over the drawing, their feet so far below their middle. */
const numbers = (of: NetView['values'], className: string, below: number) =>
  of.map(({ key, x, y, text }) => (
    <text key={key} className={className} data-label={key} x={x} y={y + below}>
      {text}
    </text>
  ));

/** The symmetry net with all its weights; each input disc is a button. */
export function Net({ moment, onFlip }: { readonly moment: Moment; readonly onFlip: (disc: number) => void }) {
  const view = netView(moment);
  const stop = useOneStop('inputs', view.discs.length);
  return (
    <div className="net hero-net">
      <svg viewBox={`0 0 ${netSize.width} ${netSize.height}`} aria-hidden="true">
        <line className="hero-axis" x1={view.axis.from} x2={view.axis.to} y1={view.axis.y} y2={view.axis.y} />
        <Connections marks={view.connections} />
        {view.biases.map((mark) => (
          <BiasSquare key={mark.of} mark={mark} />
        ))}
        {view.dials.map((mark) => (
          <Dial key={mark.unit} mark={mark} />
        ))}
        {view.discs.map((disc) => (
          <DiscMark key={disc.number} disc={disc} />
        ))}
        {numbers(view.weights, 'hero-weight', 4.8)}
        {numbers(view.values, 'hero-value is-value', 5.2)}
      </svg>
      <div role="group" aria-label="Inputs">
        {view.discs.map(({ number, value, x, y }) => (
          <button
            key={number}
            type="button"
            className="hero-flip"
            style={{ left: share(x, netSize.width), top: share(y, netSize.height) }}
            aria-label={`Input ${number} is ${value}; flip it`}
            onClick={() => onFlip(number - 1)}
            {...stop(number - 1)}
          />
        ))}
      </div>
    </div>
  );
}

const DiscMark = memo(
  function DiscMark({ disc: { x, y, value } }: { readonly disc: NetView['discs'][number] }) {
    return (
      <g className={value ? 'hero-disc is-one' : 'hero-disc'}>
        <circle cx={x} cy={y} r={radius.disc} />
        <text className="hero-number" x={x} y={y + 5.2}>
          {value}
        </text>
      </g>
    );
  },
  ({ disc: a }, { disc: b }) => a.value === b.value,
);
