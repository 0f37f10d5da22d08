import { CHART, SHOWN, type BugsView } from './view';

const LEFT = 34;
const RIGHT = 10;
const TOP = 10;
const BOTTOM = 42;

/** The error over the sweeps: thick the program on show, thin and dashed the right one. */
export function Chart({ chart }: { readonly chart: BugsView['chart'] }) {
  const { width, height } = CHART;
  const ticks = Array.from({ length: chart.top * 2 + 1 }, (_, k) => k / 2);
  const sweeps = [0, 100, 200, 300, 400, SHOWN];
  return (
    <svg
      className="bugs-chart"
      viewBox={`0 0 ${LEFT + width + RIGHT} ${TOP + height + BOTTOM}`}
      role="img"
      aria-label={chart.description}
    >
      <g transform={`translate(${LEFT} ${TOP})`}>
        <path className="bugs-axis" d={`M0 0V${height}H${width}`} />
        {ticks.map((value) => {
          const y = height - (value / chart.top) * height;
          return (
            <g key={value}>
              <path className={Number.isInteger(value) ? 'bugs-tick is-long' : 'bugs-tick'} d={`M0 ${y}H${Number.isInteger(value) ? -6 : -4}`} />
              {Number.isInteger(value) && <text x={-10} y={y + 4.5} textAnchor="end">{value}</text>}
            </g>
          );
        })}
        {sweeps.map((value) => {
          const x = (value / SHOWN) * width;
          return (
            <g key={value}>
              <path className="bugs-tick is-long" d={`M${x} ${height}v6`} />
              <text x={x} y={height + 21} textAnchor="middle">{value}</text>
            </g>
          );
        })}
        <text className="bugs-axis-name" x={width} y={height + 38} textAnchor="end">sweeps</text>
        <text className="bugs-axis-name" x={10} y={8} textAnchor="start">E</text>
        <path className={chart.bug === null ? 'bugs-curve' : 'bugs-curve is-right'} d={chart.right} />
        {chart.bug !== null && <path className="bugs-curve" d={chart.bug} />}
      </g>
    </svg>
  );
}
