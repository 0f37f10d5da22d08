import { oneOf, whole } from '@/components/figure/codec';
import { defineFigure } from '@/components/figure/definition';
import { machines, sizes, smallNets, type MachineId, type SmallId } from './sizes';

/** Nudges tried: 10^−1 … 10^−12. */
export const NUDGES = 12;

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

export type CountingAction =
  | { readonly type: 'smaller' | 'larger' }
  | { readonly type: 'choose'; readonly at: number }
  | { readonly type: 'machine'; readonly machine: MachineId }
  | { readonly type: 'live'; readonly live: SmallId }
  | { readonly type: 'nudge'; readonly nudge: number }
  | { readonly type: 'measured' };

/** Where on the ruler a net stands, from 0. */
export const placeOf = (net: string): number =>
  Math.max(
    0,
    sizes.findIndex(({ id }) => id === net),
  );

const held = (value: number, least: number, most: number) => Math.min(most, Math.max(least, Math.round(value)));

function reduce(state: CountingState, action: CountingAction): CountingState {
  const to = (at: number): CountingState => {
    const { id } = sizes[held(at, 0, sizes.length - 1)]!;
    // A net that can be measured is the one to measure next.
    const live = smallNets.find((small) => small.id === id)?.id ?? state.live;
    return { ...state, net: id, live, moved: 'ruler' };
  };
  switch (action.type) {
    case 'smaller':
      return to(placeOf(state.net) - 1);
    case 'larger':
      return to(placeOf(state.net) + 1);
    case 'choose':
      return to(action.at);
    case 'machine':
      return { ...state, machine: action.machine, moved: 'ruler' };
    case 'live':
      return { ...state, live: action.live, moved: 'live' };
    case 'nudge':
      return { ...state, nudge: held(action.nudge, 1, NUDGES), moved: 'live' };
    case 'measured':
      return { ...state, moved: 'live' };
  }
}

export const counting = defineFigure<CountingState, CountingAction>({
  name: 'counting',
  initial: { net: 'gpt-3', machine: 'core', live: 'symmetry', nudge: 4, moved: 'ruler' },
  reduce,
  // Not `moved`; and nothing that was measured: a time belongs to the machine it was taken on.
  link: {
    net: oneOf(...sizes.map(({ id }) => id)),
    machine: oneOf(...machines.map(({ id }) => id)),
    live: oneOf(...smallNets.map(({ id }) => id)),
    nudge: whole(1, NUDGES),
  },
});
