import type { Example } from '@/components/figure/examples';
import type { GradientDepthState } from './state';

export const gradientDepthExamples: readonly Example<GradientDepthState>[] = [
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
