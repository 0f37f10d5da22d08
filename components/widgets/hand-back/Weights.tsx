import { useRef, type KeyboardEvent } from 'react';
import { ChipText, NumberChip } from '@/components/marks/NumberChip';
import { HintonSquare } from '@/components/marks/HintonSquare';
import { PlotTable } from '@/components/marks/plot/PlotTable';
import { Sym } from '@/components/marks/Sym';
import { UNKNOWN } from '@/lib/notation/format';
import type { UnitRow, WeightRow } from './view';

export interface WeightsProps {
  readonly rows: readonly WeightRow[];
  readonly impatient: boolean;
  readonly onChoose: (key: string) => void;
}

const moves: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

/** All weights with their slopes, held against measured ones. The name of a weight is a button that lights its two ends. */
export function Weights({ rows, impatient, onChoose }: WeightsProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const entry = rows.findIndex(({ chosen, slope }) => chosen || slope.role === 'result');
  const onKeyDown = (event: KeyboardEvent) => {
    const move = moves[event.key];
    const buttons = [...body.current!.querySelectorAll('button')];
    const next = buttons[buttons.indexOf(event.target as HTMLButtonElement) + (move ?? NaN)];
    if (move === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    next?.focus();
    const row = rows[buttons.indexOf(next!)];
    if (row && !row.chosen) onChoose(row.key);
  };
  return (
    <table className={impatient ? 'values hand-back-weights is-impatient' : 'values hand-back-weights'}>
      <caption className="heard">Slope of every weight, handed back and measured</caption>
      <thead>
        <tr>
          <th scope="col">weight</th>
          <th scope="col">
            <span className="heard">its size</span>
          </th>
          <th scope="col">
            <Sym mark={{ of: { q: 'dEdw' }, tone: 'backward' }} />
          </th>
          <th scope="col">
            <span className="heard">agrees</span>
          </th>
          {impatient && <th scope="col">patient</th>}
          <th scope="col">measured</th>
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={onKeyDown}>
        {rows.map((row, k) => (
          <tr
            key={row.key}
            className={
              [row.opens ? 'opens' : '', row.chosen ? 'is-chosen' : '', row.right === false ? 'is-off pass-backward' : '']
                .join(' ')
                .trim() || undefined
            }
          >
            <th scope="row">
              <button
                type="button"
                aria-pressed={row.chosen}
                tabIndex={k === Math.max(0, entry) ? 0 : -1}
                onClick={() => onChoose(row.key)}
              >
                <HintonSquare value={row.weight} />
                <Sym mark={{ of: row.ref, tone: 'ink' }} silent />
                <span className="heard">
                  {row.name}, {row.text}: show its two ends
                </span>
              </button>
            </th>
            <td>{row.text}</td>
            <td>{row.slope.role === 'result' ? <NumberChip mark={row.slope} /> : <ChipText mark={row.slope} />}</td>
            <td className="hand-back-sign">
              <Sign right={row.right} />
            </td>
            {impatient && (
              <td>
                <ChipText mark={row.patient} />
              </td>
            )}
            <td>
              <ChipText mark={row.measured} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Sign({ right }: { readonly right: boolean | null }) {
  if (right === null) return null;
  return (
    <>
      <span aria-hidden="true">{right ? '=' : '≠'}</span>
      <span className="heard">{right ? 'agrees' : 'differs'}</span>
    </>
  );
}

const unitHeads = [
  'unit',
  <Sym key="y" mark={{ of: { q: 'y' }, tone: 'forward' }} />,
  'from 6',
  'from 7',
  <Sym key="dEdy" mark={{ of: { q: 'dEdy' }, tone: 'backward' }} />,
  <Sym key="dEdx" mark={{ of: { q: 'dEdx' }, tone: 'backward' }} />,
];

/** The units: what each said, received and was blamed for. The net as a table. */
export function Units({ rows }: { readonly rows: readonly UnitRow[] }) {
  const cells = rows.map(({ unit, output, messages, dEdy, dEdx }) => [
    unit,
    output,
    ...[0, 1].map((k) => (messages.length === 0 ? '' : (messages[k] ?? UNKNOWN))),
    dEdy ?? UNKNOWN,
    dEdx ?? UNKNOWN,
  ]);
  return <PlotTable caption="Messages that have arrived, and what each unit has made of them" heads={unitHeads} rows={cells} />;
}
