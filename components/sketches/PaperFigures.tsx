import type { ReactNode } from 'react';
import { people } from '@/lib/nets/family-tree-facts';
import { printedSymmetry } from '@/lib/nets/symmetry';
import { fig5Net } from '@/lib/nets/unrolled';
import { format } from '@/lib/notation/format';
import { askFamily, personWeights } from './family-net';

// The paper’s five figures, drawn anew and small: its own numbers where it prints them, ours where it prints none.

interface Drawing {
  readonly description: string;
  readonly marks: ReactNode;
}

/** Rows of small squares, area by value: filled is positive, hollow negative. */
function Rows({
  values,
  across,
  x,
  y,
  cell,
  full,
}: {
  readonly values: readonly number[];
  readonly across: number;
  readonly x: number;
  readonly y: number;
  readonly cell: number;
  readonly full: number;
}) {
  return values.map((value, k) => {
    const side = Math.max(1.5, (cell - 1.5) * Math.sqrt(Math.min(1, Math.abs(value) / full)));
    const at = (n: number, from: number) => (from + cell * (n + 0.5) - side / 2).toFixed(1);
    return (
      <rect
        key={k}
        className={value < 0 ? 'sketch-hollow' : 'sketch-full'}
        x={at(k % across, x)}
        y={at(Math.floor(k / across), y)}
        width={side.toFixed(1)}
        height={side.toFixed(1)}
      />
    );
  });
}

function mirror(): Drawing {
  const { hidden, output } = printedSymmetry;
  const [input, unit, top] = [(i: number) => 15 + 24 * i, (j: number) => 39 + 72 * j, { x: 268, y: 75 }];
  const ink = (w: number) => ({ className: w < 0 ? 'sketch-wire is-negative' : 'sketch-wire', strokeWidth: (Math.abs(w) / 5).toFixed(1) });
  return {
    description: 'Six inputs, two hidden units and one output, with the weights that the paper prints.',
    marks: (
      <>
        {hidden.map(({ weights }, j) => weights.map((w, i) => <path key={`${j} ${i}`} d={`M58 ${input(i)}L160 ${unit(j)}`} {...ink(w)} />))}
        {output.weights.map((w, j) => (
          <path key={j} d={`M160 ${unit(j)}L${top.x} ${top.y}`} {...ink(w)} />
        ))}
        {hidden[0]!.weights.map((w, i) => (
          <g key={i}>
            <text x="42" y={input(i) + 4} textAnchor="end">
              {format(w, 1)}
            </text>
            <circle className="sketch-unit" cx="58" cy={input(i)} r="6" />
          </g>
        ))}
        {hidden.map(({ bias }, j) => (
          <g key={j}>
            <circle className="sketch-unit" cx="160" cy={unit(j)} r="15" />
            <text x="160" y={unit(j) + 4} textAnchor="middle">
              {format(bias, 1)}
            </text>
            <text x="218" y={j === 0 ? 40 : 119} textAnchor="middle">
              {format(output.weights[j]!, 1)}
            </text>
          </g>
        ))}
        <circle className="sketch-unit" cx={top.x} cy={top.y} r="15" />
        <text x={top.x} y={top.y + 4} textAnchor="middle">
          {format(output.bias, 1)}
        </text>
      </>
    ),
  };
}

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

