import { memo } from 'react';
import { Squares } from '@/components/marks/plot/Squares';
import type { LayerActivity } from '@/lib/nets/family-tree-answers';

/** Rows of a layer are at most so long. */
const ACROSS = 12;
const CELL = 13;
const names: Readonly<Record<string, string>> = {
  person: 'person',
  relation: 'relation',
  'person code': 'six for it',
  'relation code': 'six for it',
  central: 'twelve',
  penultimate: 'six',
  answer: 'answer',
};

/** Fig. 3: how active every unit of the five layers is for the question, from the input on the left to the answer. */
export const Layers = memo(function Layers({ layers }: { readonly layers: readonly LayerActivity[] }) {
  const columns = [layers.slice(0, 2), layers.slice(2, 4), ...layers.slice(4).map((layer) => [layer])];
  return (
    <div className="family-layers">
      {columns.map((column) => (
        <div key={column[0]!.name} className="family-column">
          {column.map(({ name, outputs }) => (
            <Layer key={name} name={name} outputs={outputs} />
          ))}
        </div>
      ))}
    </div>
  );
});

function Layer({ name, outputs }: LayerActivity) {
  const across = Math.min(ACROSS, outputs.length);
  const rows = Array.from({ length: outputs.length / across }, (_, r) => outputs.slice(r * across, (r + 1) * across));
  const all = rows.flatMap((row, r) => row.map((_, c) => [r, c] as const));
  return (
    <div className="family-layer" style={{ inlineSize: `${across * CELL + 2}px` }}>
      <p>{names[name] ?? name}</p>
      <Squares label={`Layer ${name}: ${outputs.length} units`} values={rows} full={1} tone="forward" cell={CELL} framed={all} />
    </div>
  );
}
