import { GRAPH, type GraphView } from './graph-view';

const LEFT = 40;
const TOP = 26;

/** The error for every nudge: the curve that it is, and the straight line that a rate makes of it. */
export function Graph({ graph }: { readonly graph: GraphView }) {
  const { width, height } = GRAPH;
  const { at, truth, promise, outside, zero, top } = graph;
  return (
    <svg className="chain-graph" viewBox={`0 0 ${LEFT + width + 16} ${TOP + height + 34}`} role="img" aria-label={graph.description}>
      <g transform={`translate(${LEFT} ${TOP})`}>
        <path className="chain-graph-axis" d={`M0 0V${height}H${width}`} />
        {[0, 0.5, 1].map((share) => (
          <g key={share}>
            <path className="chain-graph-tick" d={`M0 ${height * (1 - share)}h-5`} />
            <text x={-9} y={height * (1 - share) + 4.5} textAnchor="end">{share === 0 ? '0' : String(Number((top * share).toPrecision(3)))}</text>
          </g>
        ))}
        {[-1, -0.5, 0, 0.5, 1].map((by) => (
          <g key={by}>
            <path className="chain-graph-tick" d={`M${((by + 1) / 2) * width} ${height}v${Number.isInteger(by) ? 6 : 4}`} />
            {Number.isInteger(by) && <text x={((by + 1) / 2) * width} y={height + 23} textAnchor="middle">{String(by).replace('-', '−')}</text>}
          </g>
        ))}
        <text className="chain-graph-name" x={width * 0.75} y={height + 23} textAnchor="middle">nudge</text>
        <text className="chain-graph-name" x={-9} y={-12} textAnchor="end">E</text>
        <path className="chain-graph-line" d={graph.line} />
        <path className="chain-graph-curve" d={graph.curve} />
        <path className="chain-graph-gap" d={`M${at} ${truth}V${promise}`} />
        <circle className="chain-graph-zero" cx={zero.x} cy={zero.y} r="2.5" />
        {outside === null
          ? <circle className="chain-graph-promise" cx={at} cy={promise} r="5" />
          : <path className="chain-graph-promise" d={outside === 'below' ? `M${at} ${promise + 9.5}l-4.5 -8h9z` : `M${at} ${promise - 5}l-5 9h10z`} />}
        <circle className="chain-graph-truth" cx={at} cy={truth} r="4" />
      </g>
    </svg>
  );
}
