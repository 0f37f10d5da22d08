import { compile } from '@/lib/engine';
import { cellThroughTime, plainThroughTime } from '@/lib/models/gradient-through-time';
import { familyTrees } from '@/lib/nets/family-trees';
import { symmetry } from '@/lib/nets/symmetry';
import { roundedStart, xor } from '@/lib/nets/xor';
import { createSession, within02 } from '@/lib/training';
import { column, counts, type Outcomes } from './experiment';
import { features, nullThreshold, type Feature } from './features';
import { quantile } from './statistics';

/** What `npm run reproduce` recorded of an experiment: its readings. */
export type Records = (id: string) => readonly Outcomes[];

/** A measured number, by the name under which the pages at the end of the book ask for it; computed when it is asked for. */
export type Measured = Readonly<Record<string, () => number>>;

/** Steps of a run in which an error goes back twenty. */
const STEPS = 21;

/** Every number that the summary, the claims and the self-test show, from the records or from the engine. Nothing here is typed in. */
export function measured(records: Records): Measured {
  const reading = (id: string, name: string): Outcomes => {
    const found = records(id).find((one) => one.name === name);
    if (!found) throw new Error(`content/results/${id}.json has no reading “${name}”; run \`npm run reproduce\`.`);
    return found;
  };
  const met = (each: Outcomes, name = 'right side of 0.5') => counts(each, name).filter((one) => one !== null);
  const missed = (each: Outcomes, name?: string) => each.rows.length - met(each, name).length;
  /** The sweep by which half of all starts were there. */
  const half = (each: Outcomes, name?: string) => met(each, name).toSorted((a, b) => a - b)[Math.ceil(each.rows.length / 2) - 1] ?? NaN;
  const median = (each: Outcomes, name: string) => quantile(column(each, name).map(Number), 0.5)!;
  const many = (each: Outcomes, name: string, wanted: unknown) => column(each, name).filter((one) => one === wanted).length;

  const mirror = () => reading('symmetry', 'the paper’s settings, biases random');
  const xorOf = (range: number, epsilon = 0.25) => reading('xor', `ε ${epsilon}, α 0.9, range ${range}`);
  const trees = () => reading('family-trees', 'range 2, ε × 8');
  const literally = () => reading('family-trees', 'the paper’s recipe, range 0.3');
  const eight = (epsilon: number) => reading('encoder-8-3-8', `ε ${epsilon}, α 0.9, range 0.3`);
  const stuck = (hidden: number, range = 1) => reading('stuck-xor', `${hidden} hidden, ε 0.25, α 0.9, range ${range}`);
  const deep = (name: string) => reading('deep-net-four-ways', name);
  const parity = (way: string) => reading('feedback-alignment', `parity 3-8-1, ${way}, ε 0.5`);
  const sequences = () => reading('sequences', 'ε 0.1, α 0, range 1');
  const stack = (depth: number) => reading('gradient-by-depth', `sigmoid, range 1, depth ${depth}`);
  const told = (feature: Feature) => {
    const threshold = nullThreshold(feature);
    return counts(trees(), feature).filter((value) => value! > threshold).length;
  };
  const reported = Number(symmetry.reported.find(({ what }) => what === 'sweeps')?.value);

  return {
    'symmetry weights': () => compile(symmetry.spec).weightCount,
    'symmetry reported': () => reported,
    'symmetry starts': () => mirror().rows.length,
    'symmetry in time': () => met(mirror()).filter((sweeps) => sweeps <= reported).length,
    'symmetry half': () => half(mirror()),
    'symmetry learned': () => met(mirror()).length,
    'symmetry limit': () => mirror().maxSweeps,
    'symmetry pattern': () => mirror().rows.length - missed(mirror()) - strays(mirror()),
    'symmetry sizes': () => onlyLearned(mirror(), '1:2:4'),
    'xor starts': () => xorOf(0.3).rows.length,
    'xor stuck': () => missed(xorOf(0.3)),
    'xor small stuck, long steps': () => missed(xorOf(0.3, 0.5)),
    'xor large stuck, long steps': () => missed(xorOf(2, 0.5)),
    'xor sweeps': () => xorSweeps(0),
    'xor sweeps with velocity': () => xorSweeps(0.9),
    'stuck starts': () => stuck(2).rows.length,
    'stuck with two': () => missed(stuck(2), 'solved at'),
    'stuck with five': () => missed(stuck(5), 'solved at'),
    'stuck with eight, wide': () => missed(stuck(8, 5), 'solved at'),
    'family weights': () => compile(familyTrees.spec).weightCount,
    'family nets': () => trees().rows.length,
    'family by the recipe': () => Math.max(...counts(literally(), 'trained right (0.5)').map(Number)),
    // What half of the networks reach or pass.
    'family half trained': () =>
      counts(trees(), 'trained right (0.5)')
        .map(Number)
        .toSorted((a, b) => b - a)[trees().rows.length / 2 - 1]!,
    'family four of four': () => many(trees(), 'held-out right (0.5)', 4),
    'family mean of four': () => mean(counts(trees(), 'held-out right (0.5)').map(Number)),
    ...Object.fromEntries(features.map((feature) => [`tell ${feature}`, () => told(feature)])),
    'encoder starts': () => eight(0.1).rows.length,
    'encoder learned': () => met(eight(0.1)).length,
    'encoder, steps five times as long': () => met(eight(0.5)).length,
    'through 8 layers': () => median(stack(8), 'error that arrives'),
    'through 32 layers': () => median(stack(32), 'error that arrives'),
    'deep starts': () => deep('sigmoid').rows.length,
    'deep sigmoid': () => met(deep('sigmoid'), 'solved at').length,
    'deep ReLU': () => met(deep('ReLU'), 'solved at').length,
    'deep good start': () => met(deep('good start'), 'solved at').length,
    'deep skip paths': () => met(deep('skip paths'), 'solved at').length,
    'parity starts': () => parity('back-propagation').rows.length,
    'parity learned, random way back': () => met(parity('fixed random way back')).length,
    'parity half': () => half(parity('back-propagation')),
    'parity half, random way back': () => half(parity('fixed random way back')),
    'sequence nets': () => met(sequences()).length,
    'sequences all five': () => many(sequences(), 'novel right', 5),
    'plain unit, 20 steps': () => plainThroughTime({ steps: STEPS, wRec: 1, kind: 'sigmoid' }).share[0]!,
    'cell at 0.9, 20 steps': () => cellThroughTime({ steps: STEPS, input: 1, output: 1, forget: 0.9 }).share[0]!,
  };
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Of the symmetry nets that learned: how many show something. */
function onlyLearned(each: Outcomes, name: string): number {
  const [solved, shown] = [counts(each, 'right side of 0.5'), column(each, name)];
  return solved.filter((sweeps, k) => sweeps !== null && shown[k] === 1).length;
}

/** Of those, the ones whose weights are not equal and opposite within the units and between them. */
function strays(each: Outcomes): number {
  const [solved, within, between] = [counts(each, 'right side of 0.5'), column(each, 'mirrored'), column(each, 'opposite')];
  return solved.filter((sweeps, k) => sweeps !== null && !(within[k] === 1 && between[k] === 1)).length;
}

/** Sweeps until the start of How It Works answers within 0.2, trained with this α. */
function xorSweeps(alpha: number): number {
  const settings = { ...xor.settings, schedule: [{ epsilon: 0.5, alpha }] };
  const session = createSession({ ...xor, settings, seed: 9, weights: roundedStart(xor, 9), goals: [within02], maxSweeps: 5000 });
  while (session.tick());
  return session.reached(within02.name) ?? NaN;
}
