import { memo } from 'react';
import { Scrub } from '@/components/controls/Scrub';
import { chart, curveView, toY, type CurveView } from './curve-view';
import type { Moment } from './moment';
import { solvedAt, type Run } from './run';

export interface ErrorCurveProps {
  readonly run: Run;
  readonly moment: Moment;
  readonly onGo: (sweep: number) => void;
}

const { left, right, top, bottom } = chart;
const percent = (value: number, of: number) => `${((100 * value) / of).toFixed(3)}%`;

/** E against sweeps. The chart is also a ruler: any sweep on it can be gone to. */
export function ErrorCurve({ run, moment, onGo }: ErrorCurveProps) {
  const view = curveView(run, moment);
  const rightFrom = solvedAt(run);
  const { now, solved, noteX } = view;
  return (
    <div className="hero-curve">
      <svg viewBox={`0 0 ${chart.width} ${chart.height}`} aria-hidden="true">
        <Paper end={view.end} view={view} />
        <text className="hero-note" x={noteX} y={toY(4) - 30}>E = 4: as good as</text>
        <text className="hero-note" x={noteX} y={toY(4) - 11}>answering 0 to all</text>
        {solved && (
          <>
            <path className="hero-solved" d={`M${solved.x} ${bottom}V${toY(8.1)}`} />
            <text className="hero-figure is-strong" x={solved.labelX} y={toY(8.1) - 25} textAnchor="middle">{solved.text}</text>
            <text className="hero-figure" x={solved.labelX} y={toY(8.1) - 8} textAnchor="middle">all 64 right</text>
          </>
        )}
        <path className="hero-ahead" d={view.ahead} />
        <path className="hero-line" d={view.path} />
        <path className="hero-reading" d={`M${right} ${now.y}H${Math.min(right, now.x + 12)}`} />
        <path className="hero-needle" d="M0 0L13 -6V6Z" transform={`translate(${now.x} ${now.y})`} />
        <text className="hero-figure is-strong" x={right + 8} y={now.y + 4.6}>{now.text}</text>
      </svg>
      <div
        className="hero-scrub"
        style={{
          left: percent(left, chart.width),
          top: percent(top, chart.height),
          width: percent(right - left, chart.width),
          height: percent(bottom - top, chart.height),
        }}
      >
        <Scrub
          label="Sweep"
          value={moment.sweep}
          max={view.end}
          valueText={`sweep ${moment.sweep.toLocaleString('en-GB')}, error ${now.text}`}
          stops={rightFrom === undefined ? [] : [rightFrom]}
          onChange={onGo}
        >
          <span className="hero-scrub-field" />
        </Scrub>
      </div>
    </div>
  );
}

/** Chart paper and axes; they change only when the run outgrows them. */
const Paper = memo(function Paper({ view: { xTicks, xMinor, yTicks } }: { readonly end: number; readonly view: CurveView }) {
  const halves = yTicks.slice(1).map(({ at }, k) => (at + yTicks[k]!.at) / 2);
  return (
    <>
      <path className="hero-paper is-fine" d={`${xMinor.map((x) => `M${x} ${top}V${bottom}`).join('')}${halves.map((y) => `M${left} ${y}H${right}`).join('')}`} />
      <path className="hero-paper" d={`${xTicks.map(({ at }) => `M${at} ${top}V${bottom}`).join('')}${yTicks.map(({ at }) => `M${left} ${at}H${right}`).join('')}`} />
      <path className="hero-grads is-fine" d={xMinor.map((x) => `M${x} ${bottom}v5`).join('')} />
      <path
        className="hero-grads"
        d={`M${left} ${top}V${bottom}H${right}${xTicks.map(({ at }) => `M${at} ${bottom}v8`).join('')}${yTicks.map(({ at }) => `M${left} ${at}h-7`).join('')}`}
      />
      {xTicks.map(({ at, text }) => <text key={text} className="hero-figure" x={at} y={bottom + 23} textAnchor="middle">{text}</text>)}
      {yTicks.map(({ at, text }) => <text key={text} className="hero-figure" x={left - 11} y={at + 4.4} textAnchor="end">{text}</text>)}
      <text className="hero-figure is-strong is-name" x={left} y="16">Error, E</text>
      <text className="hero-figure" x={right} y={bottom + 44} textAnchor="end">sweeps through all 64 cases</text>
    </>
  );
}, (a, b) => a.end === b.end);
