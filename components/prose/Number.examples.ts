import type { ProseExample } from './example';

export const numberExamples: readonly ProseExample[] = [
  {
    component: 'Number',
    name: 'A number of the figure',
    note: 'In a formula it is written \\of{y.5}{0.4449}. Pointing at it lights it in the figure beside it, and the other way round. Of another net than the stepper’s first, its name comes before: printed:y.8.',
    mdx: `It answers <Number of="y.5">0.4449</Number>, and $E = \\tfrac12 (\\of{y.5}{0.4449})^2 = \\of{E}{0.0990}$.`,
  },
];
