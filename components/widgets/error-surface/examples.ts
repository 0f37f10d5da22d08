import type { ErrorSurfaceState } from './state';

/** States worth showing: an entry of the gallery, a test and documentation at once. */
export const errorSurfaceExamples: readonly { readonly name: string; readonly note: string; readonly start: Partial<ErrorSurfaceState> }[] =
  [
    { name: 'Halfway down', note: 'The path with velocity is ahead.', start: { cursor: 20 } },
    { name: 'Steps that are too long', note: 'Off the map and on a plateau; the figure says so.', start: { epsilon: 60, cursor: 5 } },
  ];
