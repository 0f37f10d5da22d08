import { personWeights } from '../family-net';
import type { Drawing } from './drawing';
import { Rows } from './Rows';

/** Fig. 4. */
export function codes(): Drawing {
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
