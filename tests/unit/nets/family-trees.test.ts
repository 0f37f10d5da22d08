import { describe, expect, it } from 'vitest';
import { people, questions, relations, type Relation } from '@/lib/nets/family-tree-facts';
import { familyTrees, splitQuestions } from '@/lib/nets/family-trees';

const facts = (relation: Relation) => questions.filter((q) => q.relation === relation).reduce((sum, q) => sum + q.answers.length, 0);
const ask = (person: string, relation: Relation) =>
  questions.find((q) => people[q.person]?.name === person && q.relation === relation)?.answers.map((p) => people[p]?.name) ?? [];

describe('the family trees', () => {
  it('are 24 people in the order of Fig. 4, each Italian twelve places after the twin', () => {
    expect(people.map((p) => p.name).join(' ')).toBe(
      'Christopher Andrew Arthur James Charles Colin Penelope Christine Victoria Jennifer Margaret Charlotte ' +
        'Roberto Pierro Emilio Marco Tomaso Alfonso Maria Francesca Lucia Angela Gina Sophia',
    );
    for (let k = 0; k < 12; k++) {
      const { name: _, nationality: english, ...features } = people[k]!;
      const { name: __, nationality: italian, ...twin } = people[k + 12]!;
      expect(twin).toEqual(features);
      expect([english, italian]).toEqual(['English', 'Italian']);
    }
  });

  it('hold 104 questions and 112 facts, with the checksum of each relation', () => {
    expect(questions).toHaveLength(104);
    const count = Object.fromEntries(relations.map((relation) => [relation, facts(relation)]));
    expect(count).toEqual({
      father: 12,
      mother: 12,
      husband: 10,
      wife: 10,
      son: 12,
      daughter: 12,
      uncle: 8,
      aunt: 8,
      brother: 6,
      sister: 6,
      nephew: 8,
      niece: 8,
    });
    expect(Object.values(count).reduce((a, b) => a + b, 0)).toBe(112);
    expect(questions.filter((q) => q.answers.length === 2)).toHaveLength(8);
    expect(Math.max(...questions.map((q) => q.answers.length))).toBe(2);
  });

  it('answer as the figure does', () => {
    expect(ask('Colin', 'aunt')).toEqual(['Jennifer', 'Margaret']);
    expect(ask('Sophia', 'uncle')).toEqual(['Emilio', 'Tomaso']);
    expect(ask('Margaret', 'nephew')).toEqual(['Colin']);
    expect(ask('Victoria', 'father')).toEqual(['Christopher']);
    expect(ask('Angela', 'brother')).toEqual(['Marco']);
    expect(ask('Margaret', 'father')).toEqual([]);
  });

  it('give cases of 24 + 12 inputs with one of each on, and the answers on among 24', () => {
    for (const [k, each] of familyTrees.cases.entries()) {
      expect(each.inputs).toHaveLength(36);
      expect(each.inputs.slice(0, 24).reduce((a, b) => a + b, 0)).toBe(1);
      expect(each.inputs.slice(24).reduce((a, b) => a + b, 0)).toBe(1);
      expect(each.targets.flatMap((on, p) => (on ? [p] : []))).toEqual(questions[k]?.answers);
    }
  });

  it('split into 100 and 4 without losing a question', () => {
    let state = 1;
    const uniform = () => (state = (state * 16807) % 2147483647) / 2147483647;
    for (let run = 0; run < 50; run++) {
      const { train, heldOut } = splitQuestions(uniform);
      expect(heldOut).toHaveLength(4);
      expect([...train, ...heldOut].sort((a, b) => a - b)).toEqual(questions.map((_, k) => k));
    }
  });
});
