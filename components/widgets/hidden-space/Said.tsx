import { SweepBar } from '@/components/marks/SweepBar';
import { Sym } from '@/components/marks/Sym';
import { Curve } from '@/components/marks/plot/Curve';
import { Plot } from '@/components/marks/plot/Plot';
import { Rule } from '@/components/marks/plot/Rule';
import { Values } from '@/components/marks/Values';
import type { HiddenSpaceView } from './view';

const heads = ['inputs', ...[3, 4, 5].map((j) => <Sym key={j} mark={{ of: { q: 'y', j }, tone: 'ink' }} />), 'wanted'];
const nothing = (
  <>
    <span aria-hidden="true">·</span>
    <span className="heard">nothing</span>
  </>
);

/** What the units say to the four cases and to the reader's point. */
export function Said({ rows }: { readonly rows: HiddenSpaceView['rows'] }) {
  const cells = rows.map(({ name, cells, target, wrong }) => [
    <>
      {name}
      {target === null && <span className="folded-plus"> +</span>}
    </>,
    ...cells,
    <>
      {target ?? nothing}
      {wrong && (
        <span className="folded-wrong">
          <span className="heard"> answered wrongly</span>
        </span>
      )}
    </>,
  ]);
  return (
    <Values
      className="folded-table"
      caption="Outputs of the two hidden units and of the output unit"
      heads={heads}
      rows={cells}
      rowClass={(row) => (rows[row]!.target === null ? 'is-probe' : undefined)}
    />
  );
}

/** The error of every sweep as a ruler: what has been run is drawn in ink, two marks say when a line could and when it did. */
export function ErrorStrip({ view: { curve, sweep, marks, total } }: { readonly view: HiddenSpaceView }) {
  return (
    <div className="folded-strip">
      <Plot bare label="Error after each sweep" x={{ domain: [0, Math.max(1, total)] }} y={{ domain: [0, curve.highest] }} height={56}>
        <Curve points={curve.points} />
        {marks.map(({ at, text }) => (
          <Rule key={text} x={at} line="dot" />
        ))}
        <Rule x={sweep} line="solid" tone="change" />
      </Plot>
      <SweepBar done={sweep} of={total} />
    </div>
  );
}
