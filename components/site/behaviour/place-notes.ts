import { notePlaces } from './note-places';
import { onFrame } from './on-frame';

/** Kept free below a note, one half line of the notes' type. */
const gap = 12;

/**
 * Moves the side notes of wide screens to the line their number stands in and apart from each other.
 * Uses `translate`, which moves nothing else. On narrow screens notes lie in the text and stay put.
 */
export function placeNotes(signal: AbortSignal): void {
  const text = document.querySelector<HTMLElement>('[data-prose]');
  const notes = [...document.querySelectorAll<HTMLElement>('.noted .note')];
  if (!text || notes.length === 0) return;
  const wide = matchMedia('screen and (min-width: 1100px)');

  const place = () => {
    for (const note of notes) note.style.removeProperty('translate');
    if (!wide.matches) return;
    const edge = text.getBoundingClientRect().right + gap;
    const boxes = notes.map((note) => note.getBoundingClientRect());
    const wanted = notes.map((note, i) => {
      const number = document.getElementById(note.id.replace(/^note-/, 'note-ref-'));
      // From the raised figure's lower edge up to the top of a note that shares its baseline.
      return number ? number.getBoundingClientRect().bottom - 14 : (boxes[i]?.top ?? 0);
    });
    // A figure that moves stands inside its island, which is no wider than the text.
    const obstacles = [...text.querySelectorAll(':scope > :not(.noted), :scope > .island > .figure')]
      .map((child) => child.getBoundingClientRect())
      .filter((box) => box.right > edge);
    const places = notePlaces(
      notes.map((_, i) => ({ wanted: wanted[i] ?? 0, height: boxes[i]?.height ?? 0 })),
      obstacles,
      gap,
    );
    notes.forEach((note, i) => {
      const shift = Math.round((places[i] ?? 0) - (boxes[i]?.top ?? 0));
      if (shift !== 0) note.style.setProperty('translate', `0 ${shift}px`);
    });
  };

  const soon = onFrame(place);
  wide.addEventListener('change', soon, { signal });
  const sizes = new ResizeObserver(soon);
  sizes.observe(text);
  signal.addEventListener('abort', () => sizes.disconnect());
  void document.fonts.ready.then(soon);
  place();
}
