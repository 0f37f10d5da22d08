import { memo } from 'react';
import { people, questions, relations, type Relation } from '@/lib/nets/family-tree-facts';
import { find } from './state';
import { TREE } from './view';

interface AskingProps {
  readonly question: number;
  readonly onPerson: (person: number) => void;
  readonly onRelation: (relation: Relation) => void;
}

const trees = ['English', 'Italian'] as const;

/** A question is a person and a relation; only relations that the person has are offered. */
export const Asking = memo(function Asking({ question, onPerson, onRelation }: AskingProps) {
  const { person, relation } = questions[question]!;
  const has = relations.filter((one) => find(person, one) >= 0);
  return (
    <div className="family-asking">
      <select aria-label="Person" value={person} onChange={({ target }) => onPerson(Number(target.value))}>
        {trees.map((tree, t) => (
          <optgroup key={tree} label={tree}>
            {people.slice(t * TREE, (t + 1) * TREE).map(({ name }, k) => (
              <option key={k} value={t * TREE + k}>
                {name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <span>has</span>
      <select aria-label="Relation" value={relation} onChange={({ target }) => onRelation(target.value as Relation)}>
        {has.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
      <span>?</span>
    </div>
  );
});
