import { useState, type PointerEvent } from 'react';
import { Scrub } from '@/components/controls/Scrub';
import { spokenPowers } from '@/lib/notation/magnitude';
import { Raised, RaisedSpans } from '../Raised';
import { percent, usePlane } from './context';
import { separate } from './labels';
import { round } from './scale';
import { toneClass, type Tone } from './tone';

/** One value under the hairline. */
export interface Reading {
  /** Said before the value; not drawn. */
  readonly name: string;
  readonly y: number;
  readonly text: string;
  readonly tone?: Tone;
}

export interface ReaderProps {
  readonly label: string;
  /** The x that can be read, in ascending order. */
  readonly stops: readonly number[];
  /** What stands above the hairline at a stop: "sweep 250". Left out where the axis says it. */
  readonly head?: (stop: number, k: number) => string;
  /** The values there. */
  readonly readings?: (k: number) => readonly Reading[];
  /** What a listener is told, where head and readings do not say all. */
  readonly say?: (k: number) => string;
  /** Readings of lines that rise: above its point where a text stands left of it, below where it stands right. */
  readonly rising?: boolean;
  /** Which stop is read, when the figure keeps it; the hairline then stands for good and follows presses, not the pointer. */
  readonly at?: number;
  readonly onAt?: (k: number) => void;
  /** Whether ← and → walk the stops (default); else they are left to the figure's own stepping, and ↑ and ↓ walk. */
  readonly arrows?: boolean;
  /** Stops that PageUp and PageDown jump to, by their place in `stops`. */
  readonly jumps?: readonly number[];
}

const LINE = 16;

/** The stop nearest to a number. */
export function nearestStop(stops: readonly number[], place: (stop: number) => number, at: number): number {
  let best = 0;
  for (let k = 1; k < stops.length; k++) if (Math.abs(place(stops[k]!) - at) < Math.abs(place(stops[best]!) - at)) best = k;
  return best;
}

/**
 * A hairline with its readings, under the pointer, by tap and by keys. It is a slider of its own inside the plot: it takes ← and →
 * only while it has the focus, and Escape puts it away.
 */
export function Reader({ label, stops, head, readings = none, say, rising = false, at, onAt, arrows = true, jumps = [] }: ReaderProps) {
  const { x, y, height } = usePlane();
  const [own, setOwn] = useState<number | null>(null);
  const kept = at !== undefined;
  const last = stops.length - 1;
  const k = Math.min(last, kept ? at : (own ?? last));
  const go = kept ? (onAt ?? (() => {})) : setOwn;
  const nearest = (fraction: number) => nearestStop(stops, x.to, 100 * fraction);
  if (last < 0) return null;
  const values = readings(k);
  const title = head?.(stops[k]!, k);
  const heard = say ? say(k) : [...(title === undefined ? [] : [title]), ...values.map(({ name, text }) => `${name} ${text}`)].join(', ');
  const place = x.to(stops[k]!);
  const shown = (kept || own !== null) && Number.isFinite(place);
  const point = (event: PointerEvent) => {
    if (kept || event.pointerType !== 'mouse') return;
    const { left, width } = event.currentTarget.getBoundingClientRect();
    setOwn(nearest((event.clientX - left) / width));
  };
  const drawn = values.map((one) => ({ ...one, at: round(100 - y.to(one.y)) })).filter((one) => one.at >= -2 && one.at <= 102);
  const heights = separate(
    drawn.map((one) => one.at),
    (100 * LINE) / height,
    (50 * LINE) / height,
    100 - (50 * LINE) / height,
  );
  const left = place > 62;
  return (
    <div
      className="plot-reader"
      role="presentation"
      onPointerMove={point}
      onPointerLeave={
        kept ? undefined : (event) => event.pointerType === 'mouse' && !event.currentTarget.contains(document.activeElement) && setOwn(null)
      }
      onFocus={kept ? undefined : () => setOwn((now) => now ?? last)}
      onBlur={kept ? undefined : () => setOwn(null)}
      onKeyDown={kept ? undefined : (event) => event.key === 'Escape' && setOwn(null)}
    >
      {shown && (
        <>
          <svg className="plot-drawing" aria-hidden="true">
            <line className={kept ? 'plot-hairline is-kept' : 'plot-hairline'} x1={percent(place)} x2={percent(place)} y1="0" y2="100%" />
            {drawn.map(({ name, at: height, tone = 'ink' }) => (
              <circle key={name} className={`plot-read ${toneClass(tone)}`} cx={percent(place)} cy={percent(height)} r="4" />
            ))}
            {drawn.map(({ name, text, tone = 'ink' }, one) => (
              <text
                key={name}
                className={`plot-value ${toneClass(tone)}`}
                x={percent(place)}
                y={percent(round(heights[one]!))}
                dx={left ? -9 : 9}
                dy={rising ? (left ? -4 : 13) : 4.5}
                textAnchor={left ? 'end' : 'start'}
              >
                <RaisedSpans text={text} />
              </text>
            ))}
          </svg>
          {title !== undefined && (
            <span className="plot-head" aria-hidden="true" style={{ left: percent(place), transform: `translateX(-${place}%)` }}>
              <Raised text={title} />
            </span>
          )}
        </>
      )}
      <Scrub
        className="plot-scrub"
        label={label}
        value={k}
        max={last}
        valueText={spokenPowers(heard)}
        stops={jumps}
        nearest={nearest}
        arrows={arrows}
        onChange={go}
      >
        <span className="plot-field" />
      </Scrub>
    </div>
  );
}

const none = (): readonly Reading[] => [];
