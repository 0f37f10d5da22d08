import { showCitations } from './citation-card';
import { copyFormulas } from './copy-formulas';
import { openDiscussion } from './discussion';
import { foldMenu } from './menu';
import { placeNotes } from './place-notes';
import { followReading } from './progress';

/** Starts everything; each part looks for its own elements and does nothing when there are none. */
export function start(signal: AbortSignal): void {
  followReading(signal);
  showCitations(signal);
  copyFormulas(signal);
  placeNotes(signal);
  foldMenu(signal);
  openDiscussion(signal);
}
