import { ValueTable } from '@/components/marks/ValueTable';
import type { TablesView } from './table-view';

/** All numbers of the case in words and figures: what the picture shows, for reading and for listening. */
export function Tables({ view }: { readonly view: TablesView }) {
  return (
    <div className="one-case-tables">
      {view.tables.map(({ caption, heads, rows, squares, full }) => (
        <ValueTable
          key={caption}
          caption={caption}
          heads={heads}
          rows={rows}
          squares={squares}
          {...(full === undefined ? {} : { full })}
          entry={view.entry}
          say={({ key, text }) => `${view.names.get(key) ?? key}: ${text ?? 'not computed yet'}`}
        />
      ))}
    </div>
  );
}