function trees(): Drawing {
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

function asked(): Drawing {
  const { layers, answers } = askFamily('Colin', 'aunt');
  const row = (layer: string, across: number, x: number, y: number) => (
    <Rows values={layers[layer]!} across={across} x={x} y={y} cell={11} full={1} />
  );
  return {
    description: `What the units of a trained network say when it is asked for Colin’s aunt: ${answers.join(' and ')}.`,
    marks: (
      <>
        {row('answer', 12, 84, 2)}
        {row('penultimate', 6, 117, 36)}
        {row('central', 12, 84, 58)}
        {row('person code', 6, 40, 82)}
        {row('relation code', 6, 194, 82)}
        {row('person', 12, 7, 106)}
        {row('relation', 12, 161, 106)}
        <text x="226" y="12">
          {answers[0]}
        </text>
        <text x="226" y="24">
          {answers.slice(1).join(', ')}
        </text>
        <text x="7" y="144">
          Colin
        </text>
        <text x="161" y="144">
          aunt
        </text>
        <path className="sketch-axes" d="M150 28v6M150 50v6M106 72L73 80M194 72L227 80M73 96v8M227 96v8" />
      </>
    ),
  };
}

function codes(): Drawing {
  const units = personWeights();
  const full = Math.max(...units.flat().map(Math.abs));
  return {
    description: 'The weights from the 24 people into each of six hidden units: the English above, their Italian twins below.',
    marks: units.map((weights, j) => {
      const [x, y] = [j % 2 === 0 ? 6 : 160, 50 * Math.floor(j / 2)];
      return (
        <g key={j}>
          <text x={x} y={y + 14}>
            unit {j + 1}
          </text>
          <Rows values={weights} across={12} x={x} y={y + 19} cell={11.2} full={full} />
        </g>
      );
    }),
  };
}

function unrolled(): Drawing {
  const { units, connections, iterations } = fig5Net;
  const numbers = Array.from({ length: units }, (_, k) => k + 1);
  const times = Array.from({ length: iterations + 1 }, (_, t) => t);
  const [across, up] = [(j: number) => 168 + 44 * (j - 1), (t: number) => 136 - 40 * t];
  const own = (j: number) => 28 + 48 * (j - 1);
  return {
    description: 'Three units joined by four connections, and the layered net of four rows that does the same in three steps.',
    marks: (
      <>
        {connections.map(({ name, from, to }) => {
          const side = to > from ? -1 : 1;
          return (
            <g key={name}>
              <path className={`sketch-link is-${name}`} d={`M${own(from) - 10 * side} ${78 + 5 * side}H${own(to) + 10 * side}`} />
              <text x={(own(from) + own(to)) / 2} y={side < 0 ? 64 : 101} textAnchor="middle">
                {name}
              </text>
            </g>
          );
        })}
        {times
          .slice(1)
          .map((t) =>
            connections.map(({ name, from, to }) => (
              <path key={`${name} ${t}`} className={`sketch-link is-${name}`} d={`M${across(from)} ${up(t - 1)}L${across(to)} ${up(t)}`} />
            )),
          )}
        {numbers.map((j) => (
          <circle key={j} className="sketch-unit" cx={own(j)} cy="78" r="11" />
        ))}
        {times.map((t) => (
          <g key={t}>
            {numbers.map((j) => (
              <circle key={j} className="sketch-unit" cx={across(j)} cy={up(t)} r="8" />
            ))}
            <text x="298" y={up(t) + 4} textAnchor="end">
              t = {t}
            </text>
          </g>
        ))}
      </>
    ),
  };
}

const drawings: readonly (() => Drawing)[] = [mirror, trees, asked, codes, unrolled];

/** One of the paper’s five figures, with what is to be said of it. */
export function PaperFigure({ number, children }: { readonly number: string; readonly children: ReactNode }) {
  const draw = drawings[Number(number) - 1];
  if (!draw) throw new Error(`<PaperFigure number="${number}">: the paper has figures 1 to ${drawings.length}.`);
  const { description, marks } = draw();
  return (
    <figure className="paper-figure" translate="no">
      <svg className="sketch" viewBox="0 0 300 150" role="img" aria-label={description}>
        {marks}
      </svg>
      <figcaption translate="yes">
        <b>Fig. {number}</b> {children}
      </figcaption>
    </figure>
  );
}

/** The five of them, side by side. */
export function PaperFigures({ children }: { readonly children: ReactNode }) {
  return <div className="paper-figures">{children}</div>;
}
