interface ReferencesProps {
  /** Formatted entries; `html` was made by lib/content and is trusted. */
  readonly entries: readonly { readonly key: string; readonly html: string }[];
}

/**
 * A list of references outside the chapters, which bring their own. Its items are the targets of
 * citations (`#bib-key`), and the text of the citation cards is taken from them.
 */
export function References({ entries }: ReferencesProps) {
  return (
    <ul className="reference-list">
      {entries.map((entry) => (
        <li key={entry.key} className="reference" id={`bib-${entry.key}`}>
          <span dangerouslySetInnerHTML={{ __html: entry.html }} />
        </li>
      ))}
    </ul>
  );
}
