import {
  backward,
  compile,
  errorOf,
  forward,
  makeCases,
  makeWorkspace,
  outputsOf,
  random,
  restoreRandom,
  update,
  type Network,
  type NetworkSpec,
  type Random,
  type RandomState,
} from '@/lib/engine';

/**
 * Lowering the error of a net without back-propagation, by turning one weight at a time and looking, and with
 * it, by one step down the gradient that is exactly as long as such a turn.
 */
export interface Bench {
  readonly net: Network;
  /** How many cases one look runs. */
  readonly cases: number;
  /** Runs all cases forward. */
  look(weights: ArrayLike<number>): Look;
  /** ∂E/∂w of every weight, summed over all cases: the same forward runs and as many backward. */
  slopes(weights: ArrayLike<number>): Float64Array;
}

/** What running all cases forward tells. */
export interface Look {
  /** Eq. (3), over all cases. */
  readonly E: number;
  /** Output of the last unit for each case. */
  readonly outputs: readonly number[];
  /** How many of these are on their target's side of 0.5. */
  readonly right: number;
}

export interface BenchCase {
  readonly inputs: readonly number[];
  readonly targets: readonly number[];
}

/** A bench for a net with one output unit. */
export function makeBench(spec: NetworkSpec, cases: readonly BenchCase[]): Bench {
  const net = compile(spec);
  const work = makeWorkspace(
    net,
    makeCases(
      net,
      cases.map(({ inputs }) => inputs),
      cases.map(({ targets }) => targets),
    ),
  );
  return {
    net,
    cases: cases.length,
    look(weights) {
      forward(work, Float64Array.from(weights));
      const outputs = cases.map((_, c) => outputsOf(work, c)[net.unitCount - 1]!);
      return { E: errorOf(work), outputs, right: outputs.filter((y, c) => isRight(y, cases[c]!.targets[0]!)).length };
    },
    slopes(weights) {
      const w = Float64Array.from(weights);
      forward(work, w);
      work.dEdw.fill(0); // `backward` adds to what is there
      backward(work, w);
      return work.dEdw.slice();
    },
  };
}

/** Whether an answer is on its target's side of 0.5; just 0.5 is on no side. */
export const isRight = (y: number, d: number): boolean => Math.abs(y - d) < 0.5;

/** The weights with one of them turned. */
export function turned(weights: ArrayLike<number>, at: number, by: number): Float64Array {
  const after = Float64Array.from(weights);
  after[at]! += by;
  return after;
}

/** A weight turned without knowing anything, and whether it was left so. */
export interface BlindTry {
  readonly at: number;
  readonly by: number;
  /** E fell, so the turn stays; otherwise it is taken back. */
  readonly kept: boolean;
  /** What the look at the turned weights told. */
  readonly look: Look;
}

/** Turns a random weight by `size` a random way and looks once. */
export function blindTry(bench: Bench, weights: ArrayLike<number>, E: number, size: number, luck: Random): BlindTry {
  const at = luck.integer(bench.net.weightCount);
  const by = luck.integer(2) === 0 ? -size : size;
  const look = bench.look(turned(weights, at, by));
  return { at, by, kept: look.E < E, look };
}

/** Eq. (8) with an ε of the moment, chosen so that the whole step is as long as asked for. */
export interface SlopeStep {
  readonly weights: Float64Array;
  readonly epsilon: number;
}

/**
 * One step along all slopes at once, `length` long: √Σ(Δw)² = length.
 * Where every slope is 0 there is nothing to follow and nothing changes (ε = 0).
 */
export function slopeStep(bench: Bench, weights: ArrayLike<number>, length: number): SlopeStep {
  const after = Float64Array.from(weights);
  const slopes = bench.slopes(weights);
  const steepness = Math.sqrt(slopes.reduce((sum, slope) => sum + slope * slope, 0)); // not hypot, whose last bit is left open
  const epsilon = steepness > 0 && Number.isFinite(length / steepness) ? length / steepness : 0;
  update(bench.net, after, slopes, new Float64Array(after.length), { epsilon });
  return { weights: after, epsilon };
}

/** What each single turn would do to E; `down` and `up` by the position of the weight. */
export interface Turns {
  readonly down: readonly number[];
  readonly up: readonly number[];
}

