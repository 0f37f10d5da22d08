import { ValueTable } from '@/components/marks/ValueTable';
import type { OneCaseView } from './view';

/** All numbers of the case in words and figures: what the picture shows, for reading and for listening. Made only while they are seen. */
export function Tables({ view: { tables: view } }: { readonly view: Pick<OneCaseView, 'tables'> }) {
  return (
    <div className="one-case-tables" data-numbers>
      {view.tables.map(({ caption, heads, rows, squares, full }) => (
        <ValueTable
          key={caption}
          caption={caption}
          heads={heads}
          rows={rows}
          squares={squares}
          full={full}
          entry={view.entry}
          say={({ key, text }) => `${view.names.get(key) ?? key}: ${text ?? 'not computed yet'}`}
        />
      ))}
    </div>
  );
}
