import { printedSymmetry } from '@/lib/nets/symmetry';
import { format } from '@/lib/notation/format';
import type { Drawing } from './drawing';

/** Fig. 1. */
export function mirror(): Drawing {
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
