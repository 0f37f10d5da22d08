import { compile, forward, makeCases, makeWorkspace, outputsOf, weightIndex, type Network } from '@/lib/engine';
import { printedSymmetry, symmetry, isSymmetric } from './symmetry';

/** What the printed net says to one input vector. */
export interface Answer {
  readonly inputs: readonly number[];
  readonly symmetric: boolean;
  /** Outputs of units 1 … 9: six inputs, two hidden, one output. */
  readonly y: readonly number[];
  readonly output: number;
  readonly right: boolean;
}

/** The net of Fig. 1 with its printed weights, and its answers to all 64 inputs. */
export interface PrintedState {
  /** w_ji, unit i to unit j; i = 0 is the bias. */
  readonly weight: (j: number, i: number) => number;
  readonly answers: readonly Answer[];
  readonly weights: number;
}

/** The printed weights in the engine's order. `net` is the compiled `symmetry.spec`. */
export function printedWeights(net: Network): Float64Array {
  const w = new Float64Array(net.weightCount);
  [7, 8].forEach((j, h) => {
    const unit = printedSymmetry.hidden[h]!;
    unit.weights.forEach((value, k) => (w[weightIndex(net, j, k + 1)] = value));
    w[weightIndex(net, j, 0)] = unit.bias;
    w[weightIndex(net, 9, j)] = printedSymmetry.output.weights[h]!;
  });
  w[weightIndex(net, 9, 0)] = printedSymmetry.output.bias;
  return w;
}

/** Puts the weights the paper prints (Fig. 1, p. 534) through equations (1) and (2), all 64 cases. */
export function printedState(): PrintedState {
  const net = compile(symmetry.spec);
  const w = printedWeights(net);

  const work = makeWorkspace(
    net,
    makeCases(
      net,
      symmetry.cases.map((c) => c.inputs),
      symmetry.cases.map((c) => c.targets),
    ),
  );
  forward(work, w);
  const answers = symmetry.cases.map(({ inputs }, c): Answer => {
    const y = [...outputsOf(work, c)];
    const output = y[8]!;
    const symmetric = isSymmetric(inputs);
    return { inputs, symmetric, y, output, right: output > 0.5 === symmetric };
  });
  return { weight: (j, i) => w[weightIndex(net, j, i)]!, answers, weights: net.weightCount };
}
