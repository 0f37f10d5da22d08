interface EndLinksProps {
  readonly title: string;
  readonly pages: readonly { readonly href: string; readonly title: string; readonly blurb: string }[];
}

/** The pages at the end of the book, each with a line about it. */
export function EndLinks({ title, pages }: EndLinksProps) {
  return (
    <nav className="end-links" data-after="" aria-label={title}>
      <p className="end-links-title">{title}</p>
      <ul>
        {pages.map((page) => (
          <li key={page.href}>
            <a href={page.href}>{page.title}</a>
            <span className="end-links-blurb">{page.blurb}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
