import { memo } from 'react';
import { Curve } from '@/components/marks/plot/Curve';
import { Dots } from '@/components/marks/plot/Dots';
import { Landmarks } from '@/components/marks/plot/Landmarks';
import { Plot } from '@/components/marks/plot/Plot';
import { Reader } from '@/components/marks/plot/Reader';
import { Rule } from '@/components/marks/plot/Rule';
import { Texts } from '@/components/marks/plot/Texts';
import { back, chartOf, landmarks, lineNames, nets, PRODUCTS, trying, WEIGHTS } from './chart-view';
import { placeOf, type CountingState } from './state';

interface ChartProps extends Pick<CountingState, 'net' | 'machine'> {
  readonly valueText: string;
  readonly onChoose: (at: number) => void;
}

const x = { domain: WEIGHTS, log: true, label: 'weights', ticks: [10, 1e3, 1e6, 1e9, 1e12] } as const;
const y = { domain: PRODUCTS, log: true, label: 'multiplications', ticks: [1, 1e6, 1e12, 1e18, 1e24], paper: true } as const;
const weights = nets.map((one) => one.x);

/** What both ways cost, against the number of weights: a ruler of nets below, products at the left, time at the right. */
export const Chart = memo(function Chart({ net, machine, valueText, onChoose }: ChartProps) {
  const { chosen, readings, times } = chartOf({ net, machine });
  const at = placeOf(net);
  return (
    <Plot
      className="counting-chart"
      label="Multiplications and time against weights, in powers of ten"
      x={x}
      y={y}
      right={times}
      height={[320, 258]}
      room={{ right: 88, narrowRight: 76, bottom: 62 }}
      over={<Reader label="Net" stops={weights} at={at} onAt={onChoose} readings={() => readings} say={() => valueText} rising />}
    >
      <Rule x={chosen.weights} to={chosen.back[1]} line="hair" />
      <Rule x={chosen.weights} from={chosen.back[1]} to={chosen.trying[1]} line="solid" />
      <Curve points={trying} tone="forward" />
      <Curve points={back} tone="backward" />
      <Dots points={trying} tone="forward" size={7.5} open />
      <Dots points={back} tone="backward" size={7.5} open />
      <Dots points={[chosen.trying]} tone="forward" size={12} halo />
      <Dots points={[chosen.back]} tone="backward" size={12} halo />
      <Texts of={lineNames} />
      <Landmarks of={nets} chosen={chosen.id} first={landmarks} />
    </Plot>
  );
});
