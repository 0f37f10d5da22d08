import { showCitations } from './citation-card';
import { copyFormulas } from './copy-formulas';
import { openDiscussion } from './discussion';
import { noteLinks } from './link-notes';
import { foldMenu } from './menu';
import { keepOffline } from './offline';
import { keepPlace } from './place';
import { placeNotes } from './place-notes';
import { followReading } from './progress';
import { listenForKeys } from './site-keys';

/** Starts everything; each part looks for its own elements and does nothing when there are none. */
export function start(signal: AbortSignal): void {
  followReading(signal);
  showCitations(signal);
  copyFormulas(signal);
  placeNotes(signal);
  noteLinks(signal);
  foldMenu(signal);
  listenForKeys(signal);
  keepPlace(signal);
  openDiscussion(signal);
  keepOffline(signal);
}
