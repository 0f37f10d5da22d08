import { expect, test } from 'vitest';
import { HEIGHT, sigmoidView, WIDTH } from '@/components/sketches/sigmoid-view';

const points = (d: string) => [...d.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);

test('the curve is that of equation (2), and the dashed line touches it where the unit says 0.5', () => {
  const { curve, tangent, place, rises, runs, slope, description } = sigmoidView();
  const [zero, half, one] = rises.map(({ at }) => at) as [number, number, number];
  const [left, middle, right] = runs.map(({ at }) => at) as [number, number, number];
  expect(rises.map(({ figure }) => figure)).toEqual(['0', '0.5', '1']);
  expect(runs.map(({ figure }) => figure)).toEqual(['−6', '0', '6']);
  // Read back from the picture: y against x, by plain arithmetic.
  for (const [px, py] of points(curve)) {
    const x = -6 + (12 * (px - left)) / (right - left);
    expect((py - zero) / (one - zero)).toBeCloseTo(1 / (1 + Math.exp(-x)), 2);
  }
  const [from, to] = points(tangent) as [readonly [number, number], readonly [number, number]];
  const steep = (to[1] - from[1]) / (one - zero) / ((12 * (to[0] - from[0])) / (right - left));
  expect(steep).toBeCloseTo(0.25, 2);
  expect([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]).toEqual([middle, half]);
  expect(place).toEqual({ x: middle, y: half });
  expect(slope).toBe('0.25');
  expect(description).toContain('where the unit says 0.5 and the slope is 0.25');
  for (const [px, py] of [...points(curve), ...points(tangent)]) {
    expect(px >= 0 && px <= WIDTH && py >= 0 && py <= HEIGHT).toBe(true);
  }
});
