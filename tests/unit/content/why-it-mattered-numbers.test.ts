import { describe, expect, it } from 'vitest';
import { compile } from '@/lib/engine';
import { people, questions, relations } from '@/lib/nets/family-tree-facts';
import { familyTrees } from '@/lib/nets/family-trees';
import { landmark, landmarks } from '@/lib/nets/landmarks';
import { chapterSymmetry, printedSymmetry, symmetry, type PrintedNet } from '@/lib/nets/symmetry';
import { column, counts } from '@/lib/reproduce/experiment';
import { features, nullThreshold } from '@/lib/reproduce/features';
import { symmetryPattern } from '@/lib/nets/symmetry-pattern';
import { createSession, errorBelow, rightSide } from '@/lib/training';
import { print, recorded, squash } from './by-hand';
import { chapter, readable } from './prose-source';

// The numbers of Why It Mattered: the printed net by plain arithmetic, the runs from what was recorded.

const { body, blocks } = chapter('why-it-mattered');
const text = readable(blocks.join('\n'));
const rows = Array.from({ length: 64 }, (_, n) => Array.from({ length: 6 }, (_, i) => (n >> i) & 1));
const symmetric = (row: readonly number[]) => row.every((bit, i) => bit === row[5 - i]);
const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, i) => sum + value * b[i]!, 0);
const reading = (id: string, name: string) => recorded(id).readings.find((one) => one.name === name)!;

/** What a printed net takes in and says. */
function say({ hidden, output }: PrintedNet, row: readonly number[]) {
  const x = hidden.map(({ weights, bias }) => dot(weights, row) + bias);
  const y = x.map(squash);
  return { x, y, output: squash(dot(output.weights, y) + output.bias) };
}

describe('the printed symmetry net', () => {
  it('has its weights as printed, the right unit with all signs turned round', () => {
    const [left, right] = printedSymmetry.hidden;
    const [a, b, c, d, e, f] = left!.weights.map((w) => print(w, 1));
    expect(text).toContain(`the left hidden unit has ${a}, ${b}, ${c}, ${d}, ${e} and ${f}`);
    left!.weights.forEach((w, i) => expect(Math.abs(w + right!.weights[i]!)).toBeLessThan(0.11));
    expect(left!.weights.map((w, i) => [Math.abs(w), Math.abs(right!.weights[i]!)]).filter(([w, v]) => w !== v)).toEqual([
      [7.2, 7.1],
      [7.2, 7.1],
    ]);
    expect(text).toContain(
      `only the bias is left, ${print(left!.bias, 1)}. Both units say 0.25, too little to outweigh the output’s own bias of ${print(printedSymmetry.output.bias, 1)}`,
    );
    expect(text).toContain(`through a weight of ${print(printedSymmetry.output.weights[0]!, 1)} it silences`);
  });

  it('cancels symmetric rows and turns one unit on for any other', () => {
    for (const row of rows) {
      const { x, y, output } = say(printedSymmetry, row);
      if (symmetric(row)) {
        expect([...y.map((value) => print(value, 2)), print(output, 2)]).toEqual(['0.25', '0.25', '0.88']);
      } else {
        expect(x.filter((value) => value > 0)).toHaveLength(1);
        expect(output).toBeLessThan(0.2);
      }
    }
  });

  it('needs sizes whose sums do not cancel', () => {
    const half = [0, 1, 2, 3, 4, 5, 6, 7].map((n) => [n & 1, (n >> 1) & 1, (n >> 2) & 1]);
    expect(new Set(half.map((bits) => dot(bits, [1, 2, 4]))).size).toBe(8);
    const fooled = (sizes: readonly number[]) =>
      rows.filter((row) => !symmetric(row) && dot([...sizes, ...sizes.toReversed().map((s) => -s)], row) === 0);
    expect([fooled([1, 2, 4]), fooled([2, 3, 4])]).toEqual([[], []]);
    expect(fooled([1, 2, 3])).toHaveLength(2);
    for (const row of fooled([1, 2, 3])) expect([0, 1, 2].map((i) => row[i] !== row[5 - i])).toEqual([true, true, true]);
  });

  it('has its exercise', () => {
    const row = [0, 1, 1, 0, 0, 0];
    const {
      x: [left, right],
    } = say(printedSymmetry, row);
    const bias = printedSymmetry.hidden[0]!.bias;
    const values = [...body.matchAll(/<(?:Answer|Mistake) value="([^"]+)"/g)].map(([, value]) => Number(value));
    const by = (value: number) => Number(value.toFixed(1));
    expect(values).toEqual([left!, left! - bias, right!, left! - 2 * bias, 3.6 + 7.2 + bias].map(by).concat([2, 1, 8, 10]));
    expect(text).toContain('−3.6 + 7.2 − 1.1 = 2.5');
    expect(rows.filter(symmetric)).toHaveLength(8);
  });

  it('stands 4:1:2 from the outside in, the authors’ other run 1:2:4', () => {
    const ranks = ({ hidden }: PrintedNet) => {
      const sizes = hidden[0]!.weights.slice(0, 3).map(Math.abs);
      return sizes.map((size) => [1, 2, 4][sizes.toSorted((a, b) => a - b).indexOf(size)]).join(':');
    };
    expect([ranks(printedSymmetry), ranks(chapterSymmetry)]).toEqual(['4:1:2', '1:2:4']);
    expect(text).toContain('the Letter’s run has 4:1:2 from the outside in, another of the authors’ 1:2:4');
  });
});

