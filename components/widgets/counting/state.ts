import { oneOf, whole } from '@/components/figure/codec';
import { defineFigure, type SetAction } from '@/components/figure/definition';
import { NUDGES } from '@/lib/models/slopes-both-ways';
import { machines, sizes, smallNets, type MachineId, type SmallId } from './sizes';

export interface CountingState {
  /** `id` of the net that the ruler stands at. */
  readonly net: string;
  readonly machine: MachineId;
  /** The net that is measured. */
  readonly live: SmallId;
  /** k, for a nudge of 10^−k. */
  readonly nudge: number;
  /** What was moved last, so that a listener hears of that. */
  readonly moved: 'ruler' | 'live';
}

type Own = { readonly type: 'smaller' | 'larger' } | { readonly type: 'choose'; readonly at: number };
export type CountingAction = Own | SetAction<CountingState>;

/** Where on the ruler a net stands, from 0. */
export const placeOf = (net: string): number =>
  Math.max(
    0,
    sizes.findIndex(({ id }) => id === net),
  );

const held = (value: number, least: number, most: number) => Math.min(most, Math.max(least, Math.round(value)));

/** Along the ruler of nets, to its ends. */
function reduce(state: CountingState, action: Own): CountingState {
  const at = action.type === 'choose' ? action.at : placeOf(state.net) + (action.type === 'larger' ? 1 : -1);
  const { id } = sizes[held(at, 0, sizes.length - 1)]!;
  // A net that can be measured is the one to measure next.
  const live = smallNets.find((small) => small.id === id)?.id ?? state.live;
  return { ...state, net: id, live, moved: 'ruler' };
}

export const counting = defineFigure<CountingState, Own>({
  name: 'counting',
  initial: { net: 'gpt-3', machine: 'core', live: 'symmetry', nudge: 4, moved: 'ruler' },
  reduce,
  settle: (next) => ({ ...next, nudge: held(next.nudge, 1, NUDGES) }),
  // Not `moved`; and nothing that was measured: a time belongs to the machine it was taken on.
  link: {
    net: oneOf(...sizes.map(({ id }) => id)),
    machine: oneOf(...machines.map(({ id }) => id)),
    live: oneOf(...smallNets.map(({ id }) => id)),
    nudge: whole(1, NUDGES),
  },
});
