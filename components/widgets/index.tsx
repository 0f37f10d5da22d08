import * as islands from './islands';

/** Every widget a chapter can name. */
export const widgets = { ...islands };
