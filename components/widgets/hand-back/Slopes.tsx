import type { KeyboardEvent } from 'react';
import { HintonSquare } from '@/components/marks/HintonSquare';
import { ChipText, NumberChip } from '@/components/marks/NumberChip';
import { PlotTable } from '@/components/marks/plot/PlotTable';
import { Sym } from '@/components/marks/Sym';
import { Values } from '@/components/marks/Values';
import type { HandBackView } from './view';

const moves: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

interface SlopesProps {
  readonly view: HandBackView;
  readonly onChoose: (key: string) => void;
}

/**
 * All weights with their slopes, held against measured ones, and the units; in the document only while they are seen. The name of a
 * weight is a button that lights its two ends, and ↑ and ↓ lead to the next.
 */
export function Slopes({ view: { weights, units, impatient }, onChoose }: SlopesProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    const move = moves[event.key];
    if (move === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const buttons = [...event.currentTarget.closest('table')!.querySelectorAll('button')];
    const to = buttons.indexOf(event.currentTarget) + move;
    buttons[to]?.focus();
    const row = weights[to];
    if (row && !row.chosen) onChoose(row.key);
  };
  const entry = Math.max(
    0,
    weights.findIndex(({ chosen, slope }) => chosen || slope.role === 'result'),
  );
  return (
    <div className="hand-back-tables">
      <Values
        caption="Slope of every weight, handed back and measured"
        className={impatient ? 'hand-back-weights is-impatient' : 'hand-back-weights'}
        heads={[
          'weight',
          <Heard key="size" text="its size" />,
          <Sym key="slope" mark={{ of: { q: 'dEdw' }, tone: 'backward' }} />,
          <Heard key="agrees" text="agrees" />,
          ...(impatient ? ['patient'] : []),
          'measured',
        ]}
        rows={weights.map((row, k) => [
          <button
            key="name"
            type="button"
            aria-pressed={row.chosen}
            tabIndex={k === entry ? 0 : -1}
            onClick={() => onChoose(row.key)}
            onKeyDown={onKeyDown}
          >
            <HintonSquare value={row.weight} />
            <Sym mark={{ of: row.ref, tone: 'ink' }} silent />
            <Heard text={`${row.name}, ${row.text}: show its two ends`} />
          </button>,
          row.text,
          row.slope.role === 'result' ? <NumberChip key="slope" mark={row.slope} /> : <ChipText key="slope" mark={row.slope} />,
          row.right !== null && <Sign key="sign" right={row.right} />,
          ...(impatient ? [<ChipText key="patient" mark={row.patient} />] : []),
          <ChipText key="measured" mark={row.measured} />,
        ])}
        rowClass={(k) => {
          const { opens, chosen, right } = weights[k]!;
          return (
            [opens && 'opens', chosen && 'is-chosen', right === false && 'is-off pass-backward'].filter(Boolean).join(' ') || undefined
          );
        }}
        cellClass={(_, column) => (column === 3 ? 'hand-back-sign' : undefined)}
      />
      <PlotTable
        caption="Messages that have arrived, and what each unit has made of them"
        heads={unitHeads}
        rows={units.map(({ unit, output, messages, dEdy, dEdx }) => [unit, output, ...messages, dEdy, dEdx])}
      />
    </div>
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

const Heard = ({ text }: { readonly text: string }) => <span className="heard">{text}</span>;

function Sign({ right }: { readonly right: boolean }) {
  return (
    <>
      <span aria-hidden="true">{right ? '=' : '≠'}</span>
      <Heard text={right ? 'agrees' : 'differs'} />
    </>
  );
}
