import { useOneStop } from '@/components/controls/use-one-stop';
import { HintonSquare } from '@/components/marks/HintonSquare';
import { Sym } from '@/components/marks/Sym';
import { format } from '@/lib/notation/format';
import type { FigureOneView, UnitRow } from './view';

export interface WeightsProps {
  readonly view: FigureOneView;
  readonly onFlip: (at: number) => void;
}

/** All weights as signed squares with their numbers, one line a hidden unit, and what each makes of the input on show. */
export function Weights({ view, onFlip }: WeightsProps) {
  const { bits, hidden, output, full, decimals } = view;
  const stop = useOneStop('inputs', bits.length);
  const cell = (value: number, on: boolean, key: number | string) => (
    <td key={key} className={on ? 'is-on' : undefined}>
      <HintonSquare value={value} full={full} />
      <span>{format(value, decimals)}</span>
    </td>
  );
  return (
    <>
      <table className="one-weights">
        <caption className="heard">Weights of the hidden units, and what they make of the input</caption>
        <thead>
          <tr>
            <th scope="col">unit</th>
            {bits.map((bit, k) => (
              <th key={k} scope="col" className={k === 3 ? 'is-fold' : undefined}>
                <button
                  type="button"
                  className={bit === 1 ? 'one-input is-one' : 'one-input'}
                  aria-pressed={bit === 1}
                  aria-label={`Input ${k + 1}: ${bit}`}
                  onClick={() => onFlip(k)}
                  {...stop(k)}
                >
                  {bit}
                </button>
              </th>
            ))}
            <th scope="col">sum</th>
            <th scope="col">bias</th>
            <th scope="col" className="one-roomy">
              <Sym mark={{ of: { q: 'x' }, tone: 'ink' }} />
            </th>
            <th scope="col">
              <Sym mark={{ of: { q: 'y' }, tone: 'ink' }} />
            </th>
          </tr>
        </thead>
        <tbody>
          {hidden.map((row) => (
            <tr key={row.unit}>
              <th scope="row">{row.unit}</th>
              {row.weights.map((w, k) => cell(w, bits[k] === 1, k))}
              <td className="one-sum">{format(row.inputs, decimals)}</td>
              {cell(row.bias, true, 'bias')}
              <Reached row={row} decimals={decimals} />
            </tr>
          ))}
        </tbody>
      </table>
      <table className="one-weights is-output">
        <caption className="heard">Weights of the output unit</caption>
        <thead>
          <tr>
            <th scope="col">unit</th>
            {hidden.map(({ unit }) => (
              <th key={unit} scope="col">
                from {unit}
              </th>
            ))}
            <th scope="col">bias</th>
            <th scope="col" className="one-roomy">
              <Sym mark={{ of: { q: 'x' }, tone: 'ink' }} />
            </th>
            <th scope="col">
              <Sym mark={{ of: { q: 'y' }, tone: 'ink' }} />
            </th>
            <th scope="col">wanted</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{output.unit}</th>
            {output.weights.map((w, h) => cell(w, hidden[h]!.y > 0.5, h))}
            {cell(output.bias, true, 'bias')}
            <Reached row={output} decimals={decimals} />
            <td>{view.symmetric ? 1 : 0}</td>
          </tr>
        </tbody>
      </table>
    </>
  );
}

function Reached({ row: { x, y }, decimals }: { readonly row: UnitRow; readonly decimals: number }) {
  return (
    <>
      <td className="one-roomy">{format(x, decimals)}</td>
      <td className={y > 0.5 ? 'one-y is-on' : 'one-y'}>{format(y, 2)}</td>
    </>
  );
}
