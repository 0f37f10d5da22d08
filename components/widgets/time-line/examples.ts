import type { Example } from '@/components/figure/examples';
import type { TimeLineState } from './state';

export const timeLineExamples: readonly Example<TimeLineState>[] = [
  { name: 'All of it', note: 'The Letter is told; the names that fit are shown, and every work has its mark.', start: {} },
  {
    name: 'Twenty years up to the Letter',
    note: 'Zoomed in, nearly every mark has its name.',
    start: { chosen: 'linnainmaa', zoom: 2, from: 1966 },
  },
  {
    name: 'What the Letter names',
    note: 'The middle lane goes dark: nothing in it is cited.',
    start: { chosen: 'perceptrons', only: 'letter' },
  },
  {
    name: 'Ten crowded years',
    note: 'The most entries in a year: the names give way to one another, the marks never.',
    start: { chosen: 'zip', zoom: 3, from: 1982 },
  },
];
