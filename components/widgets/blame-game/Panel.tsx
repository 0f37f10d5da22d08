import type { KeyboardEvent } from 'react';
import { HintonSquare } from '@/components/marks/HintonSquare';
import { useQuantity } from '@/components/marks/net-scope';
import { Sym } from '@/components/marks/Sym';
import { dialTick } from '@/components/marks/dial-geometry';
import { MINUS, UNKNOWN } from '@/lib/notation/format';
import { TURN } from './moves';
import { KNOB, RANGE, type BlameView, type KnobView } from './view';

/** The slope that fills a whole square. */
export const FULL_SLOPE = 0.2;

interface PanelProps {
  readonly rows: BlameView['rows'];
  /** The game is over; the knobs are fast. */
  readonly off: boolean;
  readonly onTurn: (knob: number, up: boolean) => void;
  /** Whether the slopes are on show. */
  readonly shown: boolean;
  readonly onShow: () => void;
}

/** Nine knobs, one for each weight, in a row for each receiver. */
export function Panel({ rows, off, onTurn, shown, onShow }: PanelProps) {
  return (
    <div className="blame-panel">
      <button type="button" className="key blame-show" aria-keyshortcuts="S" onClick={onShow}>
        {shown ? 'Hide the slopes' : 'Show the slopes'}
      </button>
      {rows.map(({ unit, knobs }) => (
        <div key={unit} className="blame-row" role="group" aria-label={`Weights into unit ${unit}`}>
          <p className="blame-row-name" aria-hidden="true">
            into unit {unit}
          </p>
          {knobs.map((knob) => (
            <Knob key={knob.key} knob={knob} off={off} onTurn={(up) => onTurn(knob.at, up)} />
          ))}
        </div>
      ))}
    </div>
  );
}

function Knob({ knob, off, onTurn }: { readonly knob: KnobView; readonly off: boolean; readonly onTurn: (up: boolean) => void }) {
  const quantity = useQuantity();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    if (!off) onTurn(event.key === 'ArrowUp');
  };
  const key = (up: boolean) => {
    const downhill = knob.downhill === (up ? 'up' : 'down');
    return (
      // The knob itself takes the keys ↑ and ↓, so these need no place in the tab order.
      <button
        type="button"
        tabIndex={-1}
        className={`blame-key ${up ? 'is-up' : 'is-down'}${downhill ? ' is-downhill' : ''}`}
        aria-label={`Turn the ${knob.name} ${up ? 'up' : 'down'} by ${TURN}${downhill ? ', downhill' : ''}`}
        aria-disabled={off || undefined}
        onClick={off ? undefined : () => onTurn(up)}
        onKeyDown={onKeyDown}
      >
        {up ? '+' : MINUS}
      </button>
    );
  };
  return (
    <div className={knob.moved === null ? 'blame-knob' : `blame-knob is-moved-${knob.moved}`}>
      <span className="blame-symbol">
        <Sym mark={{ of: knob.ref, tone: 'ink' }} silent />
      </span>
      <span className="blame-value" data-quantity={quantity(knob.key)} aria-hidden="true">
        {knob.text}
      </span>
      {key(false)}
      <div
        className="blame-dial"
        role="spinbutton"
        tabIndex={0}
        aria-label={knob.name}
        aria-valuenow={knob.value}
        aria-valuetext={knob.slopeText === null ? knob.text : `${knob.text}, slope ${knob.slopeText}`}
        aria-disabled={off || undefined}
        onKeyDown={onKeyDown}
      >
        <Drawing knob={knob} />
      </div>
      {key(true)}
      <span className="blame-slope" aria-hidden="true">
        <span className="blame-slope-name">
          <Sym mark={{ of: { ...knob.ref, q: 'dEdw' }, tone: knob.slope === null ? 'quiet' : 'backward' }} silent />
        </span>
        <svg className="blame-slope-arrow" viewBox="0 0 12 10">
          <path d="M11.5 5H2M5 1.7L1.5 5L5 8.3" />
        </svg>
        {knob.slope === null ? (
          <span className="blame-unknown">{UNKNOWN}</span>
        ) : (
          <>
            <HintonSquare value={knob.slope} full={FULL_SLOPE} />
            <span className="blame-slope-number">{knob.slopeText}</span>
          </>
        )}
      </span>
    </div>
  );
}

const scale = Array.from({ length: 2 * RANGE + 1 }, (_, k) => k / (2 * RANGE));
const minor = scale.map((at) => dialTick(KNOB, KNOB, 25, 28, at)).join('');
const major = [0, 0.5, 1].map((at) => dialTick(KNOB, KNOB, 24, 29.5, at)).join('');

/** A knob from −6 to 6, zero at the top; the arc is what the last move swept. */
function Drawing({ knob: { pointer, swept } }: { readonly knob: KnobView }) {
  return (
    <svg viewBox={`0 0 ${2 * KNOB} ${2 * KNOB}`} aria-hidden="true">
      <path className="blame-minor" d={minor} />
      <path className="blame-major" d={major} />
      <circle className="blame-disc" cx={KNOB} cy={KNOB} r="18" />
      {swept && <path className="blame-swept" d={swept} />}
      <path className="blame-pointer" d={pointer} />
    </svg>
  );
}
