import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { familyTreesRecord } from '@/components/recorded/family-trees';
import { families, couples, placeOf } from '@/components/widgets/family-trees/layout';
import { EVERY } from '@/components/widgets/family-trees/record';
import { LIMIT, manyOf, recipes, runOf, settingsOf, STARTS, SWITCH } from '@/components/widgets/family-trees/run';
import { familyTrees, opening, type FamilyTreesAction, type FamilyTreesState } from '@/components/widgets/family-trees/state';
import { asked, nameOf, placesIn, spreadWords, startsWords, TREE, view } from '@/components/widgets/family-trees/view';
import { fromQuery, type SetAction } from '@/components/figure/definition';
import { heldRightOf, splitOf } from '@/lib/nets/family-tree-answers';
import { features, likenessOf } from '@/lib/nets/family-tree-codes';
import { people, questions } from '@/lib/nets/family-tree-facts';
import { familyTrees as net } from '@/lib/nets/family-trees';
import { nullThreshold } from '@/lib/reproduce/features';
import { weightsMark } from '@/lib/reproduce/train';
import { runMany } from '@/lib/training';

const record = familyTreesRecord();

interface Reading {
  readonly settings: unknown;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (number | string)[])[];
}
const { readings }: { readonly readings: readonly Reading[] } = JSON.parse(readFileSync('content/results/family-trees.json', 'utf8'));
const rowOf = (recipe: 'ours' | 'printed', seed: number) => {
  const { columns, rows } = readings.find(({ settings }) => JSON.stringify(settings) === JSON.stringify(settingsOf[recipe]))!;
  return Object.fromEntries(columns.map((name, k) => [name, rows[seed - 1]![k]!]));
};
const at = (recipe: 'ours' | 'printed', seed: number, sweep = LIMIT) => runOf({ recipe, seed }).at(sweep);
const see = (state: Partial<FamilyTreesState>, sweep = LIMIT) => {
  const { recipe, seed, question } = { ...opening, ...state };
  return view({ recipe, seed, question }, at(recipe, seed, sweep), record.chance);
};
const doing = (...actions: readonly (FamilyTreesAction | SetAction<FamilyTreesState>)[]) => actions.reduce(familyTrees.reduce, opening);
const question = (name: string, relation: string) => questions.findIndex((one) => nameOf(one.person) === name && one.relation === relation);

describe('the runs', () => {
  it.each(recipes)('by the recipe %s end on the recorded bits, with the recorded numbers right', (recipe) => {
    for (const seed of [1, opening.seed]) {
      const row = rowOf(recipe, seed);
      const seen = see({ recipe, seed });
      expect(weightsMark(at(recipe, seed).weights)).toBe(row.weights);
      expect([seen.trained, seen.heldRight]).toEqual([row['trained right (0.5)'], row['held-out right (0.5)']]);
      for (const feature of features) {
        const best = Math.max(...seen.units.filter((unit) => unit.best === feature).map((unit) => unit.score), 0);
        expect(best).toBeLessThanOrEqual(Number(row[feature]) + 1e-4);
      }
      expect(seen.sex).toBeCloseTo(Number(row.sex), 3);
    }
  });

  it('ours departs from the printed recipe in range and ε alone', () => {
    const { range, schedule, ...rest } = settingsOf.ours;
    expect({ ...rest, range: net.settings.range, schedule: schedule.map((phase) => ({ ...phase, epsilon: phase.epsilon / 8 })) }).toEqual(
      net.settings,
    );
    expect(range).toBe(2);
    expect(SWITCH).toBe(20);
  });
});

