import { Scrub } from '@/components/controls/Scrub';
import { tenTo } from '@/lib/notation/magnitude';
import { nearestNet, type ChartView } from './chart-view';
import { RaisedSpans } from '@/components/marks/Raised';

export interface ChartProps {
  readonly chart: ChartView;
  readonly at: number;
  readonly valueText: string;
  readonly onChoose: (at: number) => void;
}

/** What both ways cost, against the number of weights: a ruler of nets below, products at the left, time at the right. */
export function Chart({ chart, at, valueText, onChoose }: ChartProps) {
  const { layout, trying, back, nets, chosen, labels, names, tryingName, backName } = chart;
  const { width, height, left, right, top, bottom } = layout;
  const [floor, end] = [height - bottom, width - right];
  const near = (fraction: number) => nearestNet(chart, fraction * width);
  return (
    <Scrub className={`counting-chart is-${layout.name}`} label="Net" value={at} max={nets.length - 1} valueText={valueText} nearest={near} arrows onChange={onChoose}>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {chart.products.filter(({ figured }) => figured).map(({ y, exponent }) => <path key={exponent} className="counting-paper" d={`M${left} ${y}H${end}`} />)}
        <path className="counting-axis" d={`M${left} ${top}V${floor}H${end}V${top}`} />
        <path className="counting-ticks" d={chart.products.map(({ y, figured }) => `M${left} ${y}h${figured ? -7 : -4}`).join('')} />
        <path className="counting-ticks" d={chart.weights.map(({ x, figured }) => `M${x} ${floor}v${figured ? 7 : 4}`).join('')} />
        <path className="counting-ticks" d={chart.times.map(({ y }) => `M${end} ${y}h7`).join('')} />
        <g className="counting-figures">
          {chart.products.filter(({ figured }) => figured).map(({ y, exponent }) => (
            <text key={exponent} x={left - 11} y={y + 4.5} textAnchor="end"><RaisedSpans text={exponent === 0 ? '1' : tenTo(exponent)} /></text>
          ))}
          {chart.weights.filter(({ figured }) => figured).map(({ x, exponent }) => (
            <text key={exponent} x={x} y={floor + 22} textAnchor="middle"><RaisedSpans text={exponent === 1 ? '10' : tenTo(exponent)} /></text>
          ))}
          {chart.times.map(({ y, figure }) => <text key={figure} x={end + 11} y={y + 4.5}><RaisedSpans text={figure} /></text>)}
          <text className="counting-axis-name" x={0} y={14}>multiplications</text>
          <text className="counting-axis-name" x={width} y={14} textAnchor="end"><RaisedSpans text={chart.speed} /></text>
          <text className="counting-axis-name" x={width} y={floor + 22} textAnchor="end">weights</text>
        </g>
        <path className="counting-cursor" d={`M${chosen.x} ${floor}V${chosen.back}`} />
        <path className="counting-gap" d={`M${chosen.x} ${chosen.back}V${chosen.trying}`} />
        {[{ ends: trying, pass: 'forward' }, { ends: back, pass: 'backward' }].map(({ ends: [from, to], pass }) => (
          <path key={pass} className={`counting-line pass-${pass}`} d={`M${from.x} ${from.y}L${to.x} ${to.y}`} />
        ))}
        {nets.map((net) => (
          <g key={net.id}>
            <circle className="counting-dot pass-forward" cx={net.x} cy={net.trying} r="3" />
            <circle className="counting-dot pass-backward" cx={net.x} cy={net.back} r="3" />
          </g>
        ))}
        <circle className="counting-point pass-forward" cx={chosen.x} cy={chosen.trying} r="6" />
        <circle className="counting-point pass-backward" cx={chosen.x} cy={chosen.back} r="6" />
        <g className="counting-names">
          <text className="pass-forward" x={tryingName.x} y={tryingName.y} textAnchor="end">one weight at a time</text>
          <text className="pass-backward" x={backName.x} y={backName.y}>one backward pass</text>
          {labels.map(({ text, pass, anchor, x, y }) => <text key={pass} className={`counting-time pass-${pass}`} x={x} y={y} textAnchor={anchor}>{text}</text>)}
        </g>
        <g className="counting-nets">
          <path className="counting-detents" d={nets.map(({ x }) => `M${x} ${floor + 34}v6`).join('')} />
          <path className="counting-flag" d={`M${chosen.x} ${floor + 40}l-5 -9h10z`} />
          {names.map(({ id, x, text, chosen: isChosen }) => (
            <text key={id} className={isChosen ? 'is-chosen' : undefined} x={x} y={floor + 55} textAnchor="middle"><RaisedSpans text={text} /></text>
          ))}
        </g>
      </svg>
    </Scrub>
  );
}
