import { memo } from 'react';
import { useOneStop } from '@/components/controls/use-one-stop';
import { BiasSquare } from '@/components/marks/BiasSquare';
import { Connections } from '@/components/marks/Connection';
import { Dial } from '@/components/marks/Dial';
import { netSize, netView, radius, type Disc } from './net-view';
import type { Moment } from './moment';

export interface NetProps {
  readonly moment: Moment;
  readonly onFlip: (disc: number) => void;
}

const share = (value: number, of: number) => `${((100 * value) / of).toFixed(3)}%`;

/** The symmetry net with all its weights; each input disc is a button. */
export function Net({ moment, onFlip }: NetProps) {
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
        {view.weights.map(({ key, x, y, text }) => (
          <text key={key} className="hero-weight" data-label={key} x={x} y={y + 4.8}>
            {text}
          </text>
        ))}
        {view.values.map(({ key, x, y, text }) => (
          <text key={key} className="hero-value is-value" data-label={key} x={x} y={y + 5.2}>
            {text}
          </text>
        ))}
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
  function DiscMark({ disc: { x, y, value } }: { readonly disc: Disc }) {
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
