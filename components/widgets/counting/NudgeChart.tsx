import { Scrub } from '@/components/controls/Scrub';
import { UNKNOWN } from '@/lib/notation/format';
import { tenTo } from '@/lib/notation/magnitude';
import { PLANE, type NudgeView } from './nudge-view';
import { RaisedSpans } from '@/components/marks/Raised';
import { NUDGES } from './state';

const LEFT = 46;
const TOP = 26;
const BOTTOM = 48;
const RIGHT = 6;
const WIDTH = LEFT + PLANE.width + RIGHT;

export interface NudgeChartProps {
  readonly view: NudgeView;
  readonly nudge: number;
  readonly onChoose: (nudge: number) => void;
}

/** How far the slopes found by trial are off, against the size of the nudge. A tap chooses a nudge. */
export function NudgeChart({ view, nudge, onChoose }: NudgeChartProps) {
  const near = (fraction: number) => Math.floor(((fraction * WIDTH - LEFT) / PLANE.width) * NUDGES);
  const now = view.points.find(({ k }) => k === nudge);
  const column = view.columns[nudge - 1]!;
  return (
    <Scrub className="counting-nudges" label="Nudge" value={nudge - 1} max={NUDGES - 1} valueText={view.description} nearest={near} arrows onChange={(k) => onChoose(k + 1)}>
      <svg viewBox={`0 0 ${WIDTH} ${TOP + PLANE.height + BOTTOM}`} aria-hidden="true">
        <text className="counting-axis-name" x={0} y={14}>largest difference</text>
        <g transform={`translate(${LEFT} ${TOP})`}>
          {view.ticks.filter(({ figured }) => figured).map(({ y, exponent }) => <path key={exponent} className="counting-paper" d={`M0 ${y}H${PLANE.width}`} />)}
          <path className="counting-axis" d={`M0 0V${PLANE.height}H${PLANE.width}`} />
          <path className="counting-ticks" d={view.ticks.map(({ y, figured }) => `M0 ${y}h${figured ? -7 : -4}`).join('')} />
          <path className="counting-ticks" d={view.columns.map(({ x }) => `M${x} ${PLANE.height}v6`).join('')} />
          <path className="counting-column" d={`M${column.x} ${PLANE.height}V0`} />
          <path className="counting-steepest" d={`M0 ${view.steepest}H${PLANE.width}`} />
          <g className="counting-figures">
            {view.ticks.filter(({ figured }) => figured).map(({ y, exponent }) => (
              <text key={exponent} x={-11} y={y + 4.5} textAnchor="end"><RaisedSpans text={exponent === 0 ? '1' : tenTo(exponent)} /></text>
            ))}
            {view.columns.map(({ k, x, chosen }) => {
              const figured = chosen || ((k === 1 || k % 3 === 0) && Math.abs(k - nudge) > 1);
              return figured && <text key={k} className={chosen ? 'is-now' : undefined} x={x} y={PLANE.height + 22} textAnchor="middle"><RaisedSpans text={tenTo(-k)} /></text>;
            })}
            <text className="counting-axis-name" x={0} y={PLANE.height + 42}>long nudge</text>
            <text className="counting-axis-name" x={PLANE.width} y={PLANE.height + 42} textAnchor="end">short nudge</text>
            <text className="counting-steepest-name" x={PLANE.width / 2} y={view.steepest + (view.steepest > 18 ? -6 : 16)} textAnchor="middle">the largest slope</text>
          </g>
          <path className="counting-trend" d={view.points.map(({ x, y }, k) => `${k === 0 ? 'M' : 'L'}${x} ${y}`).join('')} />
          {view.points.map(({ k, x, y }) => <circle key={k} className="counting-found" cx={x} cy={y} r="3.5" />)}
          {view.unknown.map((x) => <text key={x} className="counting-unknown" x={x} y={PLANE.height * 0.6} textAnchor="middle">{UNKNOWN}</text>)}
          {now && <circle className="counting-ring" cx={now.x} cy={now.y} r="7.5" />}
        </g>
      </svg>
    </Scrub>
  );
}
