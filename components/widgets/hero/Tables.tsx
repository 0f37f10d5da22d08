import { memo, useDeferredValue } from 'react';
import { PlotTable } from '@/components/marks/plot/PlotTable';
import { format } from '@/lib/notation/format';
import { inputAt } from './map-view';
import type { Moment } from './moment';

const bits = Array.from({ length: 8 }, (_, n) => n.toString(2).padStart(3, '0'));
const senders = [
  { j: 7, name: 'left hidden unit', from: [1, 2, 3, 4, 5, 6, 0] },
  { j: 8, name: 'right hidden unit', from: [1, 2, 3, 4, 5, 6, 0] },
];

const weightHeads = ['to', ...[1, 2, 3, 4, 5, 6].map((i) => `input ${i}`), 'bias', 'y'];

/** What the figure shows as two tables: its 17 weights, and its 64 answers. While it trains they follow when there is time. */
export function Tables({ moment }: { readonly moment: Moment }) {
  return <Both moment={useDeferredValue(moment)} />;
}

const Both = memo(function Both({ moment }: { readonly moment: Moment }) {
  const weights = senders.map(({ j, name, from }) => [
    name,
    ...from.map((i) => format(moment.weight(j, i), 2)),
    format(moment.y[j - 1]!, 2),
  ]);
  const answers = bits.map((name, row) => [
    name,
    ...bits.map((_, column) => {
      const { y, symmetric } = moment.answers[inputAt(row, column)]!;
      return symmetric ? <strong key={column}>{format(y, 2)}</strong> : format(y, 2);
    }),
  ]);
  return (
    <div className="hero-tables">
      <PlotTable caption={`All 17 weights after ${moment.sweep.toLocaleString('en-GB')} sweeps`} heads={weightHeads} rows={weights} />
      <p>
        To the output: from the left hidden unit {format(moment.weight(9, 7), 2)}, from the right one {format(moment.weight(9, 8), 2)}, bias{' '}
        {format(moment.weight(9, 0), 2)}. It answers {format(moment.answer.y, 2)} to the input {moment.answer.inputs.join(' ')}, which is{' '}
        {moment.answer.symmetric ? '' : 'not '}symmetric. The error of all 64 cases is {format(moment.E, 3)}.
      </p>
      <PlotTable
        caption="Its 64 answers: rows by the first three inputs, columns by the last three, read backwards; the symmetric ones in bold"
        heads={['inputs', ...bits]}
        rows={answers}
      />
    </div>
  );
});
