/** For the root of a drawing; React's types know the attribute for HTML only. */
export const untranslated: object = { translate: 'no' };
