import type { GradientDepthState } from './state';

/** States worth showing: an entry of the gallery, a test and documentation at once. */
export const gradientDepthExamples: readonly {
  readonly name: string;
  readonly note: string;
  readonly start: Partial<GradientDepthState>;
}[] = [
  { name: 'Thirty-two sigmoids', note: 'Nothing that could teach arrives at the first layer.', start: { depth: 32, cursor: 31 } },
  {
    name: 'Weights three times as wide',
    note: 'Rectified units make the error explode; half-way down.',
    start: { kind: 'relu', start: 'wide', depth: 20, cursor: 10 },
  },
  {
    name: 'Fitted weights',
    note: 'tanh, and the error keeps its size through sixteen layers.',
    start: { kind: 'tanh', start: 'fitted', depth: 16, cursor: 15 },
  },
];
