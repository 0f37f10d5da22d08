import { oneHot, plainSettings, type PaperNet } from './net';

/**
 * An encoder: n one-at-a-time patterns must be reproduced through a narrower hidden layer.
 * Titles are "8-3-8" and the like.
 */
export function encoder(n: number, hidden: number, reported: PaperNet['reported'] = []): PaperNet {
  return {
    id: `encoder-${n}-${hidden}-${n}`,
    title: `Encoder ${n}-${hidden}-${n}`,
    spec: {
      layers: [
        { name: 'input', size: n },
        { name: 'hidden', size: hidden, kind: 'sigmoid' },
        { name: 'output', size: n, kind: 'sigmoid' },
      ],
      projections: [
        { from: 'input', to: 'hidden' },
        { from: 'hidden', to: 'output' },
      ],
    },
    cases: Array.from({ length: n }, (_, k) => ({
      label: `pattern ${k + 1}`,
      inputs: oneHot(n, k),
      targets: oneHot(n, k),
    })),
    settings: { ...plainSettings, schedule: [{ epsilon: 0.25, alpha: 0.9 }] },
    ours: ['The chapter gives no step size, starting range or count for its encoders; these are ours.'],
    reported,
  };
}

export const encoder424: PaperNet = encoder(4, 2);

export const encoder838: PaperNet = encoder(8, 3, [
  {
    what: 'patterns whose code uses 0.5 on one hidden unit',
    value: '4 of 8',
    where: 'PDP vol. 1, ch. 8, Table 5, pp. 335–338',
  },
]);
