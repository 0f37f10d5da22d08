import type { ProseExample } from './example';

export const signalExamples: readonly ProseExample[] = [
  {
    component: 'Forward, Backward, Change',
    name: 'Words that are lit in the figure',
    note: 'At most one run of each colour in a sentence, and only what the figure beside it shows in that colour.',
    mdx: `A <Forward>forward pass</Forward> computes what every unit says. A <Backward>backward pass</Backward> carries the
error towards the inputs. Then each weight makes its own small <Change>change</Change>.`,
  },
  {
    component: 'Forward, Backward, Change',
    name: 'Values',
    note: 'A listener is told which pass a bare number belongs to.',
    mdx: `Unit 5 answers <Forward>0.4449</Forward>, so unit 4 gets <Backward>0.0923</Backward> of the blame.`,
  },
];