describe('what the page gives', () => {
  it('is the opening run to a thousandth, and draws the same', () => {
    const { weights } = at('ours', opening.seed);
    expect(record.opening.weights).toHaveLength(630);
    record.opening.weights.forEach((w, k) => expect(Math.abs(w - weights[k]!)).toBeLessThanOrEqual(0.0005 + 1e-9));
    expect(record.opening.E).toHaveLength(LIMIT / EVERY + 1);
    const drawn = view(opening, { weights: record.opening.weights, E: record.opening.E.at(-1)!, sweeps: LIMIT }, record.chance);
    const trained = see({});
    expect(drawn.progress).toBe(trained.progress);
    expect(drawn.units.map(({ unit, best }) => [unit, best])).toEqual(trained.units.map(({ unit, best }) => [unit, best]));
  });

  it('has all recorded runs: no printed one answers anything, eleven of ours all four held out', () => {
    expect(record.printed.trained).toEqual(Array.from({ length: 100 }, () => 0));
    expect(record.ours.held.filter((count) => count === 4)).toHaveLength(11);
    expect(spreadWords(record.printed.held, record.printed.trained)).toBe(
      'Of 100 nets trained as printed, none answered even one question right.',
    );
    expect(spreadWords(record.ours.held, record.ours.trained)).toContain('all four in 11');
  });

  it('has the chance that the experiments go by', () => {
    for (const feature of features) expect(record.chance[feature]).toBeCloseTo(nullThreshold(feature), 4);
  });
});

describe('the view', () => {
  it('asks the question of Fig. 3 and shows both answers', () => {
    const { nodes, answer, trained } = see({});
    expect(asked(opening.question)).toBe('Colin has aunt');
    expect(nodes.filter(({ wanted }) => wanted).map(({ name }) => name)).toEqual(['Jennifer', 'Margaret']);
    for (const { output, wanted } of nodes) expect(output > 0.5).toBe(wanted);
    expect(nodes.filter((node) => node.asked).map(({ name }) => name)).toEqual(['Colin']);
    expect(answer).toMatch(/^Colin has aunt: Jennifer 0\.\d\d and Margaret 0\.\d\d should be on\. .* Right\.$/);
    expect(trained).toBe(100);
  });

  it('puts the paper’s features first, and finds sex told by none', () => {
    const { units, sex } = see({});
    const told = units.filter(({ tells }) => tells).map(({ best }) => best);
    expect(told).toEqual([...told].sort((a, b) => features.indexOf(a) - features.indexOf(b)));
    expect(new Set(told)).toEqual(new Set(['nationality', 'generation', 'branch']));
    expect(units.map(({ unit }) => unit).sort()).toEqual([37, 38, 39, 40, 41, 42]);
    expect(sex).toBeLessThan(record.chance.sex);
    expect(units.every(({ rows }) => rows.every((row) => row.length === TREE))).toBe(true);
  });

  it('says that the printed recipe has stalled, at its end only', () => {
    expect(see({ recipe: 'printed' }).progress).toMatch(/^After 1,500 sweeps: 0 of the 100 .* It has stalled\.$/);
    expect(see({ recipe: 'printed' }, 100).progress).not.toContain('stalled');
    expect(see({}, 0).progress).toMatch(/^Before the first sweep: /);
  });

  it('names what is held out, and says so in the answer', () => {
    const seen = see({});
    expect(seen.held.map((one) => one.question)).toEqual(splitOf(opening.seed).heldOut);
    expect(see({ question: seen.held[0]!.question }).answer).toMatch(/Right, though held out\.$/);
  });
});

describe('Fig. 3', () => {
  it('has all seven groups of units, with one person and one relation on, and ends in the answers', () => {
    const { layers, nodes } = see({});
    expect(layers.map(({ outputs }) => outputs.length)).toEqual([24, 12, 6, 6, 12, 6, 24]);
    expect(layers[0]!.outputs.flatMap((y, k) => (y === 0 ? [] : [[nameOf(k), y]]))).toEqual([['Colin', 1]]);
    expect(layers[1]!.outputs.filter((y) => y !== 0)).toEqual([1]);
    expect(layers.at(-1)!.outputs).toEqual(nodes.map(({ output }) => output));
    const run = runOf(opening);
    const place = splitOf(opening.seed).train.indexOf(opening.question);
    expect(layers.flatMap(({ outputs }) => outputs)).toEqual(run.units(LIMIT, place).map((y) => expect.closeTo(y, 12)));
  });
});

