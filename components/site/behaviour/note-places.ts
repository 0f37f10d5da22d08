/** A side note: where its number stands in the text, and how tall it is. All in px from one origin. */
export interface NoteBox {
  readonly wanted: number;
  readonly height: number;
}

/** Something wide that occupies the margin too, such as a figure. */
export interface Obstacle {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Finds a place in the margin for every note: beside its number if it can, lower if the note before
 * it is in the way, never on top of a wide figure (above it if the note still fits there, else below).
 * @returns the top of each note, in the order given
 */
export function notePlaces(notes: readonly NoteBox[], obstacles: readonly Obstacle[], gap: number): number[] {
  const places: number[] = [];
  let free = Number.NEGATIVE_INFINITY;
  for (const note of notes) {
    let top = Math.max(note.wanted, free);
    for (const wide of obstacles) {
      const clear = top + note.height + gap <= wide.top || top >= wide.bottom + gap;
      if (clear) continue;
      const above = wide.top - gap - note.height;
      top = above >= free && note.wanted < wide.top ? above : wide.bottom + gap;
    }
    places.push(top);
    free = top + note.height + gap;
  }
  return places;
}
