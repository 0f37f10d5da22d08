/** A page of the site as the search is to read it. */
export interface PageDocument {
  /** Within the site, e.g. `/a-chapter/`. */
  readonly url: string;
  /** A whole HTML document, made for the index alone; nobody is sent it. */
  readonly html: string;
}

/** Something within a page that is found by itself: a figure, a cited work, a word with its meaning. */
export interface PlaceDocument {
  readonly kind: 'figure' | 'reference' | 'term';
  /** Within the site, with the place: `/a-chapter/#figure-4-1`. */
  readonly url: string;
  readonly title: string;
  /** The page it is on, as the reader knows it: `4 A Chapter`. */
  readonly within: string;
  readonly text: string;
}

/** What is left out: the second and third copy of each formula, drawings, figures (found by themselves) and furniture. */
export const unread: readonly string[] = [
  '.katex-html',
  '.katex annotation',
  'svg',
  'button',
  'nav',
  'figure.figure',
  '.plate-head',
  '.resume',
  '.chapter-kicker',
  '.chapter-learn',
  '.chapter-references',
  '.chapter-discussion',
  '.discussion',
  '.neighbours',
  '.heard',
  '.term-means',
  '.reference-list',
  'noscript',
  'template',
  '[hidden]',
];

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'", nbsp: ' ' };

/** The words of a piece of HTML, formulas once. */
export function wordsOf(html: string): string {
  return html
    .replace(/<(script|style|svg|annotation|button)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<span class="katex-html"[\s\S]*?(?=<\/span><\/span><\/span>)/g, '')
    .replace(/<!--.*?-->/g, '')
    .replace(/<\/?(p|div|li|td|th|h\d|tr|figcaption|dd|dt)\b[^>]*>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim();
}

/** The page's own part: its article. Undefined where there is none. */
function articleOf(html: string): string | undefined {
  const start = html.indexOf('<article');
  const end = html.lastIndexOf('</article>');
  return start < 0 || end < 0 ? undefined : html.slice(start, end + '</article>'.length);
}

/** The number of a chapter, as its first line says; '' on other pages. */
function numberOf(article: string): string {
  const kicker = /class="chapter-kicker"[^>]*>([\s\S]*?)<\/p>/.exec(article)?.[1] ?? '';
  return /^Chapter (\d+) /.exec(wordsOf(kicker))?.[1] ?? '';
}

const titleOf = (article: string): string => wordsOf(/<h1\b[^>]*>([\s\S]*?)<\/h1>/.exec(article)?.[1] ?? '');

/** How a reader names a page: `4 A Chapter`, `References`. */
export function pageName(html: string): string {
  const article = articleOf(html) ?? '';
  return `${numberOf(article)} ${titleOf(article)}`.trim();
}

/**
 * A page for the index: its article, with each heading of a chapter under its number (`4.2 Down`), so that a result
 * tells where in the chapter it is.
 * @param url within the site
 */
export function pageDocument(html: string, url: string): PageDocument | undefined {
  const article = articleOf(html);
  if (article === undefined) return undefined;
  const chapter = numberOf(article);
  let section = 0;
  // What stands before the chapter's text (what will be learnt) and after it (its references) has no number.
  const text = article.indexOf('data-prose');
  const numbered = article.replace(/<h2\b([^>]*\sid="[^"]+"[^>]*)>/g, (whole, attributes: string, at: number) =>
    chapter === '' || at < text || /id="(references|discussion)"/.test(attributes) ? whole : `<h2${attributes}>${chapter}.${++section} `,
  );
  const plain = numbered.replace(/<script\b[\s\S]*?<\/script>/g, '');
  const head = `<title>${titleOf(article)}</title>`;
  return {
    url,
    html:
      `<!doctype html><html lang="en"><head>${head}</head><body><main data-pagefind-body data-pagefind-filter="kind:text">` +
      `<span data-pagefind-meta="within:${chapter}"></span>${plain}</main></body></html>`,
  };
}

/** Where the element that opens at `from` ends, when elements of its name stand inside it. */
function endOf(html: string, from: number, name: string): number {
  const marks = new RegExp(`<${name}\\b|</${name}>`, 'g');
  marks.lastIndex = from;
  let depth = 0;
  for (let mark = marks.exec(html); mark; mark = marks.exec(html)) {
    depth += mark[0].startsWith('</') ? -1 : 1;
    if (depth === 0) return mark.index + mark[0].length;
  }
  return html.length;
}

const firstOf = (html: string, className: string): string =>
  wordsOf(new RegExp(`<(\\w+)[^>]*class="${className}"[^>]*>([\\s\\S]*?)</\\1>`).exec(html)?.[2] ?? '');

/** The figures of a page: number, title, and what is said of them in words; not their many numbers. */
export function figuresOf(html: string, url: string): PlaceDocument[] {
  const within = pageName(html);
  return [...html.matchAll(/<figure class="(figure|plate)" id="([^"]+)"[^>]*>/g)].map((match) => {
    const figure = html.slice(match.index, endOf(html, match.index, 'figure'));
    const kind = match[1]!;
    const said = ['instruction', 'reading-body', 'caption'].map((part) => firstOf(figure, `${kind}-${part}`)).filter((one) => one !== '');
    return { kind: 'figure', url: `${url}#${match[2]}`, title: firstOf(figure, `${kind}-title`), within, text: said.join(' ') };
  });
}

/** The works of the list of references. */
export function referencesOf(html: string, url: string): PlaceDocument[] {
  return [
    ...html.matchAll(/<li class="reference" id="([^"]+)"[^>]*><span>([\s\S]*?)<\/span><p class="references-citing">([\s\S]*?)<\/p>/g),
  ].map(([, id, work, citing]) => {
    const text = wordsOf(work!);
    // The names and the year: `Author, A. B., Other, C. D. and Third, E. (1999)`.
    const title = /^.{2,160}?\(\d{4}\w?\)/.exec(text)?.[0] ?? text.slice(0, 80);
    return { kind: 'reference', url: `${url}#${id}`, title, within: wordsOf(citing!), text };
  });
}

/** The explained words of a page. Each leads to the heading above its place. */
export function termsOf(html: string, url: string): PlaceDocument[] {
  const within = pageName(html);
  const text = html.indexOf('data-prose');
  let heading = '';
  const found: PlaceDocument[] = [];
  for (const [, id, word, means] of html
    .slice(Math.max(0, text))
    .matchAll(
      /<h2\b[^>]*\sid="([^"]+)"|class="term-word"[^>]*>([\s\S]*?)<\/button><span class="term-means"[^>]*>([\s\S]*?)<\/span>(?=<\/span>)/g,
    )) {
    if (id !== undefined) heading = `#${id}`;
    else found.push({ kind: 'term', url: `${url}${heading}`, title: wordsOf(word!), within, text: wordsOf(means!) });
  }
  return found;
}
