import { memoPlain } from '@/components/marks/memo-plain';
import { Curve } from '@/components/marks/plot/Curve';
import { Dots } from '@/components/marks/plot/Dots';
import { Plot } from '@/components/marks/plot/Plot';
import { Rule } from '@/components/marks/plot/Rule';
import { Texts } from '@/components/marks/plot/Texts';
import type { ChainView } from './view';

const nudges = [-1, 0, 1];
const short = (E: number) => String(Number(E.toPrecision(3)));

/** The error for every nudge: the curve that it is, and the straight line that a rate makes of it. */
export const Graph = memoPlain(function Graph({ graph }: Pick<ChainView, 'graph'>) {
  const { curve, line, nudge, before, truth, promise, gone, top, description } = graph;
  return (
    <Plot
      className="chain-graph"
      label={description}
      x={{ domain: [-1, 1], label: 'nudge', ticks: nudges }}
      y={{ domain: [0, top], label: 'E', ticks: [0, top / 2, top], format: short }}
      height={124}
    >
      <Curve points={line} tone="backward" dash />
      <Curve points={curve} />
      <Rule x={nudge} from={truth} to={promise} line="solid" />
      <Dots points={[[0, before]]} size={5} />
      {gone ? <Texts of={[gone]} /> : <Dots points={[[nudge, promise]]} size={10} tone="backward" open />}
      <Dots points={[[nudge, truth]]} size={8} />
    </Plot>
  );
});
