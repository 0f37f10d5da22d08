import type { Example } from '@/components/figure/examples';
import type { LandmarkNetsState } from './state';

export const landmarkNetsExamples: readonly Example<LandmarkNetsState>[] = [
  { name: 'The family trees', note: 'The net with which the others are compared.', start: {} },
  { name: 'Counted here', note: 'A size that its source does not print.', start: { cursor: 6 } },
  { name: 'The largest', note: 'The end of the walk.', start: { cursor: 14 } },
];
