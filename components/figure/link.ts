import type { Notation } from '@/lib/notation/quantities';
import { fileSchema, fromQuery, groundOf, toQuery, type FigureDefinition } from './definition';

/** Some programs cut a link that is longer than this, in characters. */
export const LONGEST_LINK = 2000;

/**
 * The address of the figure as it stands now. The query survives on every host; the anchor scrolls without a script. It names
 * the letters too, since whoever opens it may have chosen others.
 * @param page where the reader is
 * @param query as `toQuery` writes it
 * @param id the figure's anchor
 */
export function linkTo(page: string, query: string, id: string, notation: Notation): string {
  const address = new URL(page);
  address.search = `${query}&notation=${notation}`;
  address.hash = id;
  return address.href;
}

/** What a link to a state would lead to otherwise, in words ("the changed weights"); null when it leads back to all of it. */
export function leftOut<State extends object>(definition: FigureDefinition<State, never>, state: State): string | null {
  const { initial, file } = definition;
  const read = fromQuery(definition, `?${toQuery(definition, state)}`, groundOf(definition, initial));
  const back = read && 'value' in read ? read.value : initial;
  const lost = Object.entries(fileSchema(definition)).some(([name, codec]) => {
    const { write } = codec as { write: (value: unknown) => string };
    return write(state[name as keyof State]) !== write(back[name as keyof State]);
  });
  return lost ? (file?.words ?? 'all of its numbers') : null;
}

/** Why a link is not the way to hand a state on, in a sentence; null when it is. */
export function linkFault(link: string, lost: string | null): string | null {
  if (lost !== null) return `A link has no room for ${lost}.`;
  const { length } = link;
  return length > LONGEST_LINK
    ? `A link to this state has ${length.toLocaleString('en-GB')} characters; some programs cut what is longer than ${LONGEST_LINK.toLocaleString('en-GB')}.`
    : null;
}
