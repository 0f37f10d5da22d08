/** A stretch of an excerpt; `hit` where the words that were looked for stand. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'", amp: '&' };

/** Pagefind's excerpt, which is HTML with `<mark>`, as plain stretches: nothing of it is ever read as HTML by the page. */
export function pieces(excerpt: string): Piece[] {
  return excerpt
    .split(/(<mark>[\s\S]*?<\/mark>)/)
    .filter((part) => part !== '')
    .map((part) => {
      const hit = part.startsWith('<mark>');
      const plain = part.replace(/<\/?mark>/g, '');
      return { hit, text: plain.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole) };
    });
}
