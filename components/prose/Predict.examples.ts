import type { ProseExample } from './example';

export const predictExamples: readonly ProseExample[] = [
  {
    component: 'Predict',
    name: 'A choice',
    note: 'Exactly one option is `right`. What an option’s `Because` says comes with the verdict; the `Reveal` is the reward.',
    mdx: String.raw`<Predict>
All nine weights of a 2-2-1 net start at the same value. After a thousand sweeps, what do its two hidden units compute?

<Option>
Each its own feature; the error tells them apart.
<Because>The error can only tell apart what differs, and at the start nothing does.</Because>
</Option>
<Option right>
The same thing, still.
<Because>Equal weights give equal outputs, equal blame and equal changes.</Because>
</Option>
<Option>
Nothing; their weights never move.
<Because>They do move: $\partial E/\partial w_{ji}$ need not be zero. They only move together.</Because>
</Option>

<Reveal>
Swap the two hidden units and nothing changes, so no step computed from the net can ever prefer one of them. The paper breaks
the tie before it starts: small random weights.
</Reveal>
</Predict>`,
  },
  {
    component: 'Predict',
    name: 'In the reader’s own words',
    note: 'Without options the reader writes a guess, and sees it beside the answer.',
    mdx: String.raw`<Predict>
Equation (5) multiplies the blame by $y_j(1 - y_j)$. At which output is that factor greatest, and how great is it?

<Reveal>
At $y_j = \tfrac12$, where it is $\tfrac14$. A unit that is undecided hears a quarter of the blame; one that is sure, on or off,
hears next to nothing.
</Reveal>
</Predict>`,
  },
];