describe('a thousand symmetry nets', () => {
  const random = reading('symmetry', 'the paper’s settings, biases random');
  const sweeps = (each: typeof random) => counts(each, rightSide.name);
  const by = (each: typeof random, sweep: number) => sweeps(each).filter((met) => met !== null && met <= sweep).length;

  it('were as quick as the printed run in a third of all cases', () => {
    expect([random.rows.length, random.maxSweeps, by(random, 1425)]).toEqual([1000, 30_000, 327]);
    const met = sweeps(random).filter((sweep) => sweep !== null);
    expect([by(random, 2668), by(random, 2667), 1000 - met.length]).toEqual([500, 499, 16]);
    expect(text).toContain('It was 327. Half were there by sweep 2,668; 16 were not by sweep 30,000.');
    const zero = reading('symmetry', 'the same, biases start at 0');
    expect([by(zero, 30_000), by(zero, 1425)]).toEqual([1000, 11]);
    expect(text).toContain('all 1,000 learn it, but only 11 by sweep 1,425');
  });

  it('show the pattern, in six orders', () => {
    const solved = sweeps(random).map((met) => met !== null);
    const of = (name: string) => column(random, name).filter((_, k) => solved[k]);
    const mirrored = of('mirrored');
    const both = of('opposite').filter((opposite, k) => opposite === 1 && mirrored[k] === 1);
    expect([mirrored.length, both.length, of('1:2:4').filter((yes) => yes === 1).length]).toEqual([984, 982, 721]);
    expect(text).toContain('Of the 984 that learned it, all but two have the pattern');
    expect(text).toContain('near 1:2:4 in 721, in all six orders');
    expect(new Set(of('order').filter((_, k) => of('1:2:4')[k] === 1)).size).toBe(6);
  });

  it('settle after the task is solved, near 1:2:4 or 2:3:4', () => {
    const sizes = (weights: readonly number[]) => [0, 1, 2].map((k) => Math.abs(weights[k]!)).toSorted((a, b) => a - b);
    const near = (weights: readonly number[], [a, b, c]: readonly [number, number, number]) => {
      const [small, middle, large] = sizes(weights);
      return Math.abs(middle! / small! - b / a) + Math.abs(large! / middle! - c / b);
    };
    let others = 0;
    for (let seed = 1; seed <= 10; seed++) {
      const session = createSession({ ...symmetry, seed, maxSweeps: 30_000, goals: [rightSide, errorBelow(0)] });
      while (session.reached(rightSide.name) === undefined) session.tick();
      const at = session.snapshot().weights;
      for (let k = 0; k < 1000; k++) session.tick();
      const later = session.snapshot().weights;
      const ratios = symmetryPattern(later).ratio124 ? ([1, 2, 4] as const) : ([2, 3, 4] as const);
      if (ratios[0] === 2) others++;
      expect(near(later, ratios), `seed ${seed}`).toBeLessThan(0.03);
      expect(near(later, ratios), `seed ${seed}`).toBeLessThan(near(at, ratios));
    }
    expect(others).toBe(3);
    expect(body).toContain('our first ten settle, seven at 1:2:4 and three near 2:3:4');
  });
});

