import { PlotTable } from '@/components/marks/plot/PlotTable';
import { format } from '@/lib/notation/format';
import { TREE, type FamilyView } from './view';

/** Every person: what the answer unit says, what it should, and the weights to the six units. */
export function FamilyTable({ view: { nodes, units } }: { readonly view: FamilyView }) {
  const ordered = [...units].sort((a, b) => a.unit - b.unit);
  const named = ordered.map(({ unit }) => unit);
  const rows = nodes.map(({ person, name, output, wanted, asked }) => [
    `${name}${asked ? ' (asked)' : ''}`,
    format(output, 2),
    wanted ? 1 : 0,
    ...ordered.map(({ rows: weights }) => format(weights[Math.floor(person / TREE)]![person % TREE]!, 2)),
  ]);
  return (
    <PlotTable
      heard
      caption={`Every person: the answer unit, its target, and the weights to units ${named.join(', ')}`}
      heads={['person', 'answer', 'target', ...named.map((unit) => `to ${unit}`)]}
      rows={rows}
    />
  );
}
