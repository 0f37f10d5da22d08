import { pieces } from './excerpt';
import { prepare, search, type Kind, type Matches } from './engine';
import { headings, inWords, isNear, lineOf, type Line } from './results';

/** How long the reader's fingers rest before it is looked up, in ms. */
const rest = 150;
/** How many of a kind are shown at once. */
const atOnce: Readonly<Record<Kind, number>> = { text: 6, term: 4, figure: 4, reference: 4 };

function make<Name extends keyof HTMLElementTagNameMap>(name: Name, className = '', text = ''): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}

function excerptOf(excerpt: string): HTMLElement {
  const words = make('p', 'search-excerpt');
  for (const { text, hit } of pieces(excerpt)) words.append(hit ? make('mark', '', text) : text);
  return words;
}

function linkTo(url: string, className: string, title: string): HTMLAnchorElement {
  const link = make('a', className, title);
  link.href = url;
  return link;
}

function itemOf({ title, url, within, excerpt, parts }: Line): HTMLLIElement {
  const item = make('li', 'search-item');
  item.append(linkTo(url, 'search-link', title));
  if (within) item.append(make('p', 'search-within', within));
  if (excerpt) item.append(excerptOf(excerpt));
  if (parts.length > 0) {
    const list = make('ul', 'search-parts');
    for (const part of parts) {
      const under = make('li');
      under.append(linkTo(part.url, 'search-part', part.title), excerptOf(part.excerpt));
      list.append(under);
    }
    item.append(list);
  }
  return item;
}

/** One kind of what was found: its heading, its first lines, and a key for more. */
async function groupOf(matches: Matches): Promise<HTMLElement> {
  const { kind, count, take } = matches;
  const group = make('section', 'search-group');
  const list = make('ul');
  const add = async (from: number): Promise<HTMLElement | null> => {
    const items = (await take(from, from + atOnce[kind])).map((found) => itemOf(lineOf(found, kind)));
    list.append(...items);
    return items[0]?.querySelector('a') ?? null;
  };
  await add(0);
  group.append(make('h3', 'search-heading', `${headings[kind]} (${count})`), list);
  if (count > atOnce[kind]) {
    const more = make('button', 'search-more', 'Show more');
    more.type = 'button';
    more.append(make('span', 'visually-hidden', `: ${headings[kind]}`));
    more.addEventListener(
      'click',
      () =>
        void add(list.children.length).then(
          (first) => {
            first?.focus();
            if (list.children.length >= count) more.remove();
          },
          () => (more.textContent = 'The rest could not be fetched. Try again'),
        ),
    );
    group.append(more);
  }
  return group;
}

/** Up and down go from the field through the links and back. */
function walk(sheet: HTMLElement, field: HTMLInputElement, event: KeyboardEvent): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
  const stops = [field, ...sheet.querySelectorAll<HTMLElement>('.search-results :is(a, button)')];
  const now = stops.indexOf(document.activeElement as HTMLElement);
  if (now < 0) return;
  event.preventDefault();
  stops[Math.min(stops.length - 1, Math.max(0, now + step))]!.focus();
}

/** Opens the search. The browser keeps the focus inside, closes it on Escape and gives the focus back. */
export function openSearch(): void {
  if (document.querySelector('dialog[open]')) return;
  const sheet = make('dialog', 'search');
  sheet.setAttribute('aria-label', 'Search');
  const field = make('input', 'search-field');
  Object.assign(field, { type: 'search', autocomplete: 'off', spellcheck: false, placeholder: 'Search chapters, figures and references' });
  field.setAttribute('aria-label', 'Search chapters, figures and references');
  field.setAttribute('enterkeyhint', 'search');
  const close = make('button', 'search-close', 'Close');
  close.type = 'button';
  const said = make('p', 'search-said', 'Type a word. Arrow keys go through what is found, Enter opens it.');
  said.setAttribute('role', 'status');
  const results = make('div', 'search-results');
  const top = make('form', 'search-top');
  top.setAttribute('role', 'search');
  top.append(field, close);
  sheet.append(top, said, results);

  let asked = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const look = async () => {
    const words = field.value.trim();
    const turn = ++asked;
    if (words === '') {
      results.replaceChildren();
      said.textContent = '';
      return;
    }
    try {
      const found = await search(words);
      const groups = await Promise.all(found.filter(({ count }) => count > 0).map(groupOf));
      if (turn !== asked) return;
      const counts = Object.fromEntries(found.map(({ kind, count }) => [kind, count])) as Record<Kind, number>;
      results.replaceChildren(...groups);
      results.scrollTop = 0;
      const hits = [...results.querySelectorAll('mark')].map((one) => one.textContent);
      said.textContent = inWords(counts, words, isNear(words, hits));
    } catch {
      if (turn !== asked) return;
      results.replaceChildren();
      said.textContent = 'The search could not be fetched. Without a network it works once it has been used; press Enter to try again.';
    }
  };
  field.addEventListener('input', () => {
    clearTimeout(waiting);
    // What it says is about the words in the field, or nothing.
    said.textContent = '';
    waiting = setTimeout(() => void look(), rest);
  });
  top.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    void look().then(() => results.querySelector('a')?.focus());
  });
  sheet.addEventListener('keydown', (event) => {
    walk(sheet, field, event);
    // Some browsers would first empty the field, and close at the second press only.
    if (event.key === 'Escape') {
      event.preventDefault();
      sheet.close();
    }
    // The figures behind it hear nothing.
    event.stopPropagation();
  });
  close.addEventListener('click', () => sheet.close());
  sheet.addEventListener('click', (event) => {
    // A press on what lies around it; or on a link, which may lead to a place on this very page.
    if (event.target === sheet || (event.target instanceof Element && event.target.closest('a'))) sheet.close();
  });
  sheet.addEventListener('close', () => {
    clearTimeout(waiting);
    asked++;
    sheet.remove();
  });
  document.body.append(sheet);
  sheet.showModal();
  field.focus();
  prepare();
}
