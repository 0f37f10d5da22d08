import type { CSSProperties } from 'react';
import { useOneStop } from '@/components/controls/use-one-stop';
import { Connections } from '@/components/marks/Connection';
import { Dial } from '@/components/marks/Dial';
import { NetLabel } from '@/components/marks/NetLabel';
import type { Layout, Place } from './places';
import type { NetView } from './view';

interface NetProps {
  readonly view: NetView;
  readonly layout: Layout;
  readonly chosen: number;
  /** Grows with every step, so that arrows set out anew. */
  readonly moment: number;
  readonly onChoose: (k: number) => void;
}

/** The net itself and its copies, the chosen weight lit in all of them, its gradients running into one number. */
export function Net({ view: { dials, connections, labels, beds, names, mouth, words }, layout, chosen, moment, onChoose }: NetProps) {
  const { width, height, kind } = layout;
  const stop = useOneStop('weights', names.length);
  const at = ({ x, y }: Place) => ({ left: `${(100 * x) / width}%`, top: `${(100 * y) / height}%` });
  return (
    <div
      className={`net five-net is-${kind}`}
      style={{ '--net-width': width, '--net-height': height } as CSSProperties}
      data-beat={moment % 2}
    >
      <div className="net-plane">
        <svg className="net-drawing" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          {beds.map((bed) => (
            <path
              key={bed.t}
              className="five-bed"
              d={bed.path.map(({ x, y }, k) => `${k === 0 ? 'M' : 'L'}${x} ${y}`).join('')}
              strokeWidth={bed.width}
              strokeDasharray={bed.negative ? '6 4' : undefined}
            />
          ))}
          <Connections marks={connections} />
          {dials.map((mark) => (
            <Dial key={mark.unit} mark={mark} />
          ))}
        </svg>
        {/* Numbers in a drawing are heard without what they are; in words they are said below. */}
        <div aria-hidden="true">
          {labels.map((label) => (
            <NetLabel key={label.key} mark={label} width={width} height={height} />
          ))}
        </div>
        <ul className="heard">
          {words.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {names.map(({ k, value, align, ...place }) => (
          <button
            key={k}
            type="button"
            className={`label five-name align-${align}`}
            style={at(place)}
            data-label={`w ${k}`}
            aria-pressed={k === chosen}
            aria-label={`Follow weight w${k + 1} ${value}`}
            onClick={() => onChoose(k)}
            {...stop(k)}
          >
            <Weight k={k} /> {value}
          </button>
        ))}
        {mouth && (
          <p className={`label five-mouth align-${mouth.align}`} style={at(mouth)} data-label="mouth">
            <span>
              {mouth.name} <strong className="is-backward">{mouth.gradient}</strong>
            </span>
            <span>
              <span aria-hidden="true">
                Δ<Weight k={chosen} />
              </span>
              <span className="heard">, change of weight {chosen + 1}</span> <strong className="is-change">{mouth.change}</strong>
            </span>
          </p>
        )}
      </div>
    </div>
  );
}

/** A weight by its name in the paper’s figure. */
export function Weight({ k }: { readonly k: number }) {
  return (
    <span className="five-weight">
      <i>w</i>
      <sub>{k + 1}</sub>
    </span>
  );
}

/** A sentence in which weights are called w1 … w4: each is set as a symbol. */
export function Told({ text }: { readonly text: string }) {
  return text.split(/\bw([1-4])\b/).map((part, n) => (n % 2 === 1 ? <Weight key={n} k={Number(part) - 1} /> : part));
}
