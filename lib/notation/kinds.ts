/** The kinds of units that a figure lets its reader compare: the paper's, and two that came into use later. */
export const comparedKinds = ['sigmoid', 'tanh', 'relu'] as const;
export type ComparedKind = (typeof comparedKinds)[number];

/** As they are written. */
export const kindNames: Readonly<Record<ComparedKind, string>> = { sigmoid: 'sigmoid', tanh: 'tanh', relu: 'ReLU' };
