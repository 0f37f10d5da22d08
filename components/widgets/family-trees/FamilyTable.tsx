import { format } from '@/lib/notation/format';
import { TREE, type FamilyView } from './view';

/** Every person: what the answer unit says, what it should, and the weights to the six units. */
export function FamilyTable({ view: { nodes, units } }: { readonly view: FamilyView }) {
  const ordered = [...units].sort((a, b) => a.unit - b.unit);
  return (
    <table className="family-table">
      <caption className="heard">
        Every person: the answer unit, its target, and the weights to units {ordered.map(({ unit }) => unit).join(', ')}
      </caption>
      <thead>
        <tr>
          <th scope="col">person</th>
          <th scope="col">answer</th>
          <th scope="col">target</th>
          {ordered.map(({ unit }) => (
            <th key={unit} scope="col">
              to {unit}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {nodes.map(({ person, name, output, wanted, asked }) => (
          <tr key={person}>
            <th scope="row">
              {name}
              {asked && ' (asked)'}
            </th>
            <td>{format(output, 2)}</td>
            <td>{wanted ? 1 : 0}</td>
            {ordered.map(({ unit, rows }) => (
              <td key={unit}>{format(rows[Math.floor(person / TREE)]![person % TREE]!, 2)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
