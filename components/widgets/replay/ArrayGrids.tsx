import { useQuantity } from '@/components/marks/net-scope';
import { Sym } from '@/components/marks/Sym';
import type { Grid, Grids } from './grids';

/** An array as a labelled grid: units down the side, cases or senders along the top. */
function ArrayGrid({ grid }: { readonly grid: Grid }) {
  const quantity = useQuantity();
  const { name, q, shape, role, pass, rowHeads, columnHeads, rowsAre, columnsAre, lit, cells } = grid;
  const [heads, sides] = [columnHeads.some(Boolean) || columnsAre === 'bias', rowHeads.some(Boolean)];
  const symbol = q !== null && q !== 'one' && <Sym mark={{ of: { q }, tone: role === 'known' ? 'quiet' : pass }} silent />;
  const isLit = (column: number) => (column === lit ? 'is-lit' : undefined);
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
              <th key={c} scope="col" className={isLit(c)}>
                {columnsAre === 'bias' ? columnsAre : <Head of={columnsAre} name={head} />}
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
                <Head of={rowsAre} name={rowHeads[r]} />
              </th>
            )}
            {row.map(({ text, key }, c) => (
              <td key={c} className={isLit(c)} data-quantity={quantity(key)}>
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Which unit or case it is; a listener hears that it is one. */
function Head({ of, name }: { readonly of: string; readonly name: string | undefined }) {
  return (
    <>
      <span className="heard">{of} </span>
      {name}
    </>
  );
}

interface ArrayGridsProps {
  readonly of: Grids;
  readonly kind: keyof Grids;
  readonly name?: string;
}

/** What the line read, what it made, or the other variables of the function. */
export function ArrayGrids({ of, kind, name = kind }: ArrayGridsProps) {
  if (of[kind].length === 0) return null;
  return (
    <div className={`grids-group is-${kind}`}>
      <p className="grids-name">{name}</p>
      <div className="grids-row">
        {of[kind].map((grid) => (
          <ArrayGrid key={grid.name} grid={grid} />
        ))}
      </div>
    </div>
  );
}
