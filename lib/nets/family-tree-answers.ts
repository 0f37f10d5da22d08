import { compile, forward, layerNamed, makeCases, makeWorkspace, random, type Workspace } from '@/lib/engine';
import { familyTrees as net, splitQuestions, type Split } from './family-trees';

const compiled = compile(net.spec);
const { first: firstAnswer, size: answers } = layerNamed(compiled, 'answer');
/** For each question, which of the answer units should be on. */
const wanted = net.cases.map(({ targets }) => targets.map((target) => target === 1));
let bench: Workspace | undefined;

/** What the net says to all 104 questions. */
export interface FamilyAnswers {
  /** For each question what the 24 answer units say, in the order of `people`. */
  readonly outputs: readonly (readonly number[])[];
  /** Right as "every output on its side of 0.5": the wanted ones above, all others below. */
  readonly side: readonly boolean[];
  /** Right as "the wanted ones rank above all others". */
  readonly rank: readonly boolean[];
}

const workspace = () =>
  (bench ??= makeWorkspace(
    compiled,
    makeCases(
      compiled,
      net.cases.map((c) => c.inputs),
      net.cases.map((c) => c.targets),
    ),
  ));

/** What every unit of a layer says, in order. */
export interface LayerActivity {
  readonly name: string;
  readonly outputs: readonly number[];
}

/** How active all units are for one question, layer by layer, as Fig. 3 shows it. @param question its place among the 104 */
export function activityOf(weights: ArrayLike<number>, question: number): readonly LayerActivity[] {
  const work = workspace();
  forward(work, Float64Array.from(weights), question, question + 1);
  return compiled.layers.map(({ name, first, size }) => ({
    name,
    outputs: Array.from({ length: size }, (_, k) => work.y[(first - 1 + k) * work.count + question] ?? NaN),
  }));
}

/** Asks all 104 questions. @param weights all 630, in the engine's order */
export function answersOf(weights: ArrayLike<number>): FamilyAnswers {
  const work = workspace();
  forward(work, Float64Array.from(weights));
  const outputs = net.cases.map((_, c) => Array.from({ length: answers }, (_, k) => work.y[(firstAnswer - 1 + k) * work.count + c] ?? NaN));
  return {
    outputs,
    side: outputs.map((said, c) => said.every((y, k) => (wanted[c]![k] ? y > 0.5 : y < 0.5))),
    // Asked for by the experiments alone.
    get rank() {
      return outputs.map(
        (said, c) => Math.min(...said.filter((_, k) => wanted[c]![k])) > Math.max(...said.filter((_, k) => !wanted[c]![k])),
      );
    },
  };
}

/** The split into 100 and 4 that goes with a seed: drawn by another seed than the weights, so that neither follows from the other. */
export function splitOf(seed: number): Split {
  const draw = random(1_000_000 + seed);
  return splitQuestions(() => draw.uniform());
}

/** How many of the four questions that a seed's split holds out a net answers right. */
export function heldRightOf(weights: ArrayLike<number>, seed: number): number {
  const { side } = answersOf(weights);
  return splitOf(seed).heldOut.filter((k) => side[k]).length;
}