describe('the families', () => {
  const layers = familyTrees.spec.layers.map(({ size }) => size);

  it('ask 104 questions that hold 112 facts', () => {
    expect([people.length * relations.length, questions.length, questions.flatMap(({ answers }) => answers).length]).toEqual([
      288, 104, 112,
    ]);
    const two = questions.filter(({ answers }) => answers.length === 2);
    expect(two).toHaveLength(8);
    expect(new Set(two.map(({ relation }) => relation))).toEqual(new Set(['uncle', 'aunt']));
    expect(new Set(two.map(({ person }) => people[person]!.generation))).toEqual(new Set([3]));
    expect(people.filter(({ generation }) => generation === 3)).toHaveLength(4);
    const colin = questions.find(({ person, relation }) => people[person]!.name === 'Colin' && relation === 'aunt');
    expect(colin?.answers.map((k) => people[k]!.name).toSorted()).toEqual(['Jennifer', 'Margaret']);
    expect(text).toContain('Of the 288 pairs of a person and a relation 104 have an answer');
    expect(text).toContain('that makes 112 facts');
  });

  it('go through five layers', () => {
    expect(layers).toEqual([24, 12, 6, 6, 12, 6, 24]);
    expect(familyTrees.spec.projections.map(({ from, to }) => `${from} > ${to}`)).toEqual([
      'person > person code',
      'relation > relation code',
      'person code > central',
      'relation code > central',
      'central > penultimate',
      'penultimate > answer',
    ]);
    expect(compile(familyTrees.spec).weightCount).toBe(630);
    expect(text).toContain('That makes 630 weights, biases included.');
  });

  it('never need the sex of person 1, but always the nationality', () => {
    for (const relation of relations) {
      const asked = questions.filter((question) => question.relation === relation);
      expect(new Set(asked.flatMap(({ answers }) => answers.map((k) => people[k]!.sex))).size, relation).toBe(1);
    }
    for (const { person, answers } of questions) for (const k of answers) expect(people[k]!.nationality).toBe(people[person]!.nationality);
    const of = (name: string, relation: string) =>
      questions.find((q) => people[q.person]!.name === name && q.relation === relation)?.answers;
    for (const relation of ['uncle', 'aunt', 'father', 'mother']) expect(of('Colin', relation)).toEqual(of('Charlotte', relation));
  });

  const ours = reading('family-trees', 'range 2, ε × 8');

  it('are told by the units of 100 nets, sex by none', () => {
    const told = features.map((feature) => {
      const threshold = nullThreshold(feature);
      return counts(ours, feature).filter((value) => value! > threshold).length;
    });
    expect([ours.rows.length, ...told]).toEqual([100, 100, 96, 80, 0]);
    expect(text).toContain('told nationality in 100, generation in 96, branch in 80, and sex in none');
  });

  it('stall by the recipe as printed, and by each change alone', () => {
    const printed = reading('family-trees', 'the paper’s recipe, range 0.3');
    expect(printed.settings).toMatchObject({ schedule: [{ sweeps: 20, epsilon: 0.005 }, { epsilon: 0.01 }], range: 0.3, decay: 0.002 });
    expect(printed.maxSweeps).toBe(1500);
    for (const name of [printed.name, 'range 1', 'range 2', 'ε × 8', 'no decay']) {
      expect(Math.max(...counts(reading('family-trees', name), 'trained right (0.5)').map(Number)), name).toBe(0);
    }
    expect(ours.settings).toMatchObject({ schedule: [{ sweeps: 20, epsilon: 0.04 }, { epsilon: 0.08 }], range: 2, decay: 0.002 });
    const trained = counts(ours, 'trained right (0.5)')
      .map(Number)
      .toSorted((a, b) => a - b);
    expect([trained[49]! >= 98 || trained[50]! >= 98, trained.filter((n) => n >= 98).length >= 50]).toEqual([true, true]);
    expect(text).toContain('half had at least 98 right');
  });

  it('answer some of the four questions held out', () => {
    const held = counts(ours, 'held-out right (0.5)');
    expect([4, 3, 2, 1, 0].map((n) => held.filter((right) => right === n).length)).toEqual([11, 22, 37, 23, 7]);
    expect(text).toContain('Of our 100 networks 11 had all four, 22 had three, 37 two, 23 one and 7 none.');
  });
});

it('sets Llama 3.1 beside today’s sizes, and not as the largest', () => {
  expect(text).toContain(`the ${landmark('llama').weights / 1e9} billion weights of Llama 3.1`);
  expect(Math.max(...landmarks.map(({ weights }) => weights))).toBeGreaterThan(landmark('llama').weights);
  expect(text).not.toContain('up to 405');
});

it('counts the codes of the encoder that use a middle value', () => {
  const eight = reading('encoder-8-3-8', 'ε 0.1, α 0.9, range 0.3');
  expect(counts(eight, rightSide.name).every((met) => met !== null)).toBe(true);
  expect([eight.rows.length, counts(eight, 'intermediate').filter((n) => n! > 0).length]).toEqual([400, 331]);
  expect(text).toContain('All our 400 runs learned it, 331 with such middle values.');
});
