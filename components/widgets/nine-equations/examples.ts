import { placeIn } from '@/lib/notation/places';
import type { NineEquationsState } from './state';

/** States worth showing: an entry of the gallery, a test and documentation at once. */
export const nineEquationsExamples: readonly {
  readonly name: string;
  readonly note: string;
  readonly start: Partial<NineEquationsState>;
}[] = [
  { name: 'An output, wherever it stands', note: 'Made once, used in four equations.', start: { place: placeIn(2, 'y')!.at } },
  {
    name: 'Made in two places',
    note: 'An output unit takes it from (4), a hidden one from (7).',
    start: { place: placeIn(7, 'dEdy')!.at },
  },
  { name: 'The bare sheet', note: 'Nothing chosen: the page to be kept.', start: { place: null } },
];
