import { describe, expect, it } from 'vitest';
import { headOf, MAX_STROKE, shorten, strokeOf, turned } from '@/components/marks/lines';

describe('the line of a weight', () => {
  it('is as thick as the weight is large, up to a most, and never thinner than one in play', () => {
    expect([0, 1, -2, 100].map((weight) => strokeOf(weight).width)).toEqual([0.6, 1.6, 2.6, MAX_STROKE]);
    expect(strokeOf(1, { per: 2.4 }).width).toBe(3);
    expect([0.1, 9].map((weight) => strokeOf(weight, { least: 3, most: 5 }).width)).toEqual([3, 5]);
  });

  it('is dashed where the weight is negative, by how thick it would be at rest', () => {
    expect(strokeOf(2).dash).toBeNull();
    expect(strokeOf(-0.1).dash).toBe('5 3.5');
    expect(strokeOf(-4, { least: 6 })).toEqual({ width: 6, dash: '10.1 6' });
  });
});

it('a line is shortened at its end, turned, and given a head in its direction', () => {
  expect(shorten([0, 0, 0, 20], 12)).toEqual([0, 0, 0, 8]);
  expect(shorten([0, 0, 3, 4], 12)).toEqual([0, 0, 0, 0]);
  expect(turned([1, 2, 3, 4])).toEqual([3, 4, 1, 2]);
  expect(headOf([0, 0, 10, 10])).toEqual({ x: 10, y: 10, angle: 45, fromX: 0, fromY: 0 });
});
