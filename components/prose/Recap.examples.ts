import type { ProseExample } from './example';

export const recapExamples: readonly ProseExample[] = [
  {
    component: 'Recap',
    name: 'What to carry away',
    note: 'Closes a chapter: a list of two to four sentences.',
    mdx: `<Recap>
- Forward, every unit sums what it receives and squashes the sum: equations (1) and (2).
- Backward, every unit hands its blame to those that fed it, through the same weights: equations (4) to (7).
- Then every weight takes a small step against its own share: equation (8).
</Recap>`,
  },
];
