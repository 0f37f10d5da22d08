/** The code points of a CSS `unicode-range`, as a test; everything when there is none. */
export function inRange(range: string | undefined): (code: number) => boolean {
  if (range === undefined) return () => true;
  const parts = range.split(',').map((part) => {
    const [, from, to] = /^\s*U\+([\da-f?]+)(?:-([\da-f]+))?\s*$/i.exec(part) ?? [];
    if (from === undefined) throw new Error(`No unicode-range: ${part}`);
    const lowest = Number.parseInt(from.replaceAll('?', '0'), 16);
    return [lowest, Number.parseInt(to ?? from.replaceAll('?', 'f'), 16)] as const;
  });
  return (code) => parts.some(([from, to]) => from <= code && code <= to);
}

/** Code points as a CSS `unicode-range`, neighbours joined. */
export function toRange(codes: Iterable<number>): string {
  const spans: [number, number][] = [];
  for (const code of [...codes].toSorted((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last && code === last[1] + 1) last[1] = code;
    else spans.push([code, code]);
  }
  const hex = (code: number) => code.toString(16).toUpperCase();
  return spans.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(',');
}
