import { SweepBar } from '@/components/marks/SweepBar';
import { Sym } from '@/components/marks/Sym';
import { Curve } from '@/components/marks/plot/Curve';
import { Plot } from '@/components/marks/plot/Plot';
import { Rule } from '@/components/marks/plot/Rule';
import type { HiddenSpaceView } from './view';

/** What the units say to the four cases and to the reader's point. */
export function Said({ rows }: { readonly rows: HiddenSpaceView['rows'] }) {
  return (
    <table className="values folded-table">
      <caption className="heard">Outputs of the two hidden units and of the output unit</caption>
      <thead>
        <tr>
          <th scope="col">inputs</th>
          {[3, 4, 5].map((j) => (
            <th key={j} scope="col">
              <Sym mark={{ of: { q: 'y', j }, tone: 'ink' }} />
            </th>
          ))}
          <th scope="col">wanted</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, cells, target, wrong }, k) => (
          <tr key={k} className={target === null ? 'is-probe' : undefined}>
            <th scope="row">
              {name}
              {target === null && <span className="folded-plus"> +</span>}
            </th>
            {cells.map((cell, j) => (
              <td key={j}>{cell}</td>
            ))}
            <td>
              {target ?? (
                <>
                  <span aria-hidden="true">·</span>
                  <span className="heard">nothing</span>
                </>
              )}
              {wrong && (
                <span className="folded-wrong">
                  <span className="heard"> answered wrongly</span>
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The error of every sweep as a ruler: what has been run is drawn in ink, two marks say when a line could and when it did. */
export function ErrorStrip({
  curve: { points, highest },
  at,
  marks,
  sweeps,
}: {
  readonly curve: HiddenSpaceView['curve'];
  readonly at: number;
  readonly marks: HiddenSpaceView['marks'];
  readonly sweeps: number;
}) {
  return (
    <div className="folded-strip">
      <Plot bare label="Error after each sweep" x={{ domain: [0, Math.max(1, sweeps)] }} y={{ domain: [0, highest] }} height={56}>
        <Curve points={points} />
        {marks.map((mark) => (
          <Rule key={mark.text} x={mark.at} line="dot" />
        ))}
        <Rule x={at} line="solid" tone="change" />
      </Plot>
      <SweepBar done={at} of={sweeps} />
    </div>
  );
}
