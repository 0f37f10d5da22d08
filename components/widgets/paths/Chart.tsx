import { MOST } from './state';
import { CHART, type PathsView } from './view';

const LEFT = 40;
const TOP = 24;
const BOTTOM = 40;

/** Paths and connections against hidden layers, in powers of ten. */
export function Chart({ chart: { paths, connections, at, ticks } }: { readonly chart: PathsView['chart'] }) {
  const { width, height } = CHART;
  const [x, high, low] = at;
  return (
    <svg className="paths-chart" viewBox={`0 0 ${LEFT + width + 16} ${TOP + height + BOTTOM}`} role="img" aria-label="Paths and connections against the number of hidden layers, in powers of ten">
      <g transform={`translate(${LEFT} ${TOP})`}>
        <path className="paths-axis" d={`M0 0V${height}H${width}`} />
        {ticks.map(({ y, power }) => (
          <g key={power}>
            <path className="paths-tick" d={`M0 ${y}h-6`} />
            <text x={-10} y={y + 4.5} textAnchor="end">10<tspan dy="-5" fontSize="9">{power}</tspan></text>
          </g>
        ))}
        {[1, 5, MOST].map((l) => {
          const tick = ((l - 1) / (MOST - 1)) * width;
          return <g key={l}><path className="paths-tick" d={`M${tick} ${height}v6`} /><text x={tick} y={height + 20} textAnchor="middle">{l}</text></g>;
        })}
        <text className="paths-axis-name" x={width} y={height + 36} textAnchor="end">hidden layers</text>
        <path className="paths-curve" d={paths} />
        <path className="paths-curve is-thin" d={connections} />
        <circle className="paths-point" cx={x} cy={high} r="5" />
        <circle className="paths-point is-open" cx={x} cy={low} r="5" />
        <text className="paths-axis-name" x="8" y="-8">● paths &#160; ○ connections</text>
      </g>
    </svg>
  );
}
