import { layerOf, type Network, type Step } from '@/lib/engine';
import type { QuantityName } from '@/lib/notation/quantities';
import type { Held } from './held';
import { anyNetLines, equationLines, type LinePiece } from '@/lib/replay/lines';

/** A piece of the line of a step; a name holds quantities of the net. */
export interface StepPiece extends LinePiece {
  readonly held?: Held;
}

/** The line of one of the site's own programs that works out a step. */
export interface StepLine {
  readonly file: string;
  readonly number: number;
  readonly pieces: readonly StepPiece[];
}

/** Whether backprop.py could run a net: each layer hears just the one below it, and has its own weights and biases. */
export function isLayered({ layers, connections, uses }: Network): boolean {
  const plain = layers.every(
    ({ kind, incoming, targetOffset }, k) =>
      (k === 0 ? kind === null : kind === 'sigmoid' && incoming.length === 1 && incoming[0]!.from === k - 1) &&
      targetOffset >= 0 === (k === layers.length - 1),
  );
  const biases = connections.filter(({ i }) => i === 0).length;
  return plain && uses.every((count) => count === 1) && biases === layers.slice(1).reduce((sum, { size }) => sum + size, 0);
}

/** What the names of a line hold. */
type Names = Readonly<Record<string, Held>>;

/** The layer of the unit that a step makes a number of; of the error the last one. */
const layerMade = ({ result }: Step, net: Network) => (result.j === undefined ? net.layers.length - 1 : layerOf(net, result.j).index);

/** The line of a change has the same names in both programs. */
const changeNames = ({ equation }: Step, into: (q: QuantityName) => Held): Names => ({
  'delta_w[:]': into('deltaW'),
  epsilon: { q: 'epsilon' },
  dE_dw: into('dEdw'),
  ...(equation === 9 ? { alpha: { q: 'alpha' as const }, delta_w: into('deltaWBefore') } : {}),
});

/** The names of backprop.py: `own` is the layer that its loop is at. */
function namesOf(step: Step, net: Network): Names {
  // Equation (7) is about the layer below.
  const own = layerMade(step, net) + (step.equation === 7 ? 1 : 0);
  const of = (q: QuantityName, layer = own): Held => ({ q, layer });
  const bias = step.result.i === 0;
  const into = (q: QuantityName): Held => ({ q, layer: own, bias });
  switch (step.equation) {
    case 1:
      return { x: of('x'), 'layer.w': of('w'), 'y[-1]': of('y', own - 1), 'layer.b': { q: 'w', layer: own, bias: true } };
    case 2:
      return { y: of('y'), x: of('x') };
    case 3:
      return { return: { q: 'E' }, y: of('y'), d: of('d') };
    case 4:
      return { dE_dy: of('dEdy'), 'y[-1]': of('y'), d: of('d') };
    case 5:
      return { dE_dx: of('dEdx'), dE_dy: of('dEdy'), y_j: of('y') };
    case 6:
      return { dE_dx: of('dEdx'), ...(bias ? { dE_db: into('dEdw') } : { dE_dw: into('dEdw'), y_i: of('y', own - 1) }) };
    case 7:
      return { dE_dy: of('dEdy', own - 1), 'layer.w': of('w'), dE_dx: of('dEdx') };
    case 8:
    case 9:
      return changeNames(step, into);
  }
}

/** The same of any_net.py, whose names stand for one array after the other. */
function namesInAny(step: Step, net: Network): Names {
  const layer = layerMade(step, net);
  const of = (q: QuantityName, whose?: Held['whose']): Held => ({ q, layer, ...(whose && { whose }) });
  const into = (q: QuantityName): Held => ({ q, layer, bias: 'both' });
  switch (step.equation) {
    case 1:
      return { x: of('x'), 'w[k]': into('w'), 'y[i]': of('y', 'below') };
    case 2:
      return { 'y[j]': of('y'), x: of('x') };
    case 3:
      return { return: { q: 'E' }, 'y[j]': of('y', 'wanted'), 'd[j]': of('d', 'wanted') };
    case 4:
      return { 'dE_dy[j]': of('dEdy'), 'y[j]': of('y'), 'd[j]': of('d') };
    case 5:
      return { dE_dx: of('dEdx'), 'dE_dy[j]': of('dEdy'), 'y[j]': of('y') };
    case 6:
      return { 'gradient[k]': into('dEdw'), dE_dx: of('dEdx'), 'y[i]': of('y', 'below') };
    // About the layer that is heard.
    case 7:
      return { 'dE_dy[i]': of('dEdy'), 'w[k]': of('w', 'above'), dE_dx: of('dEdx', 'above') };
    case 8:
    case 9:
      return changeNames(step, into);
  }
}

/** A name with what is done to it: `layer.w.T`, `y[-1]`, `delta_w[:]`. */
const named = /[A-Za-z_]\w*(?:\.\w+)*(?:\[[^\]]*\])?/g;

/** Cuts a piece at the names that hold something; what is done to a name (`.T`) is no part of it. */
function cutAtNames({ text, kind }: LinePiece, names: Names): readonly StepPiece[] {
  const ink = kind === undefined ? {} : { kind };
  if (kind === 'note') return [{ text, ...ink }];
  const parts: StepPiece[] = [];
  let done = 0;
  for (const found of text.matchAll(named)) {
    const name = Object.keys(names)
      .filter((each) => found[0] === each || found[0].startsWith(`${each}.`))
      .toSorted((a, b) => b.length - a.length)[0];
    if (name === undefined) continue;
    if (found.index > done) parts.push({ text: text.slice(done, found.index), ...ink });
    parts.push({ text: name, ...ink, held: names[name]! });
    done = found.index + name.length;
  }
  return done < text.length ? [...parts, { text: text.slice(done), ...ink }] : parts;
}

/**
 * The line of backprop.py for a step or, where that cannot run the net, of any_net.py, cut at its names. Of (6) backprop.py has two lines,
 * for weights and for biases; (8) is (9) with α = 0.
 */
export function stepLine(step: Step, net: Network): StepLine {
  const { equation, result } = step;
  const layered = isLayered(net);
  const lines = (layered ? equationLines : anyNetLines).filter((line) => line.equation === (equation === 8 ? 9 : equation));
  const { file, number, pieces } = layered && equation === 6 && result.i === 0 ? lines[1]! : lines[0]!;
  const names = layered ? namesOf(step, net) : namesInAny(step, net);
  return { file, number, pieces: pieces.flatMap((piece) => cutAtNames(piece, names)) };
}
