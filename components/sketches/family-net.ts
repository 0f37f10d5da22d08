import { compile, forward, layerNamed, makeCases, makeWorkspace, random } from '@/lib/engine';
import { people, questions } from '@/lib/nets/family-tree-facts';
import { familyTrees, splitQuestions } from '@/lib/nets/family-trees';
import { createSession } from '@/lib/training';

/** Of our 100 networks one that had all four right and whose units tell nationality, generation and branch. */
export const SEED = 37;
/** As `npm run reproduce` trains them: wider starts and larger steps than printed, or they stall. */
const [RANGE, TIMES, SWEEPS, SPLITS] = [2, 8, 1500, 1_000_000] as const;

const settings = {
  ...familyTrees.settings,
  range: RANGE,
  schedule: familyTrees.settings.schedule.map((phase) => ({ ...phase, epsilon: TIMES * phase.epsilon })),
};
const net = compile(familyTrees.spec);
let trained: readonly number[] | undefined;

/** The weights of that network after the sweeps of the paper; trained once, when the site is built. */
export function familyWeights(): readonly number[] {
  if (trained) return trained;
  const draw = random(SPLITS + SEED);
  const cases = splitQuestions(() => draw.uniform()).train.map((k) => familyTrees.cases[k]!);
  const session = createSession({ spec: familyTrees.spec, cases, settings, seed: SEED, maxSweeps: SWEEPS });
  while (session.tick());
  return (trained = session.snapshot().weights);
}

/** What each unit says, layer by layer, when the network is asked for a person’s relation. */
export function askFamily(person: string, relation: string) {
  const at = questions.findIndex((one) => people[one.person]!.name === person && one.relation === relation);
  if (at < 0) throw new Error(`The family trees have no question about ${person} and ${relation}.`);
  const work = makeWorkspace(net, makeCases(net, [familyTrees.cases[at]!.inputs], [familyTrees.cases[at]!.targets]));
  forward(work, Float64Array.from(familyWeights()));
  const says = (layer: string) => {
    const { first, size } = layerNamed(net, layer);
    return Array.from({ length: size }, (_, k) => work.y[first - 1 + k]!);
  };
  const layers = Object.fromEntries(familyTrees.spec.layers.map(({ name }) => [name, says(name)]));
  return { layers, answers: layers.answer!.flatMap((y, k) => (y > 0.5 ? [people[k]!.name] : [])) };
}

/** The weights from the 24 people into each of the six units, as Fig. 4 has them. */
export function personWeights(): readonly (readonly number[])[] {
  const { offset, stride, rows, columns } = layerNamed(net, 'person code').incoming[0]!.block;
  const weights = familyWeights();
  return Array.from({ length: rows }, (_, j) => Array.from({ length: columns }, (_, i) => weights[offset + j * stride + i]!));
}
