import { Curve } from '@/components/marks/plot/Curve';
import { Dots } from '@/components/marks/plot/Dots';
import { Plot } from '@/components/marks/plot/Plot';
import { Reader } from '@/components/marks/plot/Reader';
import { countOf, grouped } from '@/lib/notation/magnitude';
import { MOST } from './state';
import type { PathsView } from './view';

/** Beyond the most paths of any net here. */
const HIGHEST = 1e10;
const layers = Array.from({ length: MOST }, (_, k) => k + 1);

/** Paths and connections against hidden layers, in powers of ten. */
export function Chart({ chart: { paths, connections, at } }: { readonly chart: PathsView['chart'] }) {
  const readings = (k: number) => [
    { name: 'paths', y: paths[k]![1], text: grouped(paths[k]![1]) },
    { name: 'connections', y: connections[k]![1], text: grouped(connections[k]![1]), tone: 'quiet' } as const,
  ];
  return (
    <Plot
      className="paths-chart"
      label="Paths and connections against the number of hidden layers, in powers of ten"
      x={{ domain: [1, MOST], label: 'hidden layers', ticks: [1, 5, MOST] }}
      y={{ domain: [1, HIGHEST], log: true, label: '● paths \u00a0 ○ connections' }}
      height={190}
      over={<Reader label="Hidden layers" stops={layers} head={(count) => countOf(count, 'hidden layer')} readings={readings} />}
    >
      <Curve points={paths} />
      <Curve points={connections} tone="quiet" width="thin" />
      <Dots points={[[at.layers, at.paths]]} size={10} />
      <Dots points={[[at.layers, at.connections]]} size={11} open />
    </Plot>
  );
}
