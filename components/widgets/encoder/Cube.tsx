import { Curve } from '@/components/marks/plot/Curve';
import { Dots } from '@/components/marks/plot/Dots';
import { Plot } from '@/components/marks/plot/Plot';
import { Texts } from '@/components/marks/plot/Texts';
import { edges, onPaper } from './view';

const x = { domain: [-0.12, 1.58] } as const;
const y = { domain: [-0.1, 1.46] } as const;

/** The eight patterns as points in the cube of the three hidden units. */
export function Cube({ codes }: { readonly codes: readonly (readonly number[])[] }) {
  const points = codes.map(onPaper);
  return (
    <Plot bare label="The codes as points in a cube: unit 9 to the right, unit 10 up, unit 11 to the back" x={x} y={y} height={[300, 240]}>
      {edges.map((edge, k) => (
        <Curve key={k} points={edge} tone="quiet" width="thin" />
      ))}
      <Dots points={points} size={9} tone="forward" halo />
      <Texts of={points.map((at, k) => ({ at, text: String(k + 1), dx: 8, dy: -6 }))} />
    </Plot>
  );
}
