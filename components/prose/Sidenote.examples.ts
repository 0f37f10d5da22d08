import type { ProseExample } from './example';

export const sidenoteExamples: readonly ProseExample[] = [
  {
    component: 'Sidenote',
    name: 'A note in the margin',
    note: 'Written where its number shall stand. Where there is no margin it folds in under its paragraph.',
    mdx: `The net learned to tell mirror images in 1,425 sweeps.<Sidenote>That is one run, not an average: from other random
starts the same net takes fewer sweeps, or many more.</Sidenote> Each sweep showed it all 64 inputs before a single weight
was changed.`,
  },
];
