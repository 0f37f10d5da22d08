import { SeedField } from '@/components/controls/SeedField';
import { Choice } from '@/components/controls/Choice';
import { Tool } from '@/components/controls/Tool';
import { FigureFrame } from '@/components/figure/FigureFrame';
import type { FigureProps } from '@/components/figure/props';
import { useFigure } from '@/components/figure/use-figure';
import { useNotation } from '@/components/figure/use-shared';
import { Dial } from '@/components/marks/Dial';
import { PlotTable } from '@/components/marks/plot/PlotTable';
import { Sym } from '@/components/marks/Sym';
import { format } from '@/lib/notation/format';
import { quantityKey, spoken } from '@/lib/notation/quantities';
import { scopedKey } from '@/lib/notation/scoped';
import { momentsOf } from './run';
import { EPSILON, oneUnit, type OneUnitState } from './state';

const targets = [0, 1].map((value) => ({ value, text: String(value), spoken: `ought to say ${value}` }));

const quantities = [
  { of: { q: 'w', j: 2, i: 1 }, field: 'w', tone: 'ink' },
  { of: { q: 'w', j: 2, i: 0 }, field: 'bias', tone: 'ink' },
  { of: { q: 'y', j: 2 }, field: 'y', tone: 'forward' },
  { of: { q: 'E' }, field: 'E', tone: 'ink' },
] as const;

const dial = { unit: 2, x: 60, y: 60, r: 46, role: 'known', pass: 'forward', fresh: true, fine: true, error: 'error' } as const;

/** The gallery's example of the frame: one unit learns one case. */
export default function OneUnit(props: FigureProps<OneUnitState>) {
  const figure = useFigure(oneUnit, props);
  const { set, dispatch } = figure;
  const { seed, cursor, target } = figure.state;
  const run = momentsOf(figure.state);
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
      choice={<Choice label="ought to say" options={targets} value={target} onChange={(to) => set({ target: to })} />}
      seed={`seed ${seed}`}
      settings={
        <>
          <SeedField label="Seed" seed={seed} onSeed={(to) => set({ seed: to })} />
          <Tool onPress={() => dispatch({ type: 'break' })}>Make an error</Tool>
        </>
      }
      table={
        <PlotTable
          caption="Every sweep so far"
          heads={['sweep', ...quantities.map(({ of, field, tone }) => <Sym key={field} mark={{ of, tone }} />)]}
          rows={run.slice(0, cursor + 1).map((moment, sweep) => [sweep, ...quantities.map(({ field }) => format(moment[field]))])}
        />
      }
    >
      <div className="one-unit">
        <svg width="120" height="120" viewBox="0 0 120 120" role="img" aria-label={says}>
          <Dial mark={{ ...dial, value: now.y, target }} />
          <text x="60" y="65" textAnchor="middle">
            {format(now.y, 2)}
          </text>
        </svg>
        <ul className="one-unit-values">
          {quantities.map(({ of, field, tone }) => (
            <li key={field}>
              <span
                data-quantity={scopedKey(oneUnit.name, quantityKey(of))}
                tabIndex={0}
                role="group"
                aria-label={`${spoken(of, notation)}: ${format(now[field])}`}
              >
                <Sym mark={{ of, tone }} silent />
                <span>{format(now[field])}</span>
              </span>
            </li>
          ))}
        </ul>
      </div>
    </FigureFrame>
  );
}
