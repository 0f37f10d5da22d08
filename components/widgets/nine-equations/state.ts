import { maybe, whole } from '@/components/figure/codec';
import { defineFigure } from '@/components/figure/definition';
import { placeIn, places, placesIn } from '@/lib/notation/places';

export interface NineEquationsState {
  /** The place that is asked, counted over the sheet; null: none. */
  readonly place: number | null;
}

export type NineEquationsAction =
  /** `along` to the next symbol of the sheet, or the one before; `line` to the equation above or below. */
  | { readonly type: 'along' | 'line'; readonly by: 1 | -1 }
  /** To the next place where the same symbol stands, and round again. */
  | { readonly type: 'follow' };

const last = places.length - 1;

/** Where a key leads. */
function placeAfter({ place }: NineEquationsState, action: NineEquationsAction): number {
  // From a bare sheet every key leads onto it.
  if (place === null) return 'by' in action && action.by < 0 ? last : 0;
  const here = places[place]!;
  switch (action.type) {
    case 'along':
      return (place + action.by + places.length) % places.length;
    case 'line': {
      const line = placesIn(here.equation);
      const other = placesIn(((here.equation - 1 + action.by + 9) % 9) + 1);
      // As far along the other line as along this one; the left side to the left side.
      const share = line.indexOf(here) / Math.max(1, line.length - 1);
      return other[Math.round(share * (other.length - 1))]!.at;
    }
    case 'follow': {
      const same = places.filter(({ symbol }) => symbol === here.symbol);
      return same[(same.indexOf(here) + 1) % same.length]!.at;
    }
  }
}

export const nineEquations = defineFigure<NineEquationsState, NineEquationsAction>({
  name: 'nine-equations',
  // ∂E/∂x, the hinge of the sheet: made in (5), used in (6) and (7).
  initial: { place: placeIn(5, 'dEdx')!.at },
  reduce: (state, action) => ({ place: placeAfter(state, action) }),
  settle: (next, before) => (next.place === before.place ? before : next),
  link: { place: maybe(whole(0, last)) },
});
