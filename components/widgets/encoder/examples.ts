import type { Example } from '@/components/figure/examples';
import type { EncoderState } from './state';

export const encoderExamples: readonly Example<EncoderState>[] = [
  { name: 'Eight codes', note: 'They differ, and some use a middle value.', start: {} },
  { name: 'Before the first sweep', note: 'All patterns look alike to the hidden units.', start: { sweep: 0 } },
];
