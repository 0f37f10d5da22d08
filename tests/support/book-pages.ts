/** A part of the book that begins a page of its own. */
export interface BookPart {
  readonly id: string;
  readonly title: string;
}

interface Book {
  readonly base: string;
  readonly paths: readonly string[];
  readonly title: string;
  readonly authors: string;
  readonly source: string;
}

// These run in the page (`page.evaluate`), so each is self-contained.

/** Puts all chapters into the one page that is open, one after the other, with the styles of all of them. */
export async function assembleBook({ base, paths, title, authors, source }: Book): Promise<BookPart[]> {
  const slugOf = (path: string) => path.split('/').findLast((part) => part !== '') ?? '';
  const slugs = new Set(paths.map(slugOf));
  const gone =
    '.chapter-discussion, .chapter-references, .neighbours, .end-links, .resume, .island-missing, .references-lead, .prose-scripted, script, noscript, nav, dialog';
  const pages = await Promise.all(
    paths.map(async (path) => new DOMParser().parseFromString(await (await fetch(base + path)).text(), 'text/html')),
  );

  const styles = new Set(
    pages.flatMap((page) => [...page.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map((link) => link.getAttribute('href')!)),
  );
  const inline = new Set(pages.flatMap((page) => [...page.querySelectorAll('head style')].map((style) => style.textContent ?? '')));
  for (const link of document.querySelectorAll('link[rel=stylesheet], head style')) link.remove();
  const loads = [...styles].map(
    (href) =>
      new Promise((done) => {
        const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href, onload: done, onerror: done });
        document.head.append(link);
      }),
  );
  for (const text of inline) document.head.append(Object.assign(document.createElement('style'), { textContent: text }));
  await Promise.all(loads);

  /** Where a link of a chapter leads inside the book; undefined when it leaves it. */
  const inside = (href: string, slug: string): string | undefined => {
    if (href.startsWith('#bib-')) return href;
    if (href.startsWith('#')) return `#${slug}--${href.slice(1)}`;
    const url = new URL(href, new URL(`${base}/${slug}/`, location.origin));
    if (url.origin !== location.origin || url.search !== '') return undefined;
    const to = slugOf(url.pathname.slice(base.length));
    if (!slugs.has(to)) return undefined;
    return url.hash === '' ? `#${to}` : url.hash.startsWith('#bib-') ? url.hash : `#${to}--${url.hash.slice(1)}`;
  };

  /** Ids are a page's own: in the book each carries its chapter's name. */
  const rename = (article: Element, slug: string) => {
    const named = (id: string) => (id.startsWith('bib-') ? id : `${slug}--${id}`);
    for (const one of article.querySelectorAll('*')) {
      // Setting a value changes no order, so the live list may be walked.
      for (const { name, value } of one.attributes) {
        if (name === 'id') one.setAttribute(name, named(value));
        else if (name === 'for' || name === 'aria-labelledby' || name === 'aria-describedby')
          one.setAttribute(name, value.split(' ').map(named).join(' '));
        else if (value.includes('url(#'))
          one.setAttribute(
            name,
            value.replace(/url\(#([^)]+)\)/g, (_, id: string) => `url(#${named(id)})`),
          );
        else if (name === 'href' && one.tagName.toLowerCase() === 'use' && value.startsWith('#'))
          one.setAttribute(name, `#${named(value.slice(1))}`);
      }
    }
  };

  /** Links that leave the book become notes at the chapter's end. */
  const noteLinks = (article: Element, slug: string) => {
    const notes: string[] = [];
    for (const link of article.querySelectorAll<HTMLAnchorElement>('a[href]')) {
      const href = link.getAttribute('href')!;
      const to = inside(href, slug);
      if (to !== undefined) link.setAttribute('href', to);
      else if (/^https?:/.test(href)) {
        if (slug === 'references' || link.textContent?.includes(href)) continue;
        if (!notes.includes(href)) notes.push(href);
        const mark = document.createElement('sup');
        mark.className = 'link-note';
        mark.textContent = `[${notes.indexOf(href) + 1}]`;
        link.after(mark);
      } else link.removeAttribute('href');
    }
    if (notes.length === 0) return;
    const list = document.createElement('ol');
    list.className = 'link-notes';
    list.append(...notes.map((href, k) => Object.assign(document.createElement('li'), { textContent: `[${k + 1}] ${href}` })));
    article.append(list);
  };

  const parts: BookPart[] = [{ id: 'book-title', title }];
  const main = document.createElement('main');
  const front = document.createElement('section');
  front.className = 'book-part book-title';
  front.id = 'book-title';
  front.append(
    Object.assign(document.createElement('h1'), { textContent: title }),
    Object.assign(document.createElement('p'), { textContent: authors }),
    Object.assign(document.createElement('p'), { textContent: source }),
    Object.assign(document.createElement('p'), {
      textContent: 'An interactive reading, on paper: every figure stands in its first state.',
      className: 'book-about',
    }),
  );
  const contents = document.createElement('section');
  contents.className = 'book-part book-contents';
  contents.id = 'book-contents';
  contents.append(Object.assign(document.createElement('h1'), { textContent: 'Contents' }), document.createElement('ol'));
  parts.push({ id: 'book-contents', title: 'Contents' });
  main.append(front, contents);
  pages.forEach((page, k) => {
    const slug = slugOf(paths[k]!);
    const article = page.querySelector('article')!;
    for (const one of article.querySelectorAll(gone)) one.remove();
    for (const fold of article.querySelectorAll('details')) fold.open = true;
    rename(article, slug);
    noteLinks(article, slug);
    const part = document.createElement('section');
    part.className = 'book-part chapter';
    part.id = slug;
    part.append(document.adoptNode(article));
    main.append(part);
    const number = /Chapter\s*(\d+)/.exec(article.querySelector('.chapter-kicker')?.textContent ?? '')?.[1];
    const named = article.querySelector('h1')!.textContent!.trim();
    const row = document.createElement('li');
    const link = Object.assign(document.createElement('a'), {
      href: `#${slug}`,
      textContent: number === undefined ? named : `${number}  ${named}`,
    });
    // As wide as it will be, so that its number does not change how many pages there are.
    row.append(link, Object.assign(document.createElement('span'), { className: 'book-page', textContent: '000' }));
    contents.querySelector('ol')!.append(row);
    parts.push({ id: slug, title: named });
  });
  document.body.replaceChildren(main);
  document.title = title;
  document.head.append(
    Object.assign(document.createElement('style'), {
      textContent: `
      .book-part { break-before: page; display: block; max-width: none; padding: 0; }
      .book-part:first-child { break-before: auto; }
      .book-part.is-away { display: none; }
      .book-title { padding-top: 60mm; font: 400 13pt/1.5 var(--serif); }
      .book-title h1 { margin-bottom: 12mm; font: 600 34pt/1.1 var(--serif-title); }
      .book-about { margin-top: 24mm; color: var(--ink2); }
      .book-contents h1 { margin-bottom: 8mm; font: 600 24pt/1.1 var(--serif-title); }
      .book-contents li { display: flex; justify-content: space-between; padding: 2mm 0; border-bottom: 1px solid var(--rule); font: 400 12pt/1.4 var(--serif); white-space: pre; }
      .book-part a[href]::after { content: none !important; }
      @page :first { @bottom-center { content: none; } }
    `,
    }),
  );
  return parts;
}

/** Shows one part of the book, or all of them (null). */
export function showOnly(id: string | null): void {
  for (const part of document.querySelectorAll('.book-part')) part.classList.toggle('is-away', id !== null && part.id !== id);
}

/** Writes the pages into the table of contents. */
export function writeContents(starts: readonly { readonly id: string; readonly page: number }[]): void {
  for (const { id, page } of starts) {
    const place = document.querySelector(`.book-contents a[href="#${id}"]`)?.nextElementSibling;
    if (place) place.textContent = String(page);
  }
}
