import { useMemo } from 'react';
import { SeedField } from '@/components/controls/SeedField';
import { Choice } from '@/components/controls/Choice';
import { FigureFrame } from '@/components/figure/FigureFrame';
import type { FigureProps } from '@/components/figure/props';
import { useFigure } from '@/components/figure/use-figure';
import { useNotation } from '@/components/figure/use-shared';
import { Dial } from '@/components/marks/Dial';
import { PlotTable } from '@/components/marks/plot/PlotTable';
import { Sym } from '@/components/marks/Sym';
import { format } from '@/lib/notation/format';
import { spoken } from '@/lib/notation/quantities';
import { scopedKey } from '@/lib/notation/scoped';
import { EPSILON, oneUnit, runOf, type Moment, type OneUnitState } from './state';

const targets = [0, 1].map((value) => ({ value, text: String(value), spoken: `ought to say ${value}` }));

const quantities = [
  { of: { q: 'w', j: 2, i: 1 }, key: 'w.2.1', tone: 'ink', value: (now: Moment) => now.w },
  { of: { q: 'w', j: 2, i: 0 }, key: 'w.2.0', tone: 'ink', value: (now: Moment) => now.bias },
  { of: { q: 'y', j: 2 }, key: 'y.2', tone: 'forward', value: (now: Moment) => now.y },
  { of: { q: 'E' }, key: 'E', tone: 'ink', value: (now: Moment) => now.E },
] as const;

/** The gallery's example of the frame: one unit learns one case. */
export default function OneUnit({ number, start }: FigureProps<OneUnitState>) {
  const figure = useFigure(oneUnit, { number, start });
  const { state, dispatch } = figure;
  const { seed, cursor, target } = state;
  const run = useMemo(() => runOf({ seed, target }), [seed, target]);
  const now = run[cursor]!;
  const notation = useNotation();
  const says = `After ${cursor} sweeps the unit says ${format(now.y)} and ought to say ${target}.`;

  return (
    <FigureFrame
      figure={figure}
      title="One unit learns one case"
      instruction="Press Step, or choose what it ought to say."
      caption={
        <>
          <strong>One unit, one weight, one bias, one case.</strong> It is asked the same thing again and again; ε = {EPSILON}.
        </>
      }
      say={says}
      choice={<Choice label="ought to say" options={targets} value={target} onChange={(to) => dispatch({ type: 'aim', target: to })} />}
      seed={`seed ${seed}`}
      settings={
        <>
          <SeedField label="Seed" seed={seed} onSeed={(to) => dispatch({ type: 'seed', seed: to })} />
          <button type="button" className="figure-tool" onClick={() => dispatch({ type: 'break' })}>
            Make an error
          </button>
        </>
      }
      table={<Run run={run} cursor={cursor} />}
    >
      <div className="one-unit">
        <svg width="120" height="120" viewBox="0 0 120 120" role="img" aria-label={says}>
          <Dial
            mark={{
              unit: 2,
              x: 60,
              y: 60,
              r: 46,
              value: now.y,
              role: 'known',
              pass: 'forward',
              fresh: true,
              fine: true,
              target,
              error: 'error',
            }}
          />
          <text x="60" y="65" textAnchor="middle">
            {format(now.y, 2)}
          </text>
        </svg>
        <ul className="one-unit-values">
          {quantities.map(({ of, key, tone, value }) => (
            <li key={key}>
              <span
                data-quantity={scopedKey(oneUnit.name, key)}
                tabIndex={0}
                role="group"
                aria-label={`${spoken(of, notation)}: ${format(value(now))}`}
              >
                <Sym mark={{ of, tone }} silent />
                <span>{format(value(now))}</span>
              </span>
            </li>
          ))}
        </ul>
      </div>
    </FigureFrame>
  );
}

function Run({ run, cursor }: { readonly run: readonly Moment[]; readonly cursor: number }) {
  const rows = run.slice(0, cursor + 1).map((moment, sweep) => [sweep, ...quantities.map(({ value }) => format(value(moment)))]);
  return (
    <PlotTable
      caption="Every sweep so far"
      heads={['sweep', ...quantities.map(({ of, key, tone }) => <Sym key={key} mark={{ of, tone }} />)]}
      rows={rows}
    />
  );
}
