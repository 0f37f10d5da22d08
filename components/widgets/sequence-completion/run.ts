import { compile, forward, layerNamed, makeCases, makeWorkspace } from '@/lib/engine';
import { allSequences, sequences } from '@/lib/nets/sequences';
import { createRun, keeper, rightSide, within02, type ManyConfig, type Run } from '@/lib/training';

/** As far as a run is followed. */
export const LIMIT = 400;
/** Starts tried at the reader’s wish, and how many sweeps each is given, with the goals of `npm run reproduce`. */
export const TRIED = 20;
export const GIVEN = 1000;

const training = { spec: sequences.spec, cases: sequences.cases, settings: sequences.settings };

export const runOf = keeper({ last: 3 }, (seed: number): Run =>
  createRun({ ...training, seed, goals: [rightSide], endAt: 'never', maxSweeps: LIMIT }),
);
export const solvedAt = (run: Pick<Run, 'reached'>): number | undefined => run.reached(rightSide.name);
export const many: ManyConfig = {
  ...training,
  seeds: Array.from({ length: TRIED }, (_, k) => k + 1),
  goals: [rightSide, within02],
  maxSweeps: GIVEN,
};

export const STEPS = 6;
/** The first step at which a digit is wanted. */
export const FIRST_DIGIT = 3;

const net = compile(sequences.spec);
const work = makeWorkspace(
  net,
  makeCases(
    net,
    allSequences.map(({ inputs }) => inputs),
    allSequences.map(({ targets }) => targets),
  ),
);
const rowsOf = (name: string) => {
  const { first, size } = layerNamed(net, name);
  return Array.from({ length: size }, (_, k) => first - 1 + k);
};
const digits = Array.from({ length: STEPS - FIRST_DIGIT + 1 }, (_, n) => rowsOf(`digit ${FIRST_DIGIT + n}`));
const hidden = Array.from({ length: STEPS }, (_, n) => rowsOf(`hidden ${n + 1}`));

/** What a net of these weights says to all 25 sequences, trained on or not. */
export interface Said {
  /** By sequence, by digit from the first to the fourth, by output unit: its y. */
  readonly digits: readonly (readonly (readonly number[])[])[];
  /** Of one sequence, by step, the hidden units’ y: all that the net keeps of what it has been given. */
  readonly hidden: readonly (readonly number[])[];
}

/** @param chosen the sequence whose hidden units are told */
export function said(weights: ArrayLike<number>, chosen: number): Said {
  forward(work, Float64Array.from(weights));
  const read = (rows: readonly number[], c: number) => rows.map((row) => work.y[row * work.count + c]!);
  return {
    digits: allSequences.map((_, c) => digits.map((rows) => read(rows, c))),
    hidden: hidden.map((rows) => read(rows, chosen)),
  };
}
