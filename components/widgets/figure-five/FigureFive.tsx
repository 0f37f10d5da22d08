import { useDeferredValue, useMemo } from 'react';
import { Choice } from '@/components/controls/Choice';
import { SeedField } from '@/components/controls/SeedField';
import { Slider } from '@/components/controls/Slider';
import { FigureFrame } from '@/components/figure/FigureFrame';
import type { FigureProps } from '@/components/figure/props';
import { useFigure } from '@/components/figure/use-figure';
import { useLayouts } from '@/components/figure/use-layout';
import { PlotTable } from '@/components/marks/plot/PlotTable';
import { format } from '@/lib/notation/format';
import { fig5, fig5Net } from '@/lib/nets/unrolled';
import { Learning } from './Learning';
import { Ledger } from './Ledger';
import { Net, Told, Weight } from './Net';
import { narrow, wide } from './places';
import { descents, RANGE, reckon, SWEEPS, type Reckoned } from './reckon';
import { figureFive, LARGEST, MOST_STEPS, type FigureFiveState } from './state';
import { ledger, netView, say } from './view';

const wayOptions = [
  { value: 'average', text: 'average', spoken: 'the copies’ gradients are averaged' },
  { value: 'sum', text: 'sum', spoken: 'the copies’ gradients are added' },
] as const;
const startOptions = fig5.cases.map(({ inputs }, k) => ({
  value: k,
  text: inputs.join(' '),
  spoken: `units start at ${inputs.join(', ')}`,
}));

/** Fig. 5: three units, four weights, run for some steps, and the layered net that is the same. */
export default function FigureFive(props: FigureProps<FigureFiveState>) {
  const figure = useFigure(figureFive, props);
  const { state, set } = figure;
  const { steps, chosen, seed, weights: own, way, epsilon } = state;
  const reckoned = useMemo(() => reckon({ steps, start: state.start, seed, weights: own }), [steps, state.start, seed, own]);
  const later = useDeferredValue(useMemo(() => ({ steps, seed, weights: own, epsilon }), [steps, seed, own, epsilon]));
  const both = useMemo(() => descents(later), [later]);
  const layouts = useLayouts(figure.place);
  const { weights } = reckoned;
  const words = say(state, reckoned);
  const { rows, agree } = ledger(state, reckoned);

  return (
    <FigureFrame
      figure={figure}
      title="Figure 5 live: time unrolled"
      hint="↑ ↓ weights"
      instruction="Step the error back. Then draw more copies, or move a weight."
      caption={<Caption />}
      reading={<Reading seed={seed} />}
      say={words}
      choice={
        <div className="five-choices">
          <Slider
            label="steps"
            value={steps}
            least={1}
            most={MOST_STEPS}
            step={1}
            text={String(steps)}
            onValue={(to) => set({ steps: to })}
          />
          <Choice label="of the copies’ gradients" options={wayOptions} value={way} onChange={(to) => set({ way: to })} />
        </div>
      }
      seed={`seed ${seed}`}
      settings={
        <>
          <Choice label="units start at" options={startOptions} value={state.start} onChange={(to) => set({ start: to })} />
          <SeedField label="Seed of the weights" seed={seed} onSeed={(to) => set({ seed: to })} />
        </>
      }
      table={<Gradients reckoned={reckoned} />}
    >
      <div className="five" data-step={state.cursor} data-steps={steps} data-chosen={chosen}>
        {layouts.map((kind) => {
          const layout = kind === 'wide' ? wide(steps) : narrow(steps);
          return (
            <div key={kind} className={`five-drawing is-${kind}`}>
              <Net
                view={netView(state, reckoned, layout)}
                layout={layout}
                chosen={chosen}
                moment={state.cursor}
                onChoose={(k) => set({ chosen: k })}
              />
              <Ledger rows={rows} chosen={chosen} kind={kind} />
            </div>
          );
        })}
        <div className="five-under">
          <p className="figure-say five-say">
            <Told text={words} />
          </p>
          <div>
            <Slider
              label={<Weight k={chosen} />}
              name={`weight ${chosen + 1}, in all its copies`}
              value={weights[chosen]!}
              least={-LARGEST}
              most={LARGEST}
              step={0.01}
              text={format(weights[chosen]!, 2)}
              onValue={(to) => set({ weights: weights.with(chosen, to) })}
            />
            <p className="five-agree">{agree}</p>
          </div>
        </div>
        <Learning descents={both} steps={later.steps} epsilon={epsilon} way={way} onEpsilon={(to) => set({ epsilon: to })} />
      </div>
    </FigureFrame>
  );
}

/** ∂E/∂w of all copies of all weights. */
function Gradients({ reckoned: { time, layers } }: { readonly reckoned: Reckoned }) {
  const rows = (name: string, { copies, sum, average }: Reckoned['layers']) => [
    ...copies.map((row, n) => [`${name}, copy ${n + 1}`, ...row.map((value) => format(value))]),
    [`${name}, sum`, ...sum.map((value) => format(value))],
    [`${name}, average`, ...average.map((value) => format(value))],
  ];
  return (
    <PlotTable
      caption="The gradient of every copy, in two ways"
      heads={['', ...fig5Net.connections.map(({ name }) => name)]}
      rows={[...rows('history', time), ...rows('layers', layers)]}
    />
  );
}

function Caption() {
  return (
    <>
      <strong>A net that runs for some steps is a layered net with a row for each, and the same weights over and over.</strong> The way back
      needs what every unit said at every step. Each copy of a weight gets a gradient of its own; because all are moved by their average, or
      by their sum, they stay one weight.
    </>
  );
}

function Reading({ seed }: { readonly seed: number }) {
  return (
    <>
      <p>
        Thicker lines are larger weights, dashed ones negative; each of the four keeps its line in every copy. The one that is followed is
        drawn in ink: tap another name to follow that. In orange, below its dial, what a unit is blamed for, ∂<i>E</i>/∂<i>x</i>; the bands
        are the gradients of the copies, as wide as they are large, dashed if negative. “In the layered net” is the engine’s own backward
        pass through a net in which every copy is a weight of its own.
      </p>
      <p>
        Which two units each weight joins is our reading of the paper’s drawing; it gives no task, so start states and targets are ours.
        Weights from seed {seed}, uniform in (−{RANGE}, {RANGE}), rounded to two places. The picture has one start state, the chart both,
        over {SWEEPS} sweeps by eq. (8).
      </p>
    </>
  );
}