describe('twins', () => {
  const tell = Array.from({ length: TREE }, (_, k) => (k * 5) % 7);
  it('that are written alike correlate fully, however far apart the trees are', () => {
    expect(likenessOf([[...tell, ...tell.map((w) => 3 * w + 40)]]).twins).toBeCloseTo(1, 12);
    expect(likenessOf([[...tell, ...tell.map((w) => -w)]]).twins).toBeCloseTo(-1, 12);
    expect(likenessOf([[...tell, ...tell.slice(2), ...tell.slice(0, 2)]]).shifted).toBeCloseTo(1, 12);
  });

  it('are alike after training and not before', () => {
    const [before, after] = [see({}, 0).twins, see({}).twins];
    expect(Math.abs(before.twins)).toBeLessThan(0.3);
    expect(after.twins).toBeGreaterThan(0.5);
    expect(after.twins).toBeGreaterThan(after.shifted);
  });
});

describe('other starts on one split', () => {
  it('end on the bits of their runs, and are told', async () => {
    const config = manyOf('ours', opening.seed);
    expect(config.seeds).toHaveLength(STARTS);
    const [own] = await runMany({ ...config, seeds: [opening.seed] }).outcomes;
    expect(weightsMark(own!.weights)).toBe(rowOf('ours', opening.seed).weights);
    expect(heldRightOf(own!.weights, opening.seed)).toBe(4);
    expect(startsWords([4, 1, 2], false)).toBe('3 starts on this split: all 4 held out right in 1, 2.33 on average.');
    expect([startsWords([], true), startsWords([], false)]).toEqual(['Training …', '']);
  });
});

it('orders the twelve so that a feature’s groups stand together', () => {
  for (const order of ['generation', 'branch'] as const) {
    const groups = placesIn[order].map((k) => people[k]![order]);
    expect(groups.filter((group, k) => group !== groups[k - 1])).toHaveLength(3);
    expect(placesIn[order].toSorted((a, b) => a - b)).toEqual(placesIn.paper);
  }
});

describe('the state', () => {
  it('keeps the relation of another person where it can, and else offers one', () => {
    expect(doing({ type: 'person', person: 11 }).question).toBe(question('Charlotte', 'aunt'));
    expect(questions[doing({ type: 'person', person: 0 }).question]!.person).toBe(0);
    expect(doing({ type: 'relation', relation: 'uncle' }).question).toBe(question('Colin', 'uncle'));
    expect(doing({ type: 'relation', relation: 'wife' }).question).toBe(opening.question);
    expect(people.every((_, person) => questions[doing({ type: 'person', person }).question]!.person === person)).toBe(true);
  });

  it('goes round the four held out', () => {
    const round = [1, 2, 3, 4, 5].map((count) => doing(...Array.from({ length: count }, () => ({ type: 'held out' }) as const)).question);
    expect(new Set(round)).toEqual(new Set(splitOf(opening.seed).heldOut));
    expect(round[4]).toBe(round[0]);
  });

  it('plays its opening from the beginning; recipe and seed change under the same sweep', () => {
    expect(familyTrees.reduce(opening, { type: 'play' } as never)).toMatchObject({ sweep: 0, playing: true });
    expect(doing({ type: 'set', to: { recipe: 'printed' } })).toMatchObject({ recipe: 'printed', sweep: LIMIT, playing: false });
    expect(doing({ type: 'set', to: { seed: 5 } })).toMatchObject({ seed: 5, sweep: LIMIT });
  });

  it.each(['question.104', 'sweep.1501', 'recipe.theirs', 'seed.-1', 'question.x', 'order.age'])(
    'answers the link %s with a sentence',
    (query) => {
      const read = fromQuery(familyTrees, `?family-trees=${query}`, opening);
      expect(read).toMatchObject({ problem: expect.stringMatching(/^The link to this figure cannot be followed: .*\.$/) });
    },
  );
});

it('draws the trees as they are: couples side by side, children below both parents', () => {
  for (const [a, b] of couples) {
    const spouse = questions.find(({ person, relation }) => person === a && (relation === 'wife' || relation === 'husband'));
    expect(spouse!.answers).toEqual([b]);
    expect(placeOf(a).row).toBe(placeOf(b).row);
  }
  expect(couples).toHaveLength(5);
  for (const { couple, children } of families) {
    const [son, daughter] = ['son', 'daughter'].map(
      (relation) => questions.find((one) => one.person === couple[0] && one.relation === relation)!.answers,
    );
    expect([...son!, ...daughter!].sort((x, y) => x - y)).toEqual([...children].sort((x, y) => x - y));
    for (const child of children) expect(placeOf(child).row).toBe(placeOf(couple[0]).row + 1);
  }
});
