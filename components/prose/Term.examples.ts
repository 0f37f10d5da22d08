import type { ProseExample } from './example';

export const termExamples: readonly ProseExample[] = [
  {
    component: 'Term',
    name: 'A technical word at its first use',
    note: 'Point at it, tab to it or tap it; Escape closes it. `modern` gives the word of today.',
    mdx: `The <Term means="Units between input and output, whose states the task does not prescribe.">hidden units</Term> are
changed once a <Term means="One showing of all the training cases." modern="epoch">sweep</Term>, against the gradient of the
<Term means="Half the sum, over all cases and output units, of the squared difference between output and target."
modern="loss">total error</Term>.`,
  },
];
