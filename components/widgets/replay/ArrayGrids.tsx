import { useQuantity } from '@/components/marks/net-scope';
import { Sym } from '@/components/marks/Sym';
import type { Grid, Grids as GridsView } from './grids';

/** An array as a labelled grid: units down the side, cases or senders along the top. */
function ArrayGrid({ grid }: { readonly grid: Grid }) {
  const quantity = useQuantity();
  const { name, q, shape, role, pass, rowHeads, columnHeads, rowsAre, columnsAre, lit, cells } = grid;
  const [heads, sides] = [columnHeads.some(Boolean) || columnsAre === 'bias', rowHeads.some(Boolean)];
  const symbol = q !== null && q !== 'one' && <Sym mark={{ of: { q }, tone: role === 'known' ? 'quiet' : pass }} silent />;
  return (
    <table className={`grid role-${role} pass-${pass}`} data-variable={name}>
      <caption>
        <span className="grid-name">{name}</span> {symbol} {shape && <span className="grid-shape">{shape}</span>}
      </caption>
      {heads && (
        <thead>
          <tr>
            {sides && (
              <th scope="col">
                <span className="heard">{rowsAre}</span>
              </th>
            )}
            {columnHeads.map((head, c) => (
              <th key={c} scope="col" className={c === lit ? 'is-lit' : undefined}>
                {columnsAre === 'bias' ? (
                  'bias'
                ) : (
                  <>
                    <span className="heard">{columnsAre} </span>
                    {head}
                  </>
                )}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {cells.map((row, r) => (
          <tr key={r}>
            {sides && (
              <th scope="row">
                <span className="heard">{rowsAre} </span>
                {rowHeads[r]}
              </th>
            )}
            {row.map(({ text, key }, c) => (
              <td key={c} className={c === lit ? 'is-lit' : undefined} data-quantity={quantity(key)}>
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Group({ name, grids, kind }: { readonly name: string; readonly grids: readonly Grid[]; readonly kind: string }) {
  if (grids.length === 0) return null;
  return (
    <div className={`grids-group is-${kind}`}>
      <p className="grids-name">{name}</p>
      <div className="grids-row">
        {grids.map((grid) => (
          <ArrayGrid key={grid.name} grid={grid} />
        ))}
      </div>
    </div>
  );
}

/** What the line read, what it made. */
export function LineGrids({ grids }: { readonly grids: GridsView }) {
  return (
    <>
      <Group name="reads" grids={grids.reads} kind="reads" />
      <Group name="makes" grids={grids.makes} kind="makes" />
      {grids.reads.length + grids.makes.length === 0 && <p className="grids-none">This line changes no variable.</p>}
    </>
  );
}

/** The other variables of the function. */
export function OtherGrids({ grids, where }: { readonly grids: GridsView; readonly where: string }) {
  return <Group name={`also in ${where}`} grids={grids.others} kind="others" />;
}
