import { askFamily } from '../family-net';
import type { Drawing } from './drawing';
import { Rows } from './Rows';

/** Fig. 3. */
export function asked(): Drawing {
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
