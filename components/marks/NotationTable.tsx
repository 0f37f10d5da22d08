import { quantities, words } from '@/lib/notation/meanings';
import type { Notation, QuantityName } from '@/lib/notation/quantities';
import { symbolHtml } from '@/lib/notation/symbols';

/** The paper's letters and words beside today's, from the lists that set every formula of the site. */
export function NotationTable() {
  return (
    <table className="notation-table">
      <thead>
        <tr>
          <th scope="col">In the paper</th>
          <th scope="col">Today</th>
        </tr>
      </thead>
      <tbody>
        {quantities.map(({ q, name }) => (
          <tr key={q}>
            <td>
              <Letters q={q} notation="paper" /> {name.paper}
            </td>
            <td>
              <Letters q={q} notation="modern" /> {name.modern}
            </td>
          </tr>
        ))}
        {words.map(({ paper, modern }) => (
          <tr key={paper}>
            <td>{paper}</td>
            <td>{modern}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A symbol whatever notation the reader has chosen; its name stands beside it, so it is not read out. */
function Letters({ q, notation }: { readonly q: QuantityName; readonly notation: Notation }) {
  return <span className="sym katex" aria-hidden="true" translate="no" dangerouslySetInnerHTML={{ __html: symbolHtml({ q }, notation) }} />;
}
