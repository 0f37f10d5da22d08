import { oneOf, real, record } from '@/components/figure/codec';
import { defineFigure } from '@/components/figure/definition';
import { perSecond } from '@/components/figure/paces';
import type { Walking } from '@/components/figure/walk';
import { DECIMALS, dialled, presetNames, type Edits, type Preset } from './presets';

/** The places on the line that can be nudged, from the error back to the input: the order of the backward pass. */
export const line = ['y.4', 'x.4', 'y.3', 'x.3', 'y.2', 'x.2', 'y.1'] as const;
/** Weights and biases, which lead into a total input from the side. */
export const sides = ['w.4.3', 'w.4.0', 'w.3.2', 'w.3.0', 'w.2.1', 'w.2.0'] as const;
export type PlaceKey = (typeof line)[number] | (typeof sides)[number];

export const nudges = ['-1', '-0.1', '-0.01', '0.01', '0.1', '1'] as const;

export interface ChainState extends Walking {
  readonly preset: Preset;
  /** Numbers of the chain that the reader has set, by `quantityKey`. */
  readonly edits: Edits;
  /** What is nudged. */
  readonly place: PlaceKey;
  /** By how much. */
  readonly nudge: (typeof nudges)[number];
}

/** Where along the line a place stands: a weight or bias beside it, half a link beyond the total input that it leads into. */
export function standing(place: PlaceKey): number {
  const isSide = place.startsWith('w');
  return line.findIndex((key) => key === (isSide ? `x.${place[2]}` : place)) + (isSide ? 0.5 : 0);
}

/** How many links lie between a place and the error: 1 for y_4, 7 for y_1. */
export const depthOf = (place: PlaceKey): number => Math.ceil(standing(place)) + 1;

/** The figure. Its first state is the chapter's example: the hidden unit next to the output says 0.01 less. */
export const chain = defineFigure<ChainState>({
  name: 'chain',
  initial: { preset: 'gentle', edits: {}, place: 'y.3', nudge: '-0.01', playing: false, speed: 1 },
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
    at: ({ place }) => standing(place),
    last: () => line.length - 1,
    go: (state, to) => ({ ...state, place: line[to]! }),
    next: ({ place }) => Math.floor(standing(place)) + 1,
    before: ({ place }) => Math.ceil(standing(place)) - 1,
    unit: 'link',
    paces: perSecond('step', 0.25, 0.5, 1, 2),
  },
});
