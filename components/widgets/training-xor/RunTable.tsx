import { PlotTable } from '@/components/marks/plot/PlotTable';
import { namedCases as cases } from '@/lib/nets/xor';
import { format } from '@/lib/notation/format';
import { grouped } from '@/lib/notation/magnitude';
import { answersTo, type Run } from '@/lib/training';
import { errorText } from './view';

const SWEEPS = [0, 1, 2, 5, 10, 20, 50, 100, 150, 200, 300, 500, 700, 1000, 1500, 2000];

/** The run in numbers. */
export function RunTable({ run, known }: { readonly run: Run; readonly known: number }) {
  const rows = SWEEPS.filter((sweep) => sweep <= known).map((sweep) => [
    grouped(sweep),
    errorText(run.curve.get(sweep)),
    ...cases.map((_, c) => format(run.watched(answersTo(c)).get(sweep))),
  ]);
  return (
    <PlotTable caption="Error and answers" heads={['sweep', 'E', ...cases.map(({ name, target }) => `${name} → ${target}`)]} rows={rows} />
  );
}