/** Looks at all turns of one weight: two for each, so 2n + 1 looks. */
export function everyTurn(bench: Bench, weights: ArrayLike<number>, size: number): Turns {
  const { E } = bench.look(weights);
  const tell = (by: number) => Array.from({ length: bench.net.weightCount }, (_, at) => bench.look(turned(weights, at, by)).E - E);
  return { down: tell(-size), up: tell(size) };
}

/** How many slope steps it takes from here until E is below `goal`; null when more than `most`. */
export function slopeStepsBelow(bench: Bench, goal: number, start: ArrayLike<number>, length: number, most: number): number | null {
  let weights: Float64Array = Float64Array.from(start);
  for (let steps = 0; steps <= most; steps++) {
    if (bench.look(weights).E < goal) return steps;
    weights = slopeStep(bench, weights, length).weights;
  }
  return null;
}

/** How many blind tries it takes from here until E is below `goal`; null when more than `most`. */
export function triesBelow(bench: Bench, goal: number, start: ArrayLike<number>, size: number, most: number, luck: Random): number | null {
  let weights: Float64Array = Float64Array.from(start);
  let { E } = bench.look(weights);
  for (let tries = 0; tries <= most; tries++) {
    if (E < goal) return tries;
    const attempt = blindTry(bench, weights, E, size, luck);
    if (!attempt.kept) continue;
    weights = turned(weights, attempt.at, attempt.by);
    E = attempt.look.E;
  }
  return null;
}

/** Three ways to go on: to turn a knob, to let a machine try one blindly, to step along all slopes. */
export type Move =
  | { readonly kind: 'turn'; readonly knob: number; readonly by: number }
  | { readonly kind: 'try' }
  | { readonly kind: 'slopes' };

/** Where the knobs stand after a move, or before the first. Nothing in it changes any more. */
export interface Moment extends Look {
  readonly weights: Float64Array;
  /** What led here; null at the start. */
  readonly move: Move['kind'] | null;
  /** The knob a turn or a try turned; null for a step along the slopes. */
  readonly turn: { readonly knob: number; readonly by: number } | null;
  /** By how much the move changed E. For a try that was turned back: by how much E would have changed. */
  readonly change: number;
  /** A try that was turned back. */
  readonly undone: boolean;
  /** Where the machine's generator stands. */
  readonly luck: RandomState;
}

/** The moment before the first move. @param luck seed of the machine that tries blindly */
export function firstMoment(bench: Bench, weights: Float64Array, luck: number): Moment {
  return { ...bench.look(weights), weights, move: null, turn: null, change: 0, undone: false, luck: random(luck).save() };
}

/** The moment after a move. @param size how far a blind try turns a knob, and how long a step along the slopes is */
export function momentAfter(bench: Bench, before: Moment, move: Move, size: number): Moment {
  if (move.kind === 'try') {
    const luck = restoreRandom(before.luck);
    const { at, by, kept, look } = blindTry(bench, before.weights, before.E, size, luck);
    const now = kept ? { ...look, weights: turned(before.weights, at, by) } : before;
    return { ...now, move: 'try', turn: { knob: at, by }, change: look.E - before.E, undone: !kept, luck: luck.save() };
  }
  const steps = move.kind === 'slopes';
  const weights = steps ? slopeStep(bench, before.weights, size).weights : turned(before.weights, move.knob, move.by);
  const look = bench.look(weights);
  const turn = steps ? null : { knob: move.knob, by: move.by };
  return { ...look, weights, move: move.kind, turn, change: look.E - before.E, undone: false, luck: before.luck };
}

/** From the same start: how many steps the slopes need until E is below a goal, and how many tries machines that guess. */
export interface Comparison {
  /** null: more than were granted. */
  readonly steps: number | null;
  /** Of the machines that get there, fewest first. */
  readonly tries: readonly number[];
}

/**
 * Plays both ways out.
 * @param most steps or tries that are granted
 * @param machines how many guess, with the luck of seeds 1 to this
 */
export function compareWays(
  bench: Bench,
  goal: number,
  start: ArrayLike<number>,
  size: number,
  most: number,
  machines: number,
): Comparison {
  const tries = Array.from({ length: machines }, (_, k) => triesBelow(bench, goal, start, size, most, random(k + 1)));
  return {
    steps: slopeStepsBelow(bench, goal, start, size, most),
    tries: tries.filter((count) => count !== null).sort((a, b) => a - b),
  };
}
