import type { Example } from '@/components/figure/examples';
import type { ErrorSurfaceState } from './state';

export const errorSurfaceExamples: readonly Example<ErrorSurfaceState>[] = [
  { name: 'Halfway down', note: 'The path with velocity is ahead.', start: { cursor: 20 } },
  { name: 'Steps that are too long', note: 'Off the map and on a plateau; the figure says so.', start: { epsilon: 60, cursor: 5 } },
];
