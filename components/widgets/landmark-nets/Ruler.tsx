import type { Point } from '@/components/marks/plot/Curve';
import { Chosen, Dots } from '@/components/marks/plot/Dots';
import { Plot } from '@/components/marks/plot/Plot';
import { Rule } from '@/components/marks/plot/Rule';
import { landmarks } from '@/lib/nets/landmarks';
import { LAST } from './state';
import { rowName } from './view';

const points = landmarks.map(({ weights }, row): Point => [weights, row]);
const x = { domain: [1, 1e12], log: true, ticks: [1, 1e3, 1e6, 1e9, 1e12], label: 'trainable numbers', paper: true } as const;
const rows = landmarks.map((_, row) => row);

/** One line a net, its dot where its size stands. A tap means the nearest line. */
export function Ruler({ chosen, onChoose }: { readonly chosen: number; readonly onChoose: (row: number) => void }) {
  return (
    <Plot
      className="landmark-ruler"
      label={`Sizes of ${landmarks.length} nets from ${landmarks[0]!.year} to ${landmarks[LAST]!.year}, on a log scale`}
      x={x}
      y={{ domain: [LAST + 0.5, -0.5], ticks: rows, format: rowName, now: chosen }}
      height={[366, 346]}
      room={{ left: 112, top: 8, right: 16 }}
      over={
        <div className="landmark-rows">
          {landmarks.map(({ id, name }, row) => (
            <button key={id} type="button" tabIndex={-1} aria-label={name} aria-pressed={row === chosen} onClick={() => onChoose(row)} />
          ))}
        </div>
      }
    >
      {rows.map((row) => (
        <Rule key={row} y={row} to={points[row]![0]} line={row === chosen ? 'solid' : 'hair'} />
      ))}
      <Dots points={points} size={8} />
      <Chosen point={points[chosen]!} size={18} />
    </Plot>
  );
}
