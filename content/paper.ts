/** A neighbouring paper in the series: elsewhere for now, a sister site later. */
export interface NeighbourPaper {
  readonly label: string;
  readonly year: number;
  readonly href: string;
  /** Key in references.bib. */
  readonly key: string;
}

/** What this site is about. A sister site changes this file and the chapters. */
export const paper = {
  id: 'backprop-1986',
  title: 'Learning Representations by Back-propagating Errors',
  shortTitle: 'Back-propagating Errors',
  authors: ['David Rumelhart', 'Geoffrey Hinton', 'Ronald Williams'],
  year: 1986,
  journal: 'Nature',
  dateline: '9 October 1986',
  volume: 323,
  pages: '533–536',
  doi: '10.1038/323533a0',
  key: 'rumelhart1986',
  /** The owner's aim for the finished book, in minutes; what the site shows is computed. */
  aimMinutes: 55,
  previous: {
    label: 'The Perceptron',
    year: 1958,
    href: 'https://doi.org/10.1037/h0042519',
    key: 'rosenblatt1958',
  } satisfies NeighbourPaper,
  next: {
    label: 'LSTM',
    year: 1997,
    href: 'https://doi.org/10.1162/neco.1997.9.8.1735',
    key: 'hochreiter1997',
  } satisfies NeighbourPaper,
} as const;
