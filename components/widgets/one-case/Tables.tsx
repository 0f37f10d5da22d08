import { ValueTable } from '@/components/marks/ValueTable';
import type { OneCaseView } from './view';

/** All numbers of the case in words and figures: what the picture shows, for reading and for listening. Made only while they are seen. */
export function Tables({ view }: { readonly view: Pick<OneCaseView, 'tables'> }) {
  const { tables, entry, names } = view.tables;
  return (
    <div className="one-case-tables" data-numbers>
      {tables.map((table) => (
        <ValueTable
          key={table.caption}
          {...table}
          entry={entry}
          say={({ key, text }) => `${names.get(key) ?? key}: ${text ?? 'not computed yet'}`}
        />
      ))}
    </div>
  );
}
