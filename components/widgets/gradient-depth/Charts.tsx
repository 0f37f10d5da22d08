import { range } from 'd3';
import { Area } from '@/components/marks/plot/Area';
import { Curve } from '@/components/marks/plot/Curve';
import { Chosen, Dots } from '@/components/marks/plot/Dots';
import { Plot } from '@/components/marks/plot/Plot';
import { Rule } from '@/components/marks/plot/Rule';
import { kindNames } from '@/lib/notation/kinds';
import { spokenPowers } from '@/lib/notation/magnitude';
import { bandsOf } from './measure';
import type { GradientDepthState } from './state';
import { areaOf, type GradientDepthView } from './view';

const room = { left: 44, right: 66, narrowRight: 62 };
/** Whole layers only, also between the figures. */
const across = (depth: number) => {
  const every = depth <= 12 ? 1 : depth <= 20 ? 2 : 4;
  const last = Math.max(1, depth - 1);
  return { domain: [0, last] as const, ticks: range(0, last + 1, every), label: 'layers below the output' };
};

export interface ChartProps {
  readonly state: GradientDepthState;
  readonly view: GradientDepthView;
}

/** How much of the error is heard, layer by layer, of all three kinds. */
export function Shares({ state, view: { lines, done, here, domain, now, verdict } }: ChartProps) {
  return (
    <Plot
      className="depths-shares"
      label={spokenPowers(`The share of the error that each layer hears, from the output down. ${now} ${verdict}`)}
      x={across(state.depth)}
      y={{ domain, log: true, label: 'share of the output’s error' }}
      height={[280, 220]}
      room={{ ...room, top: 28 }}
    >
      {bandsOf(state).map(({ kind, band }) => (
        <Area key={kind} points={areaOf(band, domain[0])} tone={kind === state.kind ? 'backward' : 'quiet'} />
      ))}
      <Rule y={1} line="dot" />
      {lines.map(({ kind, points, chosen: own }) => (
        <Curve key={kind} points={points} tone={own ? 'backward' : 'ink'} width="thin" name={kindNames[kind]} />
      ))}
      <Curve points={done} tone="backward" width="thick" />
      <Dots points={done} size={6} tone="backward" />
      {here && <Chosen point={here} size={12} tone="backward" />}
    </Plot>
  );
}

/** By what the chosen kind multiplies the error at each layer. */
export function Factors({ state, view: { weights, slopes, both } }: ChartProps) {
  return (
    <Plot
      className="depths-factors"
      label="What each layer multiplies the error by: its weights, its slopes, and both"
      x={across(state.depth)}
      y={{ domain: [0.05, 20], log: true, ticks: [0.1, 1, 10], format: String, label: 'multiplied by' }}
      height={[132, 130]}
      room={{ ...room, left: 34, top: 28 }}
    >
      <Rule y={1} line="dot" />
      <Curve points={weights} width="thin" name="weights" />
      <Curve points={slopes} width="thin" dash name="slopes" />
      <Curve points={both} tone="backward" name="both" />
      <Rule x={state.cursor} line="hair" />
    </Plot>
  );
}
