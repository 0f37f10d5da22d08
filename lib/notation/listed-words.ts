const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Words in a row: "a", "a and b", "a, b and c". */
export const and = (parts: readonly string[]): string => list.format(parts);
