/**
 * How much of the text has been read, from 0 to 1: 0 while its top has not left the reading line,
 * 1 when its end has come into the window.
 * @param top distance of the text's top from the top of the window, in px
 * @param height height of the text, in px
 * @param view height of the window, in px
 */
export function shareRead(top: number, height: number, view: number): number {
  const lead = Math.min(view * 0.3, 240);
  const way = height + lead - view;
  if (way <= 0) return top < lead ? 1 : 0;
  return Math.min(1, Math.max(0, (lead - top) / way));
}

/** How far to scroll, in px, until `shareRead` gives `share`; the other lengths as there. */
export function scrollFor(share: number, top: number, height: number, view: number): number {
  const lead = Math.min(view * 0.3, 240);
  return top - lead + share * Math.max(0, height + lead - view);
}

/**
 * Index of the heading the reader is under: the last one above the reading line, −1 before the first.
 * @param tops distances of the headings from the top of the window, in order
 * @param view height of the window, in px
 * @param atEnd whether the page is scrolled to its end; then the last heading in view counts
 */
export function currentHeading(tops: readonly number[], view: number, atEnd: boolean): number {
  const line = atEnd ? view : view * 0.35;
  let current = -1;
  tops.forEach((top, i) => {
    if (top <= line) current = i;
  });
  return current;
}
