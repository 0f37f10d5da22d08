import { describe, expect, it } from 'vitest';
import { autoLayout, isLarge, unitRanks } from '@/components/marks/net/auto-layout';
import { matrixView } from '@/components/marks/net/matrix-view';
import type { LabelMark, NetMark } from '@/components/marks/types';
import { caseData } from '@/components/widgets/one-case/case-data';
import { netView } from '@/components/marks/net/lines-view';
import { readingOf } from '@/components/widgets/one-case/reading';
import { compile, random, type NetworkSpec } from '@/lib/engine';
import { nets } from '@/lib/nets';
import { fig5 } from '@/lib/nets/unrolled';
import { xorOneHidden } from '@/lib/nets/xor-one-hidden';
import { familyTrees } from '@/lib/nets/family-trees';
import { plainSettings, type PaperNet } from '@/lib/nets/net';

const stack = (...sizes: number[]): PaperNet => {
  const layers = sizes.map((size, k) => ({ name: `layer ${k}`, size, ...(k > 0 ? { kind: 'sigmoid' as const } : {}) }));
  const spec: NetworkSpec = { layers, projections: sizes.slice(1).map((_, k) => ({ from: `layer ${k}`, to: `layer ${k + 1}` })) };
  const ones = (count: number) => new Array<number>(count).fill(1);
  return {
    id: sizes.join('-'),
    title: '',
    spec,
    cases: [{ label: '', inputs: ones(sizes[0]!), targets: ones(sizes.at(-1)!) }],
    settings: plainSettings,
    ours: [],
    reported: [],
  };
};

const weightsOf = (net: PaperNet) => {
  const source = random(5);
  return Float64Array.from({ length: compile(net.spec).weightCount }, () => source.uniform(-1, 1));
};

/** The space of a label's text, in the units of the drawing; a chip stands 4 over its digits. */
function boxOf({ kind, x, y, align, width, title, rows }: LabelMark, upright: boolean) {
  const letter = upright ? 6.2 : 7;
  const letters = [title?.name, title?.note].filter(Boolean).join(' ').length * letter * 0.95;
  const digits = Math.max(0, ...rows.map(({ number }) => (number.text ?? '·').length * letter + 8));
  const wide = width ?? Math.max(letters, digits);
  const left = align === 'left' ? x : align === 'right' ? x - wide : x - wide / 2;
  const lines = kind === 'value' || kind === 'weight' ? 1 : rows.length + (title ? 1 : 0);
  return { left, right: left + wide, top: y - 8, bottom: y - 8 + 16 * lines };
}

function touching({ labels, upright }: Pick<NetMark, 'labels' | 'upright'>): string[] {
  return labels.flatMap((one, k) =>
    labels.slice(k + 1).flatMap((other) => {
      const [a, b] = [boxOf(one, upright), boxOf(other, upright)];
      return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom ? [`${one.key} and ${other.key}`] : [];
    }),
  );
}

const small = [
  ...nets.filter(({ spec }) => !isLarge(compile(spec))).filter(({ id }) => id !== 'xor' && id !== 'symmetry'),
  stack(12, 12, 12),
  stack(12, 3, 12),
  stack(3, 12, 1),
];

describe.each(small.map((net) => [net.id, net] as const))('a net laid out by rule: %s', (_, paper) => {
  const net = compile(paper.spec);
  const data = caseData({ net: paper, weights: weightsOf(paper), index: 0 });
  it.each([false, true])('no two labels touch at any step, upright %s', (upright) => {
    const layout = autoLayout(net, { upright });
    // Of a larger net every third step: all kinds come up.
    for (let cursor = 0; cursor <= data.trace.length; cursor += data.trace.length > 200 ? 5 : 1)
      expect(touching(netView(readingOf(data, cursor, null), net, layout)), `after ${cursor} steps`).toEqual([]);
  });
});

it('what skips a layer is a curve that passes no dial', () => {
  const data = caseData({ net: xorOneHidden, weights: weightsOf(xorOneHidden), index: 3 });
  for (const upright of [false, true]) {
    const layout = autoLayout(data.net, { upright });
    const { connections } = netView(readingOf(data, 0, null), data.net, layout);
    const skipping = connections.filter(({ j, i }) => j === 4 && (i === 1 || i === 2));
    expect(skipping.map(({ pieces }) => pieces.length > 3)).toEqual([true, true]);
    const hidden = layout.units[3]!;
    for (const [x, y] of skipping.flatMap(({ pieces }) => pieces))
      expect(Math.hypot(x - hidden.x, y - hidden.y)).toBeGreaterThan(hidden.r + 4);
  }
});

it('copies in time are double, and light up with the one in play', () => {
  const data = caseData({ net: fig5, weights: weightsOf(fig5), index: 0 });
  const { connections } = netView(readingOf(data, 1, null), data.net, autoLayout(data.net, { upright: false }));
  expect(connections.every(({ shared }) => shared !== undefined)).toBe(true);
  // x4 = y2 · w42: its two copies lead to units 7 and 10.
  expect(connections.filter(({ shared }) => shared === 'copy in play').map(({ j, i }) => `${j}.${i}`)).toEqual(['7.5', '10.8']);
});

it('the ranks of the net of Fig. 5 are its moments', () => {
  expect(unitRanks(compile(fig5.spec))).toEqual([
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
    [10, 11, 12],
  ]);
});

it('a large net is a matrix whose lit cells are the weights of the step', () => {
  const data = caseData({ net: familyTrees, weights: weightsOf(familyTrees), index: 12 });
  expect(isLarge(data.net)).toBe(true);
  for (const step of data.trace.filter(({ index }) => index % 23 === 0)) {
    const reading = readingOf(data, step.index + 1, null);
    const { lit, values, rows, columns } = matrixView(reading, { net: data.net });
    const used = [...step.operands, step.result]
      .filter(({ q }) => q === 'w' || q === 'dEdw' || q === 'deltaW')
      .map(({ j, i }) => `${j}.${i}`);
    expect([...new Set(lit.map(({ row, column }) => `${rows[row]!.unit}.${columns[column]!.unit}`))].toSorted()).toEqual(
      [...new Set(used)].toSorted(),
    );
    expect(values).toHaveLength(rows.length);
  }
});
