import { memo, useDeferredValue } from 'react';
import { PlotTable } from '@/components/marks/plot/PlotTable';
import { format } from '@/lib/notation/format';
import { grouped } from '@/lib/notation/magnitude';
import { bits, inputAt } from './map-view';
import type { Moment } from './moment';

const inputs = [1, 2, 3, 4, 5, 6];
const weightHeads = ['to', ...inputs.map((i) => `input ${i}`), 'bias', 'y'];

/** What the figure shows as two tables: its 17 weights, and its 64 answers. While it trains they follow when there is time. */
export function Tables({ moment }: { readonly moment: Moment }) {
  return <Both moment={useDeferredValue(moment)} />;
}

const Both = memo(function Both({ moment }: { readonly moment: Moment }) {
  const weight = (j: number, i: number) => format(moment.weight(j, i), 2);
  const weights = ['left hidden unit', 'right hidden unit'].map((name, k) => [
    name,
    ...[...inputs, 0].map((i) => weight(7 + k, i)),
    format(moment.y[6 + k]!, 2),
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
      <PlotTable caption={`All 17 weights after ${grouped(moment.sweep)} sweeps`} heads={weightHeads} rows={weights} />
      <p>
        To the output: from the left hidden unit {weight(9, 7)}, from the right one {weight(9, 8)}, bias {weight(9, 0)}. It answers{' '}
        {format(moment.answer.y, 2)} to the input {moment.answer.inputs.join(' ')}, which is {moment.answer.symmetric ? '' : 'not '}
        symmetric. The error of all 64 cases is {format(moment.E, 3)}.
      </p>
      <PlotTable
        caption="Its 64 answers: rows by the first three inputs, columns by the last three, read backwards; the symmetric ones in bold"
        heads={['inputs', ...bits]}
        rows={answers}
      />
    </div>
  );
});
