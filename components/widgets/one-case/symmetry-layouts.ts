import type { Layout, UnitPlace, WeightPlace } from '@/components/marks/net/layout';

// The symmetry net without a crossing: inputs in the middle column, hidden units left and right, output above.
// All numbers of a fan stand at one distance from the inputs, where it is widest, and read as a column.

/** What a layout is made from. */
type Plan = typeof beside;

function layout(plan: Plan): Layout {
  const { width, height, upright, first, pitch, reach, spread, radius, top, half, upper, lead, labels } = plan;
  const middle = width / 2;
  const level = first + 2.5 * pitch;
  const sides = [
    { j: 7, x: middle - reach, side: -1, label: labels.left },
    { j: 8, x: middle + reach, side: 1, label: labels.right },
  ];
  const units: Record<number, UnitPlace> = { 9: { x: middle, y: top, r: radius.output, label: { ...labels.output, align: 'left' } } };
  const weights: Record<string, WeightPlace> = { '9.0': { x: middle + lead.output + 12 + 2 * half, y: top } };
  const biases: Record<number, { x: number; y: number }> = { 9: { x: middle + lead.output, y: top } };
  for (let k = 0; k < 6; k++) units[k + 1] = { x: middle, y: first + k * pitch, r: radius.input, disc: true };
  for (const { j, x, side, label } of sides) {
    units[j] = { x, y: level, r: radius.hidden, label: { ...label, align: 'left' } };
    biases[j] = { x, y: level + lead.hidden };
    weights[`${j}.0`] = { x: x + half, y: level + lead.hidden + 20 };
    for (let k = 0; k < 6; k++) {
      const y = first + k * pitch;
      weights[`${j}.${k + 1}`] = { x: middle + side * spread + half, y: y + (level - y) * (spread / reach) };
    }
    weights[`9.${j}`] = { x: x + (middle - x) * upper + half, y: level + (top - level) * upper };
  }
  return {
    width,
    height,
    upright,
    units,
    biases,
    weights,
    labelWidth: 2 * half,
    rowHeight: upright ? 15 : 17,
    thickness: upright ? 3 : 3.4,
    thickest: upright ? 4.5 : 7,
    numbersOnly: true,
  };
}

const beside = {
  width: 648,
  height: 424,
  upright: false,
  /** Height of the first input, and how far apart the inputs are. */
  first: 166,
  pitch: 46,
  /** How far the hidden units stand from the middle. */
  reach: 232,
  /** How far the numbers of a fan stand from the middle. */
  spread: 84,
  radius: { input: 17, hidden: 38, output: 42 },
  top: 58,
  /** Half the width of a weight. */
  half: 28,
  /** Where along the line to the output its weight stands, from the hidden unit. */
  upper: 0.62,
  /** Lengths of the leads of the unit fixed at 1. */
  lead: { hidden: 80, output: 108 },
  labels: {
    output: { x: 76, y: 14, width: 172 },
    left: { x: 0, y: 116, width: 171 },
    right: { x: 476, y: 116, width: 171 },
  },
};

/** Beside its equation. */
export const wide: Layout = layout(beside);

/** On a phone. */
export const upright: Layout = layout({
  width: 358,
  height: 490,
  upright: true,
  first: 192,
  pitch: 52,
  reach: 142,
  spread: 45,
  radius: { input: 15, hidden: 31, output: 35 },
  top: 62,
  half: 23,
  upper: 0.6,
  lead: { hidden: 66, output: 78 },
  labels: {
    output: { x: 0, y: 10, width: 92 },
    left: { x: 0, y: 124, width: 88 },
    right: { x: 270, y: 124, width: 88 },
  },
});
