import { describe, expect, it } from 'vitest';
import { meaningOf, quantities, symbolOf } from '@/lib/notation/meanings';

describe('a part of a formula', () => {
  it.each([
    ['letter', 'xj\u200b', 'paper', 'x'],
    ['letter', 'yj,c', 'paper', 'y'],
    ['letter', 'w54', 'paper', 'w'],
    ['letter', 't', 'paper', 't'],
    ['letter', 'zj', 'modern', 'x'],
    ['letter', 'tj', 'modern', 'd'],
    ['letter', 't', 'modern', 't'],
    ['letter', 'δj', 'modern', 'dEdx'],
    ['letter', 'ε', 'paper', 'epsilon'],
    ['letter', 'μ', 'modern', 'alpha'],
    ['fraction', '∂yi\u200b∂E\u200b', 'paper', 'dEdy'],
    ['fraction', '∂w∂E', 'paper', 'dEdw'],
    ['fraction', '∂aj∂E', 'modern', 'dEdy'],
    ['fraction', 'dxjdyj', 'paper', 'curve'],
    ['fraction', '∂wji∂xj', 'paper', 'dxdw'],
    ['fraction', '∂yi∂xj', 'paper', 'dxdy'],
    ['sum', 'i∑', 'paper', 'sum over i'],
    ['sum', 'c∑', 'paper', 'sum over c'],
  ] as const)('%s %s is known (%s)', (shape, text, notation, name) => {
    expect(symbolOf(shape, text, notation)).toBe(name);
    expect(meaningOf(name).means).toMatch(/\.$/);
  });

  it.each([
    ['fraction', '1+e−xj1'],
    ['fraction', '21'],
    ['sum', 'k∑'],
    ['letter', 'q'],
  ] as const)('%s %s is not', (shape, text) => {
    expect(symbolOf(shape, text, 'paper')).toBeUndefined();
  });
});

it('knows in which equations a symbol stands, and takes no derivative for its letters', () => {
  const uses = Object.fromEntries(quantities.map(({ q, uses: numbers }) => [q, numbers.join('')]));
  expect(uses).toEqual({
    x: '12',
    y: '123456',
    w: '17',
    d: '34',
    E: '3',
    dEdy: '457',
    dEdx: '567',
    dEdw: '689',
    deltaW: '89',
    epsilon: '89',
    alpha: '9',
  });
  expect(meaningOf('sum over j').uses).toEqual([3, 7]);
  expect(meaningOf('t').uses).toEqual([9]);
});
