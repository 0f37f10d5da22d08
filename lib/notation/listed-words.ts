const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Words in a row: "a", "a and b", "a, b and c". */
export const and = (parts: readonly string[]): string => list.format(parts);

/** With a capital letter, as a sentence begins. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
