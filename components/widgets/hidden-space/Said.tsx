import { Sym } from '@/components/marks/Sym';
import type { HiddenSpaceView } from './view';

/** What the units say to the four cases and to the reader's point. */
export function Said({ rows }: { readonly rows: HiddenSpaceView['rows'] }) {
  return (
    <table className="values folded-table">
      <caption className="heard">Outputs of the two hidden units and of the output unit</caption>
      <thead>
        <tr>
          <th scope="col">inputs</th>
          {[3, 4, 5].map((j) => <th key={j} scope="col"><Sym mark={{ of: { q: 'y', j }, tone: 'ink' }} /></th>)}
          <th scope="col">wanted</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, cells, target, wrong }, k) => (
          <tr key={k} className={target === null ? 'is-probe' : undefined}>
            <th scope="row">{name}{target === null && <span className="folded-plus"> +</span>}</th>
            {cells.map((cell, j) => <td key={j}>{cell}</td>)}
            <td>{target ?? '·'}{wrong && <span className="folded-wrong"><span className="heard"> answered wrongly</span></span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The error of every sweep as a ruler: what has been run is drawn in ink, two marks say when a line could and when it did. */
export function ErrorStrip({ curve, at, marks, sweeps }: { readonly curve: string; readonly at: number; readonly marks: HiddenSpaceView['marks']; readonly sweeps: number }) {
  const percent = (sweep: number) => `${(100 * sweep) / Math.max(1, sweeps)}%`;
  return (
    <div className="folded-strip" aria-hidden="true">
      <svg viewBox="0 0 100 100" preserveAspectRatio="none"><path className="folded-curve" d={curve} /></svg>
      {marks.map((mark) => <span key={mark.text} className="folded-mark" style={{ insetInlineStart: percent(mark.at) }} />)}
      <span className="folded-now" style={{ insetInlineStart: percent(at) }} />
      <div className="sweep-bar"><span style={{ inlineSize: percent(at) }} /></div>
    </div>
  );
}
