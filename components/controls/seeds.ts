/** The largest seed that a reader may ask for. */
export const LAST_SEED = 9999;
