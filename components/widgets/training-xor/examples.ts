import type { Example } from '@/components/figure/examples';
import type { TrainingXorState } from './state';

export const trainingXorExamples: readonly Example<TrainingXorState>[] = [
  { name: 'The answers part', note: 'No velocity: after hundreds of sweeps at one half.', start: { sweep: 700 } },
  { name: 'With velocity', note: 'The same start, right after 109 sweeps.', start: { velocity: 1, sweep: 109 } },
];
