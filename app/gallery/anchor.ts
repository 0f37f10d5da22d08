/** An anchor from a name: "A figure that stands still" → "a-figure-that-stands-still". */
export function anchor(...names: readonly string[]): string {
  return names
    .join(' ')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
