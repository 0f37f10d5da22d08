import { memo } from 'react';
import { BOX, couples, families, HEIGHT, PITCH, placeOf, topOf } from './layout';
import { TREE, type FamilyView } from './view';

interface TreeProps {
  readonly name: string;
  /** All people; its twelve stand from `first` on. */
  readonly nodes: FamilyView['nodes'];
  readonly first: number;
  readonly onPerson: (person: number) => void;
}

const percent = (x: number) => `${x}%`;
const middle = (row: number) => topOf(row) + BOX / 2;
/** How far below a couple the line to its children runs. */
const BAR = PITCH - 7;

/** Its ends: across in per cent, down in px. */
type Line = readonly [x1: number, y1: number, x2: number, y2: number];
const branches = [
  ...couples.map(([a, b]): Line => {
    const y = middle(placeOf(a).row);
    return [placeOf(a).x, y, placeOf(b).x, y];
  }),
  ...families.flatMap(({ couple: [a, b], children }): Line[] => {
    const { x, row } = placeOf(a);
    const at = (x + placeOf(b).x) / 2;
    const xs = children.map((child) => placeOf(child).x);
    const bar = topOf(row) + BAR;
    return [
      [at, middle(row), at, bar],
      [Math.min(at, ...xs), bar, Math.max(at, ...xs), bar],
      ...xs.map((child): Line => [child, bar, child, topOf(row + 1)]),
    ];
  }),
];

/** The same element in every drawing: a sweep does not look at it again. */
const lines = branches.map(([x1, y1, x2, y2], k) => <line key={k} x1={percent(x1)} x2={percent(x2)} y1={y1} y2={y2} />);

/** A family tree; each person's box is filled as far as the person's answer unit is on, a triangle marks those who should be. */
export const Tree = memo(function Tree({ name, nodes, first, onPerson }: TreeProps) {
  const own = nodes.slice(first, first + TREE);
  const wanted = own.filter((node) => node.wanted).map((node) => node.name);
  return (
    <svg
      className="family-tree"
      height={HEIGHT}
      role="img"
      aria-label={`The ${name} tree${wanted.length > 0 ? `; ${wanted.join(' and ')} should be on` : ''}`}
    >
      {lines}
      <text className="family-tree-name" x="0" y={HEIGHT - 5}>
        {name}
      </text>
      {own.map(({ output, ...node }) => (
        <Person key={node.person} {...node} side={sideOf(output)} onPerson={onPerson} />
      ))}
    </svg>
  );
});

/** Side of the filled square of an output, in px: to a hundredth, so that what cannot be seen is not drawn anew. */
const sideOf = (output: number) => Math.round(100 * (BOX - 3) * Math.sqrt(output)) / 100;

interface PersonProps extends Omit<FamilyView['nodes'][number], 'output'> {
  readonly side: number;
  readonly onPerson: (person: number) => void;
}

const Person = memo(function Person({ person, name, asked, wanted, side, onPerson }: PersonProps) {
  const { x, row } = placeOf(person);
  const top = topOf(row);
  return (
    <g className={asked ? 'family-person is-asked' : 'family-person'} data-person={person % TREE} onClick={() => onPerson(person)}>
      <rect className="family-area" x={percent(x - 7.5)} y={top - 4} width="15%" height={BOX + 22} />
      <rect className="family-box" x={percent(x)} y={top} width={BOX} height={BOX} transform={`translate(${-BOX / 2})`} />
      <rect
        className="family-output"
        x={percent(x)}
        y={top + (BOX - side) / 2}
        width={side}
        height={side}
        transform={`translate(${-side / 2})`}
      />
      {wanted && (
        <svg className="family-wanted" x={percent(x)} y={top + BOX / 2} overflow="visible">
          <path d="M-12 0l-8 -5v10z" />
        </svg>
      )}
      <text x={percent(x)} y={top + BOX + 13} textAnchor="middle">
        {name}
      </text>
    </g>
  );
});
