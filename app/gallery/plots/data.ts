import 'server-only';
import { readingsOf } from '@/lib/reproduce/records';
import { backward, compile, errorOf, forward, layerNamed, makeCases, makeWorkspace, weightIndex, type NetworkSpec } from '@/lib/engine';
import { encoder838 } from '@/lib/nets/encoders';
import { nets } from '@/lib/nets';
import { symmetry } from '@/lib/nets/symmetry';
import { xor } from '@/lib/nets/xor';
import { counts } from '@/lib/reproduce/experiment';
import { createSession, initialWeights, rightSide, type TrainingSettings } from '@/lib/training';

/** The data of the gallery's plots: all computed by lib when the site is built, plain for whoever draws it. */

/** The error of XOR over sweeps, with and without velocity, from one start. */
function errors(alpha: number, seed: number, sweeps: number): number[] {
  const settings = { ...xor.settings, schedule: [{ epsilon: 0.5, alpha }] };
  const session = createSession({ spec: xor.spec, cases: xor.cases, settings, seed });
  const list = [session.E];
  while (list.length <= sweeps && session.tick()) list.push(session.E);
  return list;
}

/** One unit with two inputs and its bias held at one value learns OR: a surface over two weights. */
const orSpec: NetworkSpec = {
  layers: [
    { name: 'input', size: 2 },
    { name: 'output', size: 1, kind: 'sigmoid' },
  ],
  projections: [{ from: 'input', to: 'output' }],
};

function surface() {
  const net = compile(orSpec);
  const work = makeWorkspace(
    net,
    makeCases(
      net,
      [
        [0, 0],
        [0, 1],
        [1, 0],
        [1, 1],
      ],
      [[0], [1], [1], [1]],
    ),
  );
  const [u, v, bias] = [1, 2, 0].map((i) => weightIndex(net, 3, i));
  const weights = new Float64Array(net.weightCount);
  weights[bias!] = -2;
  const at = (a: number, b: number) => {
    weights[u!] = a;
    weights[v!] = b;
    forward(work, weights);
    return errorOf(work);
  };
  const side = 49;
  const along = (k: number) => -2 + (10 * k) / (side - 1);
  const values = Array.from({ length: side * side }, (_, k) => at(along(k % side), along(Math.floor(k / side))));
  const path = (alpha: number): [number, number][] => {
    let [a, b, da, db] = [-1.5, 5, 0, 0];
    return Array.from({ length: 41 }, () => {
      const place: [number, number] = [a, b];
      at(a, b);
      work.dEdw.fill(0);
      backward(work, weights);
      da = -0.6 * work.dEdw[u!]! + alpha * da;
      db = -0.6 * work.dEdw[v!]! + alpha * db;
      [a, b] = [a + da, b + db];
      return place;
    });
  };
  return { values, columns: side, rows: side, plain: path(0), withVelocity: path(0.9) };
}

/** E of one weight: a unit with one input 1 that ought to say 0.8; and where steps too large for it land. */
function landings() {
  const spec: NetworkSpec = {
    layers: [
      { name: 'input', size: 1 },
      { name: 'output', size: 1, kind: 'sigmoid' },
    ],
    projections: [{ from: 'input', to: 'output' }],
  };
  const net = compile(spec);
  const work = makeWorkspace(net, makeCases(net, [[1]], [[0.8]]));
  const k = weightIndex(net, 2, 1);
  const weights = new Float64Array(net.weightCount);
  const at = (w: number) => {
    weights[k] = w;
    forward(work, weights);
    return errorOf(work);
  };
  const curve = Array.from({ length: 101 }, (_, n): [number, number] => [-1 + n / 20, at(-1 + n / 20)]);
  let w = 0.9;
  const points = Array.from({ length: 9 }, (): [number, number] => {
    const place: [number, number] = [w, at(w)];
    work.dEdw.fill(0);
    backward(work, weights);
    w -= 110 * work.dEdw[k]!;
    return place;
  });
  return { curve, points };
}

