import { maybe, whole } from '@/components/figure/codec';
import { defineFigure } from '@/components/figure/definition';
import { placeIn, places, placesIn } from './places';

export interface NineEquationsState {
  /** The place that is asked, counted over the sheet; null: none. */
  readonly place: number | null;
}

export type NineEquationsAction =
  | { readonly type: 'choose'; readonly place: number | null }
  /** To the next symbol of the sheet, or the one before. */
  | { readonly type: 'along'; readonly by: 1 | -1 }
  /** To the equation above or below. */
  | { readonly type: 'line'; readonly by: 1 | -1 }
  /** To the next place where the same symbol stands, and round again. */
  | { readonly type: 'follow' };

const last = places.length - 1;
const around = (at: number) => (at + places.length) % places.length;

function reduce(state: NineEquationsState, action: NineEquationsAction): NineEquationsState {
  const { place } = state;
  const to = (next: number | null) => (next === place ? state : { ...state, place: next });
  if (action.type === 'choose') return to(action.place === null ? null : Math.min(last, Math.max(0, action.place)));
  // From a bare sheet every key leads onto it.
  if (place === null) return to('by' in action && action.by < 0 ? last : 0);
  const here = places[place]!;
  switch (action.type) {
    case 'along':
      return to(around(place + action.by));
    case 'line': {
      const line = placesIn(here.equation);
      const other = placesIn(((here.equation - 1 + action.by + 9) % 9) + 1);
      // As far along the other line as along this one; the left side to the left side.
      const share = line.indexOf(here) / Math.max(1, line.length - 1);
      return to(other[Math.round(share * (other.length - 1))]!.at);
    }
    case 'follow': {
      const same = places.filter(({ symbol }) => symbol === here.symbol);
      return to(same[(same.indexOf(here) + 1) % same.length]!.at);
    }
  }
}

export const nineEquations = defineFigure<NineEquationsState, NineEquationsAction>({
  name: 'nine-equations',
  // ∂E/∂x, the hinge of the sheet: made in (5), used in (6) and (7).
  initial: { place: placeIn(5, 'dEdx')!.at },
  reduce,
  link: { place: maybe(whole(0, last)) },
});
