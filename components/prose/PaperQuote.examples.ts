import type { ProseExample } from './example';

export const paperQuoteExamples: readonly ProseExample[] = [
  {
    component: 'PaperQuote',
    name: 'A few words of the paper',
    note: 'A sentence or less, word for word, with its page.',
    mdx: `<PaperQuote page="536">not a plausible model of learning in brains</PaperQuote>`,
  },
  {
    component: 'PaperQuote',
    name: 'Words from somewhere else',
    note: '`Source` names another place and may hold a citation.',
    mdx: `<PaperQuote>
we have answered Minsky and Papert’s challenge

<Source>The authors’ longer chapter, p. 361 [@rumelhart1986pdp]</Source>
</PaperQuote>`,
  },
];
