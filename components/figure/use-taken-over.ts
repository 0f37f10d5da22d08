import { useSyncExternalStore } from 'react';

const nothing = () => () => {};

/** False in the server's HTML and while it is taken over, true from then on: for what the first drawing leaves out. */
export const useTakenOver = (): boolean =>
  useSyncExternalStore(
    nothing,
    () => true,
    () => false,
  );
