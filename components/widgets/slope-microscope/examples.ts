import type { SlopeMicroscopeState } from './state';

/** States worth showing: an entry of the gallery, a test and documentation at once. */
export const slopeMicroscopeExamples: readonly {
  readonly name: string;
  readonly note: string;
  readonly start: Partial<SlopeMicroscopeState>;
}[] = [
  { name: 'Sure of itself', note: 'At x = 5 less than a hundredth of the blame gets through.', start: { place: 130 } },
  {
    name: 'Tanh under a strong lens',
    note: 'A thousandth of a unit wide, the curve is its tangent.',
    start: { kind: 'tanh', place: 85, zoom: 3 },
  },
  { name: 'A kink', note: 'A ReLU at 0 looks the same under every lens.', start: { kind: 'relu', zoom: 2 } },
];
