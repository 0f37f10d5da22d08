import { layerOf, type Network, type Step } from '@/lib/engine';
import type { Role } from '@/components/marks/types';
import { anyNetLines, equationLines, type LinePiece } from '@/lib/replay/lines';
import type { Notation } from '@/lib/notation/quantities';
import { heldInWords, heldKey, membersOf, type Held } from './arrays';
import type { Reading } from './reading';

/** A piece of the line; a name holds quantities of the net. */
export interface ListingPiece extends LinePiece {
  readonly name?: {
    /** To point at it by. */
    readonly key: string;
    readonly role: Role;
    /** What it holds, in words. */
    readonly holds: string;
  };
}

/** The line of the site's own program that works out the step on show. */
export interface ListingView {
  readonly file: string;
  readonly number: number;
  readonly pieces: readonly ListingPiece[];
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

/** What the names of a line hold, by their equation; `own`: the layer that the loop is at, `below`: the one it hears. */
type Names = Readonly<Record<string, Held>>;

function namesOf(step: Step, net: Network): Names {
  const last = net.layers.length - 1;
  const unitLayer = step.result.j === undefined ? last : layerOf(net, step.result.j).index;
  // Equation (7) is about the layer below.
  const own = step.equation === 7 ? unitLayer + 1 : unitLayer;
  const of = (q: Held['q'], layer = own): Held => ({ q, layer });
  const bias = step.result.i === 0;
  const connections = (q: Held['q']): Held => ({ q, layer: own, bias });
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
      return bias
        ? { dE_db: connections('dEdw'), dE_dx: of('dEdx') }
        : { dE_dw: connections('dEdw'), dE_dx: of('dEdx'), y_i: of('y', own - 1) };
    case 7:
      return { dE_dy: of('dEdy', own - 1), 'layer.w': of('w'), dE_dx: of('dEdx') };
    case 8:
    case 9:
      return {
        'delta_w[:]': connections('deltaW'),
        epsilon: { q: 'epsilon' },
        dE_dw: connections('dEdw'),
        ...(step.equation === 9 ? { alpha: { q: 'alpha' }, delta_w: connections('deltaWBefore') } : {}),
      };
  }
}

/** The same of any_net.py, whose names stand for one array after the other. */
function namesInAny(step: Step, net: Network): Names {
  const layer = step.result.j === undefined ? net.layers.length - 1 : layerOf(net, step.result.j).index;
  const of = (q: Held['q'], whose?: Held['whose']): Held => ({ q, layer, ...(whose && { whose }) });
  const into = (q: Held['q']): Held => ({ q, layer, bias: 'both' });
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
      return {
        'delta_w[:]': into('deltaW'),
        epsilon: { q: 'epsilon' },
        dE_dw: into('dEdw'),
        ...(step.equation === 9 ? { alpha: { q: 'alpha' }, delta_w: into('deltaWBefore') } : {}),
      };
  }
}

/** The line of a step. Of (6) backprop.py has two, for weights and for biases; (8) is (9) with α = 0. */
function lineOf({ equation, result }: Step, layered: boolean) {
  const lines = (layered ? equationLines : anyNetLines).filter((line) => line.equation === (equation === 8 ? 9 : equation));
  return layered && equation === 6 && result.i === 0 ? lines[1]! : lines[0]!;
}

/** A name with what is done to it: `layer.w.T`, `y[-1]`, `delta_w[:]`. */
const named = /[A-Za-z_]\w*(?:\.\w+)*(?:\[[^\]]*\])?/g;

/** Cuts a piece at the names that hold something; what is done to a name (`.T`) is no part of it. */
function cutAtNames(
  { text, kind }: LinePiece,
  names: Names,
): { readonly text: string; readonly kind?: LinePiece['kind']; readonly held?: Held }[] {
  const ink = kind === undefined ? {} : { kind };
  if (kind === 'note') return [{ text, ...ink }];
  const parts: { text: string; kind?: LinePiece['kind']; held?: Held }[] = [];
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

/** The line of backprop.py for a step or, where that cannot run the net, of any_net.py; its names lit as what they hold is. */
export function listingView(step: Step, reading: Reading, notation: Notation): ListingView {
  const { net } = reading.data;
  const layered = isLayered(net);
  const { file, number, pieces } = lineOf(step, layered);
  const names = layered ? namesOf(step, net) : namesInAny(step, net);
  return {
    file,
    number,
    pieces: pieces
      .flatMap((piece) => cutAtNames(piece, names))
      .map(({ held, ...piece }) =>
        held === undefined
          ? piece
          : {
              ...piece,
              name: { key: heldKey(held), role: reading.strongest(membersOf(net, held)), holds: heldInWords(net, held, notation) },
            },
      ),
  };
}
