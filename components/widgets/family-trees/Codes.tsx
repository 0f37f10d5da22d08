import { memo, type MouseEvent } from 'react';
import { Squares } from '@/components/marks/plot/Squares';
import type { Feature } from '@/lib/nets/family-tree-codes';
import { format } from '@/lib/notation/format';
import { nameOf, TREE, type FamilyView, type UnitCode } from './view';

interface CodesProps {
  readonly view: FamilyView;
  /** The person asked about. */
  readonly person: number;
  readonly chance: Readonly<Record<Feature, number>>;
  /** Places of the twelve of a tree, from left to right. */
  readonly columns: readonly number[];
  readonly onPerson: (person: number) => void;
}

const CELL = 18;
/** Room for the longest name, upright. */
const NAMES = 68;

/** Fig. 4: six units' weights from 24 people, the Italian twin below the English one, and what each unit tells. */
export const Codes = memo(function Codes({ view: { units, full, sex }, person, chance, columns, onPerson }: CodesProps) {
  return (
    <div className="family-codes">
      <Names tree={0} person={person} columns={columns} />
      {units.map((code) => (
        <div key={code.unit} className="family-unit">
          <span className="family-unit-number">
            <span className="heard">unit </span>
            {code.unit}
          </span>
          <Weights code={code} full={full} person={person} columns={columns} onPerson={onPerson} />
          <p className="family-tells">
            <Tells code={code} chance={chance} />
          </p>
        </div>
      ))}
      <Names tree={1} person={person} columns={columns} />
      <p className="family-sex">
        Sex: at best {format(sex, 2)}, by chance up to {format(chance.sex, 2)}. <strong>{sex > chance.sex ? 'Told.' : 'Not told.'}</strong>
      </p>
    </div>
  );
});

interface WeightsProps extends Pick<CodesProps, 'person' | 'columns' | 'onPerson'> {
  readonly code: UnitCode;
  readonly full: number;
}

function Weights({ code: { unit, rows }, full, person, columns, onPerson }: WeightsProps) {
  const choose = ({ currentTarget, clientX, clientY }: MouseEvent) => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    const at = Math.min(TREE - 1, Math.max(0, Math.floor(((clientX - left) / width) * TREE)));
    onPerson(columns[at]! + (clientY > top + height / 2 ? TREE : 0));
  };
  const sorted = rows.map((row) => columns.map((k) => row[k]!));
  return (
    <div className="family-weights" role="presentation" onClick={choose}>
      <Squares
        label={`Weights of unit ${unit} from the 24 people`}
        values={sorted}
        full={full}
        tone="ink"
        cell={CELL}
        framed={[[Math.floor(person / TREE), columns.indexOf(person % TREE)]]}
      />
    </div>
  );
}

function Tells({ code: { best, score, tells }, chance }: { readonly code: UnitCode; readonly chance: CodesProps['chance'] }) {
  return (
    <>
      {tells ? <strong>{best}</strong> : `tells none; ${best}`}{' '}
      <span>
        {format(score, 2)}, by chance {format(chance[best], 2)}
      </span>
    </>
  );
}

/** The names above or below the columns; upright, so that they fit. */
const Names = memo(function Names({ tree, person, columns }: Pick<CodesProps, 'person' | 'columns'> & { readonly tree: 0 | 1 }) {
  return (
    <svg className="family-names" width={TREE * CELL} height={NAMES} aria-hidden="true">
      {columns.map((k, at) => (
        <text
          key={k}
          className={tree * TREE + k === person ? 'is-asked' : undefined}
          transform={`translate(${at * CELL + CELL / 2 + 4} ${tree === 0 ? NAMES - 4 : 4}) rotate(-90)`}
          textAnchor={tree === 0 ? 'start' : 'end'}
        >
          {nameOf(tree * TREE + k)}
        </text>
      ))}
    </svg>
  );
});
