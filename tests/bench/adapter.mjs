// Our engine for the side-by-side benchmark of small trainers: bundles `lib/engine` in memory, as a
// page would get it, and speaks the harness's adapter interface (create → setWeights, getWeights, sweeps).
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const entry = fileURLToPath(new URL('../../lib/engine/index.ts', import.meta.url));

async function loadEngine() {
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: 'esm', target: 'es2022', write: false });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
}

/** The harness's groups as our layers and projections. */
export function specOf(w) {
  const name = (k) => `g${k}`;
  const last = w.groups.length - 1;
  return {
    layers: w.groups.map(({ size, src }, k) => (src ? { name: name(k), size, kind: w.act, target: k === last } : { name: name(k), size })),
    projections: w.groups.flatMap(({ src = [] }, k) => src.map((from) => ({ from: name(from), to: name(k) }))),
  };
}

export default {
  name: 'backprop-1986',
  precision: 'f64',
  update: 'batch',
  momentum: true,
  blocks: true,
  async create(w) {
    const engine = await loadEngine();
    const net = engine.compile(specOf(w));
    const work = engine.makeWorkspace(net, engine.makeCases(net, w.X, w.T));
    const weights = new Float64Array(net.weightCount);
    const deltaW = new Float64Array(net.weightCount);
    const settings = { epsilon: w.eps, alpha: w.alpha, batch: w.batch };
    return {
      // The harness's canonical order is ours.
      setWeights(values) {
        weights.set(values);
        deltaW.fill(0);
      },
      getWeights: () => weights.slice(),
      sweeps(n) {
        for (let s = 0; s < n; s++) engine.sweep(work, weights, deltaW, settings);
      },
    };
  },
};
