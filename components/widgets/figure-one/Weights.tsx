import { useOneStop } from '@/components/controls/use-one-stop';
import { HintonSquare } from '@/components/marks/HintonSquare';
import { Sym } from '@/components/marks/Sym';
import { Values } from '@/components/marks/Values';
import { format } from '@/lib/notation/format';
import type { FigureOneView, UnitRow } from './view';

interface WeightsProps {
  readonly view: FigureOneView;
  readonly onFlip: (at: number) => void;
}

const x = <Sym mark={{ of: { q: 'x' }, tone: 'ink' }} />;
const y = <Sym mark={{ of: { q: 'y' }, tone: 'ink' }} />;

/** All weights as signed squares with their numbers, one line a hidden unit, and what each makes of the input on show. */
export function Weights({ view: { bits, symmetric, hidden, output, full, decimals }, onFlip }: WeightsProps) {
  const stop = useOneStop('inputs', bits.length);
  const inputs = bits.map((bit, k) => (
    <button
      key={k}
      type="button"
      className={bit === 1 ? 'one-input is-one' : 'one-input'}
      aria-pressed={bit === 1}
      aria-label={`Input ${k + 1}: ${bit}`}
      onClick={() => onFlip(k)}
      {...stop(k)}
    >
      {bit}
    </button>
  ));
  const square = (value: number) => (
    <>
      <HintonSquare value={value} full={full} />
      <span>{format(value, decimals)}</span>
    </>
  );
  const on = (is: boolean) => (is ? 'is-on' : undefined);
  const reached = (unit: UnitRow) => [format(unit.x, decimals), format(unit.y, 2)];
  const reachedClass = (unit: UnitRow) => [undefined, unit.y > 0.5 ? 'one-y is-on' : 'one-y'];

  const classes = hidden.map((unit) => [...bits.map((bit) => on(bit === 1)), 'one-sum', 'is-on', ...reachedClass(unit)]);
  const lastClasses = [...hidden.map((unit) => on(unit.y > 0.5)), 'is-on', ...reachedClass(output)];
  return (
    <>
      <Values
        caption="Weights of the hidden units, and what they make of the input"
        heads={['unit', ...inputs, 'sum', 'bias', x, y]}
        rows={hidden.map((unit) => [
          unit.unit,
          ...unit.weights.map(square),
          format(unit.inputs, decimals),
          square(unit.bias),
          ...reached(unit),
        ])}
        className="one-weights"
        cellClass={(row, column) => classes[row]![column - 1]}
      />
      <Values
        caption="Weights of the output unit"
        heads={['unit', ...hidden.map(({ unit }) => `from ${unit}`), 'bias', x, y, 'wanted']}
        rows={[[output.unit, ...output.weights.map(square), square(output.bias), ...reached(output), symmetric ? 1 : 0]]}
        className="one-weights is-output"
        cellClass={(_, column) => lastClasses[column - 1]}
      />
    </>
  );
}
