import { linksFrom, nudged, ratesToError, run } from '@/lib/models/chain';
import { quantityKey, quantityOf } from '@/lib/notation/quantities';
import { chainOf } from './presets';
import type { ChainState } from './state';

/** What a state comes to in numbers: the chain, what is nudged, and what that does. */
export type Moment = ReturnType<typeof momentOf>;

export function momentOf(state: ChainState) {
  const chain = chainOf(state.preset, state.edits);
  const values = run(chain);
  const of = quantityOf(state.place)!;
  const nudge = Number(state.nudge);
  const after = nudged(chain, of, nudge);
  // From the place to the error.
  const links = linksFrom(chain, values, of);
  const rates = ratesToError(links);
  /** What the rates foretell for every place from the nudge on. */
  const foretold = new Map<string, number>([[state.place, nudge]]);
  let predicted = nudge;
  for (const { to, rate } of links) foretold.set(quantityKey(to), (predicted *= rate));
  return { chain, values, of, nudge, after, change: after.E - values.E, links, rates, rate: rates[0]!, foretold, predicted };
}
