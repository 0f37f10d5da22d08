import { people } from '@/lib/nets/family-tree-facts';
import type { Drawing } from './drawing';

/** Where the twelve people of one tree stand, in the order of `people`; married couples side by side. */
const seats: readonly (readonly [x: number, row: number])[] = [
  [44, 0],
  [182, 0],
  [76, 1],
  [178, 1],
  [280, 1],
  [128, 2],
  [116, 0],
  [246, 0],
  [126, 1],
  [228, 1],
  [22, 1],
  [176, 2],
];
const couples = [
  [0, 6],
  [1, 7],
  [10, 2],
  [8, 3],
  [9, 4],
] as const;
const born = [
  [0, 2],
  [0, 8],
  [1, 3],
  [1, 9],
  [8, 5],
  [8, 11],
] as const;

/** Fig. 2. */
export function trees(): Drawing {
  const half = people.length / 2;
  const top = (row: number) => 16 + 53 * row;
  const middle = (couple: number) => {
    const [a, b] = couples.find((pair) => pair.includes(couple as never))!;
    return (seats[a]![0] + seats[b]![0]) / 2;
  };
  return {
    description: `Two family trees of one shape: ${people
      .slice(0, half)
      .map(({ name }, k) => `${name} or ${people[half + k]!.name}`)
      .join(', ')}.`,
    marks: (
      <>
        {born.map(([parent, child]) => (
          <path
            key={child}
            className="sketch-axes"
            d={`M${middle(parent)} ${top(seats[parent]![1]) + 18}V${top(seats[child]![1]) - 19}H${seats[child]![0]}V${top(seats[child]![1]) - 10}`}
          />
        ))}
        {couples.map(([a]) => (
          <text key={a} x={middle(a)} y={top(seats[a]![1])} textAnchor="middle">
            =
          </text>
        ))}
        {seats.map(([x, row], k) => (
          <g key={k}>
            <text className="sketch-person" x={x} y={top(row)} textAnchor="middle">
              {people[k]!.name}
            </text>
            <text className="sketch-person is-twin" x={x} y={top(row) + 12} textAnchor="middle">
              {people[half + k]!.name}
            </text>
          </g>
        ))}
      </>
    ),
  };
}
