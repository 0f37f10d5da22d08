import { quantityOf } from '@/lib/notation/quantities';
import { choiceOf } from '../nets';
import { followable } from '../over-time/choosing';
import { lineReach } from '../past';
import type { OneCaseState } from '../types';

/** What can be asked of a step besides its derivation. */
export const asks = ['prove', 'predict', 'time'] as const;

/** The place of the longest nudge among the sizes is 0, that of the shortest this; tests hold it to lib/models/nudge. */
export const LAST_NUDGE = 60;

/** The nudge that Prove it begins with: a tenth, with which the chord can be told from the tangent. */
export const firstNudge = 4;

/** As long as nothing is asked; whatever a tool was asked, another begins anew. */
export const nothingAsked = {
  why: null,
  open: null,
  ask: null,
  nudged: null,
  h: firstNudge,
  sides: 'both',
  curve: null,
  read: null,
  span: null,
} as const;

/** Opens one of the other tools, or closes whatever is open. @param curve what is followed over time */
export const asking = (ask: OneCaseState['ask'], curve: string | null = null) => ({ ...nothingAsked, ask, curve });

/** Opens the derivation of a number. */
export const explaining = (why: string) => ({ ...nothingAsked, playing: false, why });

export type Tool = 'why' | (typeof asks)[number];

/** What is asked of the step; null: nothing. */
export const toolOf = ({ why, ask }: OneCaseState): Tool | null => (why === null ? ask : 'why');

/** What is wrong with what a link asks, as a fragment; undefined when nothing is. */
export function askedFault(state: OneCaseState): string | undefined {
  const { ask, why, nudged, curve, read } = state;
  const { net } = choiceOf(state.net);
  if (ask !== null && why !== null) return 'ask: a derivation stands open, and one thing is asked at a time';
  if (nudged !== null && !net.connections.some(({ j, i }) => `${j}.${i}` === nudged)) return `nudged: this net has no weight “${nudged}”`;
  if (curve !== null && curve !== 'all') {
    const ref = quantityOf(curve);
    if (!ref || !followable(net, ref)) return `curve: this net has no number “${curve}” to follow`;
  }
  const reach = read === null ? 0 : lineReach(state);
  return read !== null && read > reach ? `read: this run is followed for ${reach} sweeps` : undefined;
}
