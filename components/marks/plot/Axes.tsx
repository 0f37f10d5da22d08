import type { ReactNode } from 'react';
import { memoPlain } from '../memo-plain';
import { RaisedSpans } from '../Raised';
import { percent } from './context';
import { round, scaleOf, type AxisSpec, type Scale } from './scale';
import { Sheet } from './Sheet';
import { ticksAt, ticksOf, type Graduation, type TickFormat } from './ticks';

export interface AxisProps extends AxisSpec {
  /** The quantity; of the upright axis it stands above it, of the level one below its end. */
  readonly label?: ReactNode;
  /** About how many figures (5), or exactly where. */
  readonly ticks?: number | readonly number[];
  /** What stands beside a graduation. A function of the module, or the axis is drawn anew each time. */
  readonly format?: TickFormat;
  /** The graduation whose figure is bold: where the reader stands. */
  readonly now?: number;
  /** Hairlines across the plane at the figures; `fine`: at the minor graduations too. */
  readonly paper?: boolean | 'fine';
}

/** A second ruler at the right edge: other figures for the same heights. */
export interface RightRuler {
  readonly label?: ReactNode;
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
}

export const graduationOf = (axis: AxisProps, scale: Scale): Graduation =>
  typeof axis.ticks === 'object' ? ticksAt(scale, axis.ticks, axis.format) : ticksOf(scale, axis.ticks, axis.format);

export interface AxesProps {
  readonly x: AxisProps;
  readonly y: AxisProps;
  readonly right?: RightRuler | undefined;
}

/** Both axes: scales in ink, minor graduations lighter, figures beside them. */
export const Axes = memoPlain(function Axes({ x, y, right }: AxesProps) {
  const across = graduationOf(x, scaleOf(x));
  const up = graduationOf(y, scaleOf(y));
  const yScale = scaleOf(y);
  const paper = [
    ...(y.paper ? up.major.map(({ at }) => `M0 ${round(100 - at)}H100`) : []),
    ...(x.paper ? across.major.map(({ at }) => `M${at} 0V100`) : []),
  ].join('');
  const fine = [
    ...(y.paper === 'fine' ? up.minor.map((at) => `M0 ${round(100 - at)}H100`) : []),
    ...(x.paper === 'fine' ? across.minor.map((at) => `M${at} 0V100`) : []),
  ].join('');
  return (
    <g className="plot-axes">
      {fine !== '' && (
        <Sheet>
          <path className="plot-paper is-fine" d={fine} />
        </Sheet>
      )}
      {paper !== '' && (
        <Sheet>
          <path className="plot-paper" d={paper} />
        </Sheet>
      )}
      <Strokes places={across.minor} side="below" fine />
      <Strokes places={up.minor.map((at) => 100 - at)} side="left" fine />
      <Strokes places={across.major.map(({ at }) => at)} side="below" />
      <Strokes places={up.major.map(({ at }) => 100 - at)} side="left" />
      <Sheet>
        <path className="plot-axis" d={`M0 0V100H100${right ? 'V0' : ''}`} />
      </Sheet>
      {across.major.map(({ value, at, text }) => (
        <text
          key={value}
          className={value === x.now ? 'plot-figure is-now' : 'plot-figure'}
          x={percent(at)}
          y="100%"
          dy="22"
          textAnchor="middle"
        >
          {text !== null && <RaisedSpans text={text} />}
        </text>
      ))}
      {up.major.map(({ value, at, text }) => (
        <text key={value} className="plot-figure" x="0" y={percent(100 - at)} dx="-10" dy="4.5" textAnchor="end">
          {text !== null && <RaisedSpans text={text} />}
        </text>
      ))}
      {right && (
        <>
          <Strokes places={right.ticks.map(({ value }) => 100 - yScale.to(value))} side="right" />
          {right.ticks.map(({ value, text }) => (
            <text key={text} className="plot-figure" x="100%" y={percent(100 - yScale.to(value))} dx="10" dy="4.5">
              <RaisedSpans text={text} />
            </text>
          ))}
        </>
      )}
    </g>
  );
});

/** Graduations as short strokes outside the plane: stretched along the axis, never across it. */
function Strokes({
  places,
  side,
  fine = false,
}: {
  readonly places: readonly number[];
  readonly side: 'below' | 'left' | 'right';
  readonly fine?: boolean;
}) {
  const length = fine ? 4 : 7;
  const className = fine ? 'plot-ticks is-fine' : 'plot-ticks';
  if (side === 'below') {
    return (
      <svg className="plot-sheet" y="100%" height={length} viewBox={`0 0 100 ${length}`} preserveAspectRatio="none">
        <path className={className} d={places.map((at) => `M${at} 0v${length}`).join('')} />
      </svg>
    );
  }
  return (
    <svg
      className="plot-sheet"
      x={side === 'left' ? -length : '100%'}
      width={length}
      viewBox={`0 0 ${length} 100`}
      preserveAspectRatio="none"
    >
      <path className={className} d={places.map((at) => `M0 ${round(at)}h${length}`).join('')} />
    </svg>
  );
}
