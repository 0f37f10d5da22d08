import type { ProseExample } from './example';

export const notationTableExamples: readonly ProseExample[] = [
  {
    component: 'NotationTable',
    name: 'The paper’s letters and today’s',
    note: 'Both notations side by side, from the lists that set every formula of the site. It stands in a `Figure`.',
    mdx: `<Figure title="Two notations">

<NotationTable />

</Figure>`,
  },
];
