/** How a key is written. */
const written: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ' ': 'Space',
  Escape: 'Esc',
};

/** What the keys of the frame do in every figure that has them. */
const common: Readonly<Record<string, string>> = {
  ArrowLeft: 'one back',
  ArrowRight: 'one on',
  ' ': 'play, and stop',
  r: 'reset',
  Escape: 'put away what is chosen',
};

const write = (key: string) => written[key] ?? (key.length === 1 ? key.toUpperCase() : key);

function element(name: string, words = '', className = ''): HTMLElement {
  const made = document.createElement(name);
  made.textContent = words;
  if (className) made.className = className;
  return made;
}

function list(rows: readonly (readonly [string, string])[]): HTMLElement {
  const all = element('dl', '', 'help-keys');
  for (const [key, words] of rows) {
    const row = document.createElement('div');
    const term = document.createElement('dt');
    term.append(element('kbd', key));
    row.append(term, element('dd', words));
    all.append(row);
  }
  return all;
}

/** What the sheet tells of a key. */
interface ToldKey {
  readonly key: string;
  readonly words: string;
}

/**
 * What a figure says of its keys: those it listens to (`data-keys`, written by its frame from the keys themselves), and its
 * own words for the rest.
 */
function figureKeys(figure: HTMLElement): { readonly title: string; readonly rows: [string, string][]; readonly more: string } {
  const keys = (figure.dataset.keys ?? '')
    .split(',')
    .filter((key) => key !== '')
    .map((key) => (key === 'Space' ? ' ' : key));
  const title = figure.querySelector('.figure-title')?.textContent?.trim() ?? '';
  const rows = keys.filter((key) => Object.hasOwn(common, key)).map((key): [string, string] => [write(key), common[key]!]);
  return { title, rows, more: figure.dataset.hint ?? '' };
}

/** Figures with the same keys share a part of the sheet. */
function figureParts(): HTMLElement[] {
  const parts = new Map<string, { titles: string[]; rows: [string, string][]; more: string }>();
  for (const figure of document.querySelectorAll<HTMLElement>('figure[data-keys]')) {
    const { title, rows, more } = figureKeys(figure);
    if (rows.length === 0 && more === '') continue;
    const name = JSON.stringify([rows, more]);
    const part = parts.get(name) ?? { titles: [], rows, more };
    part.titles.push(title);
    parts.set(name, part);
  }
  return [...parts.values()].flatMap(({ titles, rows, more }) => [
    element('h3', titles.join(' · ')),
    list(rows),
    ...(more === '' ? [] : [element('p', more, 'help-more')]),
  ]);
}

/** Opens the sheet of all keys that work on this page. The browser gives the focus back when it closes. */
export function showHelp(siteKeys: readonly ToldKey[]): void {
  if (document.querySelector('dialog.help[open]')) return;
  const sheet = document.createElement('dialog');
  sheet.className = 'help';
  sheet.setAttribute('aria-labelledby', 'help-title');
  const title = element('h2', 'Keys');
  title.id = 'help-title';
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'help-close';
  close.textContent = 'Close';
  const figures = figureParts();
  const numbers =
    document.querySelector('.quantity[role=button], .quantity-stop') === null
      ? []
      : [
          element('h3', 'Numbers of the text that a figure has'),
          list([
            ['Tab', 'to the first of a paragraph; it lights in the figure'],
            ['← →', 'to the others'],
            ['↓', 'from a formula to its numbers'],
            ['Enter', 'light it, or let it go'],
            ['Esc', 'let it go'],
          ]),
        ];
  sheet.append(
    close,
    title,
    element('h3', 'On every page'),
    list(siteKeys.map(({ key, words }) => [write(key), words])),
    ...numbers,
    ...(figures.length > 0
      ? [
          element(
            'p',
            'While the focus is in a figure (press anywhere in it, or Tab to it); Ctrl Z undoes there, Ctrl Shift Z does it again:',
            'help-lead',
          ),
          ...figures,
        ]
      : []),
  );
  close.addEventListener('click', () => sheet.close());
  // A press on what lies around the sheet.
  sheet.addEventListener('click', (event) => {
    if (event.target === sheet) sheet.close();
  });
  sheet.addEventListener('close', () => sheet.remove());
  document.body.append(sheet);
  sheet.showModal();
}