/** How large the gradient is in each layer of a deep net before training: the middle over seeds, and the least and the most. */
function depths(kind: 'sigmoid' | 'tanh', layers = 8, seeds = 15): [number, number, number, number][] {
  const names = Array.from({ length: layers }, (_, l) => `hidden ${l + 1}`);
  const spec: NetworkSpec = {
    layers: [{ name: 'input', size: 6 }, ...names.map((name) => ({ name, size: 6, kind })), { name: 'output', size: 1, kind: 'sigmoid' }],
    projections: [...names, 'output'].map((to, l) => ({ from: l === 0 ? 'input' : names[l - 1]!, to })),
  };
  const net = compile(spec);
  const inputs = symmetry.cases.map((each) => each.inputs);
  const work = makeWorkspace(
    net,
    makeCases(
      net,
      inputs,
      symmetry.cases.map(({ targets }) => targets),
    ),
  );
  const settings: TrainingSettings = { ...symmetry.settings, range: 1 };
  const means = Array.from({ length: seeds }, (_, seed) => {
    const weights = initialWeights(net, settings, seed + 1);
    work.dEdw.fill(0);
    forward(work, weights);
    backward(work, weights);
    return names.map((name) => {
      const layer = layerNamed(net, name);
      const slopes = net.connections
        .filter(({ j, i }) => i !== 0 && j >= layer.first && j < layer.first + layer.size)
        .map(({ index }) => Math.abs(work.dEdw[index]!));
      return slopes.reduce((sum, slope) => sum + slope, 0) / slopes.length;
    });
  });
  return names.map((_, l) => {
    const sorted = means.map((one) => one[l]!).sort((a, b) => a - b);
    return [l + 1, sorted[Math.floor(seeds / 2)]!, sorted[0]!, sorted.at(-1)!];
  });
}

/** A hundred runs of XOR: what each answers at the end, and whether all four answers are right. */
function outcomes() {
  return Array.from({ length: 100 }, (_, seed) => {
    const settings = { ...xor.settings, range: 2, schedule: [{ epsilon: 0.5, alpha: 0.9 }] };
    const session = createSession({
      spec: xor.spec,
      cases: xor.cases,
      settings,
      seed: seed + 1,
      goals: [rightSide],
      endAt: 'never',
      maxSweeps: 1000,
    });
    while (session.tick());
    return {
      seed: seed + 1,
      answers: session.snapshot().outputs.map(([y = 0]) => Math.round(1000 * y) / 1000),
      right: session.reached(rightSide.name) !== undefined,
    };
  });
}

/** After how many sweeps each of a thousand runs of the symmetry net came right, as `npm run reproduce` wrote it down. */
function thousand(): (number | null)[] {
  return counts(readingsOf('symmetry')[0]!, rightSide.name);
}

/** The weights from 8 inputs to 3 hidden units of a trained encoder. */
function code(): number[][] {
  const session = createSession({
    spec: encoder838.spec,
    cases: encoder838.cases,
    settings: encoder838.settings,
    seed: 1,
    maxSweeps: 1500,
  });
  while (session.tick());
  const net = session.net;
  return [9, 10, 11].map((j) =>
    [1, 2, 3, 4, 5, 6, 7, 8].map((i) => Math.round(100 * session.snapshot().weights[weightIndex(net, j, i)]!) / 100),
  );
}

export function plotData() {
  return {
    withVelocity: errors(0.9, 3, 2000),
    plain: errors(0, 3, 2000),
    surface: surface(),
    landings: landings(),
    depths: { sigmoid: depths('sigmoid'), tanh: depths('tanh') },
    outcomes: outcomes(),
    thousand: thousand(),
    code: code(),
    nets: nets.map(({ id, title, spec }) => ({ id, title, weights: compile(spec).weightCount })),
  };
}

export type PlotData = ReturnType<typeof plotData>;
