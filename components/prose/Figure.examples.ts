import type { ProseExample } from './example';

export const figureExamples: readonly ProseExample[] = [
  {
    component: 'Figure',
    name: 'A figure that stands still',
    note: 'Its number is counted with those of the widgets. `Caption` may hold formulas; the attribute `caption` is plain text.',
    mdx: String.raw`<Figure title="The two tasks, by size" instruction="Count the last column yourself.">

| task | inputs | hidden | outputs | weights and biases |
| :--- | ---: | ---: | ---: | ---: |
| mirror symmetry | 6 | 2 | 1 | 17 |
| family trees | 24 + 12 | 6 + 6, 12, 6 | 24 | 630 |

<Caption>
**Every unit above the inputs has a bias.** It is the weight $w_{j0}$ from a unit fixed at 1, learned as any other weight.
</Caption>
</Figure>`,
  },
];
