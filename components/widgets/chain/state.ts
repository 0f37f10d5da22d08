import { oneOf, real, record } from '@/components/figure/codec';
import { defineFigure } from '@/components/figure/definition';
import { perSecond } from '@/components/figure/paces';
import type { WalkAction, Walking } from '@/components/figure/walk';
import { DECIMALS, dialled, edited, presetNames, type Edits, type Preset } from './presets';

/** The places on the line that can be nudged, from the error back to the input: the order of the backward pass. */
export const line = ['y.4', 'x.4', 'y.3', 'x.3', 'y.2', 'x.2', 'y.1'] as const;
/** Weights and biases, which lead into a total input from the side. */
export const sides = ['w.4.3', 'w.4.0', 'w.3.2', 'w.3.0', 'w.2.1', 'w.2.0'] as const;
export type LineKey = (typeof line)[number];
export type PlaceKey = LineKey | (typeof sides)[number];

export const nudges = ['-1', '-0.1', '-0.01', '0.01', '0.1', '1'] as const;
export type Nudge = (typeof nudges)[number];

export interface ChainState extends Walking {
  readonly preset: Preset;
  /** Numbers of the chain that the reader has set, by `quantityKey`. */
  readonly edits: Edits;
  /** What is nudged. */
  readonly place: PlaceKey;
  /** By how much. */
  readonly nudge: Nudge;
}

type Own =
  | { readonly type: 'pick'; readonly place: PlaceKey }
  | { readonly type: 'nudge'; readonly nudge: Nudge }
  | { readonly type: 'choose'; readonly preset: Preset }
  | { readonly type: 'edit'; readonly key: string; readonly value: number };
export type ChainAction = Own | WalkAction;

/** The total input that a weight or bias leads into; a place on the line is its own. */
export const onLine = (place: PlaceKey): LineKey => (place.startsWith('w') ? (`x.${place[2]}` as LineKey) : (place as LineKey));

/** How many links lie between a place and the error: 1 for y_4, 7 for y_1. */
export const depthOf = (place: PlaceKey): number => line.indexOf(onLine(place)) + (place.startsWith('w') ? 2 : 1);

/** One link further from the error; a weight or bias is as far as the next unit down. */
export function further(place: PlaceKey): PlaceKey {
  return line[Math.min(line.length - 1, line.indexOf(onLine(place)) + 1)]!;
}

/** One link nearer to the error. */
export function nearer(place: PlaceKey): PlaceKey {
  return place.startsWith('w') ? onLine(place) : line[Math.max(0, line.indexOf(place as LineKey) - 1)]!;
}

export const atEnd = ({ place }: Pick<ChainState, 'place'>): boolean => place === line.at(-1);

function reduce(state: ChainState, action: Own): ChainState {
  switch (action.type) {
    case 'pick':
      return { ...state, place: action.place };
    case 'nudge':
      return { ...state, nudge: action.nudge };
    case 'choose':
      return { ...state, preset: action.preset, edits: {} };
    case 'edit':
      return { ...state, edits: edited(state.preset, state.edits, action.key, action.value) };
  }
}

/** The figure. Its first state is the chapter's example: the hidden unit next to the output says 0.01 less. */
export const chain = defineFigure<ChainState, Own>({
  name: 'chain',
  initial: { preset: 'gentle', edits: {}, place: 'y.3', nudge: '-0.01', playing: false, speed: 1 },
  reduce,
  link: {
    preset: oneOf(...presetNames),
    edits: record(real(-10, 10), dialled.length),
    place: oneOf(...line, ...sides),
    nudge: oneOf(...nudges),
  },
  check: ({ edits }) => {
    for (const [key, value] of Object.entries(edits)) {
      const own = dialled.find((one) => one.key === key);
      if (!own) return `the chain has no number called “${key.slice(0, 24)}”`;
      if (value < own.least || value > own.most) return `${key} is not between ${own.least} and ${own.most}`;
      if (Number(value.toFixed(DECIMALS)) !== value) return `${key} has more than two decimals`;
    }
    return undefined;
  },
  keep: ['speed'],
  walk: {
    // A weight or bias stands beside the line, half a link beyond the total input that it leads into.
    at: ({ place }) => line.indexOf(onLine(place)) + (place.startsWith('w') ? 0.5 : 0),
    last: () => line.length - 1,
    go: (state, to) => ({ ...state, place: line[to]! }),
    next: ({ place }) => line.indexOf(onLine(place)) + 1,
    before: ({ place }) => line.indexOf(nearer(place) as LineKey),
    unit: 'link',
    paces: perSecond('step', 0.25, 0.5, 1, 2),
  },
});
