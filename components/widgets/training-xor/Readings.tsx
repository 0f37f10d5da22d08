import { Sym } from '@/components/marks/Sym';
import { Values } from '@/components/marks/Values';
import { namedCases as cases } from '@/lib/nets/xor';
import { format } from '@/lib/notation/format';
import type { Snapshot } from '@/lib/training';
import { errorText } from './view';

const isError = (row: number) => row === cases.length;

/** What the hairline reads: the four answers with their targets, and the error. */
export function Readings({ moment: { outputs, E } }: { readonly moment: Snapshot }) {
  const answers = cases.map(({ name, target }, c) => [name, target, format(outputs[c]![0]!)]);
  return (
    <Values
      caption="What the hairline reads"
      heads={['inputs', 'wanted', 'answer']}
      rows={[...answers, [<Sym key="E" mark={{ of: { q: 'E' }, tone: 'ink' }} />, errorText(E)]]}
      className="xor-readings"
      rowClass={(row) => (isError(row) ? 'opens' : undefined)}
      cellClass={(row, column) => (column === 2 && !isError(row) ? 'pass-forward is-signal' : undefined)}
    />
  );
}
