import { random, type NetworkSpec } from '@/lib/engine';
import { netById } from '@/lib/nets';
import type { Workload } from './trainers';

/** A plain stack of fully connected sigmoid layers. */
export function stack(...sizes: number[]): NetworkSpec {
  return {
    layers: sizes.map((size, k) => (k === 0 ? { name: 'layer 0', size } : { name: `layer ${k}`, size, kind: 'sigmoid' as const })),
    projections: sizes.slice(1).map((_, k) => ({ from: `layer ${k}`, to: `layer ${k + 1}` })),
  };
}

function ofNet(id: string, title: string, count = Infinity): Workload {
  const { spec, cases, settings } = netById(id);
  const some = cases.slice(0, count);
  const { epsilon, alpha } = settings.schedule.at(-1)!;
  return { title, spec, inputs: some.map((each) => each.inputs), targets: some.map((each) => each.targets), epsilon, alpha };
}

/** The family trees net of the paper; 100 of its questions. Decay and margin, which the peer lacks, are left out. */
export const familyTrees: Workload = ofNet('family-trees', 'family trees, the paper’s net', 100);

/** Nets that the peer can compute too. It has no separate groups of inputs: for the family trees both get full layers. */
export const shared: readonly Workload[] = [
  ofNet('xor', 'XOR 2-2-1'),
  ofNet('symmetry', 'mirror symmetry 6-2-1'),
  ofNet('encoder-8-3-8', 'encoder 8-3-8'),
  { ...familyTrees, title: 'family trees, full layers 36-12-12-6-24', spec: stack(36, 12, 12, 6, 24) },
];

/** Nets that differ in one measure only, each step twice the one before. */
export interface Series {
  readonly title: string;
  readonly sizes: readonly number[];
  /** @param size the measure that grows */
  make(size: number): Workload;
}

function drawn(spec: NetworkSpec, count: number): Workload {
  const draw = random(1986);
  const rows = (width: number) => Array.from({ length: count }, () => Array.from({ length: width }, () => draw.uniform()));
  const [first, last] = [spec.layers[0]!.size, spec.layers.at(-1)!.size];
  return { title: '', spec, inputs: rows(first), targets: rows(last), epsilon: 0.01, alpha: 0.9 };
}

export const series: readonly Series[] = [
  { title: 'width: n hidden units, 8-n-2, 64 cases', sizes: [8, 16, 32, 64, 128], make: (n) => drawn(stack(8, n, 2), 64) },
  {
    title: 'depth: n layers of 12 units above 12 inputs, 64 cases',
    sizes: [1, 2, 4, 8, 16],
    make: (n) => drawn(stack(...Array.from({ length: n + 1 }, () => 12)), 64),
  },
  { title: 'cases: n cases, 16-16-16', sizes: [32, 64, 128, 256, 512], make: (n) => drawn(stack(16, 16, 16), n) },
];
