import type { ProseExample } from './example';

export const equationExamples: readonly ProseExample[] = [
  {
    component: 'Equation',
    name: 'An equation of the paper',
    note: 'The number is the paper’s own; it links to the equation, so that any sentence can point there.',
    mdx: String.raw`The connections that leave unit $i$ bring the blame back to it:

<Equation number="7" page="534">
  $$
  \frac{\partial E}{\partial y_i} = \sum_j \frac{\partial E}{\partial x_j} \cdot w_{ji}
  $$
</Equation>`,
  },
  {
    component: 'Equation',
    name: 'A working that is wider than a phone',
    note: 'Without a number for a step of our own. It scrolls inside itself, and takes the keyboard’s focus only then.',
    mdx: String.raw`<Equation>
  $$
  \frac{\partial E}{\partial w_{41}} = \frac{\partial E}{\partial y_4} \cdot y_4 (1 - y_4) \cdot y_1
  = 0.0923 \times 0.1520 \times 1 = 0.0140
  $$
</Equation>`,
  },
];
