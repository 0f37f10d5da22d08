import type { Layout } from '@/components/marks/net/layout';

/** From left to right, beside its equation; low enough for picture, equation and keys in the window of a small laptop. */
export const wide: Layout = {
  width: 648,
  height: 440,
  upright: false,
  units: {
    1: { x: 44, y: 128, r: 26, label: { x: 44, y: 87, align: 'middle' } },
    2: { x: 44, y: 308, r: 26, label: { x: 44, y: 350, align: 'middle' } },
    3: { x: 300, y: 128, r: 40, label: { x: 284, y: 12, align: 'left', width: 171 } },
    4: { x: 300, y: 308, r: 40, label: { x: 284, y: 366, align: 'left', width: 171 } },
    5: { x: 552, y: 218, r: 46, label: { x: 466, y: 56, align: 'left', width: 172 } },
  },
  biases: { 3: { x: 214, y: 34 }, 4: { x: 214, y: 402 }, 5: { x: 552, y: 316 } },
  // In the four fields between the lines that cross, and above and below them: only the longest numbers cut a line.
  weights: {
    '3.1': { x: 176, y: 74 },
    '3.2': { x: 208, y: 142 },
    '3.0': { x: 190, y: 22 },
    '4.1': { x: 208, y: 261 },
    '4.2': { x: 176, y: 328 },
    '4.0': { x: 190, y: 384 },
    '5.3': { x: 447, y: 106 },
    '5.4': { x: 500, y: 282 },
    '5.0': { x: 528, y: 336 },
  },
  labelWidth: 80,
  rowHeight: 18,
  thickness: 3.4,
};

/** Upright, as the paper draws its nets: inputs below, output above. */
export const upright: Layout = {
  width: 358,
  height: 498,
  upright: true,
  units: {
    1: { x: 80, y: 448, r: 22, label: { x: 80, y: 484, align: 'middle' } },
    2: { x: 278, y: 448, r: 22, label: { x: 278, y: 484, align: 'middle' } },
    3: { x: 80, y: 266, r: 34, label: { x: 0, y: 158, align: 'left', width: 92 } },
    4: { x: 278, y: 266, r: 34, label: { x: 266, y: 158, align: 'left', width: 88 } },
    5: { x: 179, y: 67, r: 37, label: { x: 0, y: 10, align: 'left', width: 92 } },
  },
  biases: { 3: { x: 18, y: 266 }, 4: { x: 340, y: 266 }, 5: { x: 248, y: 67 } },
  weights: {
    '3.1': { x: 69, y: 372 },
    '3.2': { x: 157, y: 317 },
    '3.0': { x: 69, y: 313 },
    '4.1': { x: 265, y: 317 },
    '4.2': { x: 352, y: 372 },
    '4.0': { x: 352, y: 313 },
    '5.3': { x: 126, y: 112 },
    '5.4': { x: 293, y: 105 },
    '5.0': { x: 336, y: 50 },
  },
  labelWidth: 70,
  rowHeight: 17,
  thickness: 3,
};
