/** Links of the text that lead to another page; a citation leads to its work, which stands in the list below. */
const outward = 'a[href]:not([href^="#"], .figure *, .code *, .downloads *)';

/** While the page is printed, its links have numbers, and a list below the text says where they lead. */
export function noteLinks(signal: AbortSignal): void {
  const text = document.querySelector<HTMLElement>('[data-prose]');
  if (!text) return;
  const added: Element[] = [];
  const clear = () => {
    for (const one of added.splice(0)) one.remove();
  };
  const note = () => {
    clear();
    const addresses: string[] = [];
    for (const link of text.querySelectorAll<HTMLAnchorElement>(outward)) {
      if (!addresses.includes(link.href)) addresses.push(link.href);
      const mark = Object.assign(document.createElement('sup'), {
        className: 'link-note',
        textContent: `[${addresses.indexOf(link.href) + 1}]`,
      });
      link.after(mark);
      added.push(mark);
    }
    if (addresses.length === 0) return;
    const list = Object.assign(document.createElement('ol'), { className: 'link-notes' });
    list.append(...addresses.map((address, k) => Object.assign(document.createElement('li'), { textContent: `[${k + 1}] ${address}` })));
    text.after(list);
    added.push(list);
  };
  addEventListener('beforeprint', note, { signal });
  addEventListener('afterprint', clear, { signal });
}
