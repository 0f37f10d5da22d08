import { useMemo, type CSSProperties } from 'react';
import { placeOf, type Place } from '@/lib/replay';
import { LAST, replay } from './state';
import { stretches, sweepStarts } from './view';

const percent = (step: number) => `${((step / LAST) * 100).toFixed(3)}%`;
const at = (step: number) => ({ insetInlineStart: percent(step) });

/** The whole recording as a ruler: which function runs, where a sweep begins, and where the breakpoints are hit. */
export function Ruler({ cursor, breaks }: { readonly cursor: number; readonly breaks: readonly Place[] }) {
  const hits = useMemo(() => replay.steps.flatMap((_, k) => (breaks.includes(placeOf(replay, k)) ? [k] : [])), [breaks]);
  return (
    <div className="replay-ruler" aria-hidden="true">
      {stretches.map(({ name, pass, from, to }) => {
        const start = Math.max(0, from - 1);
        const done = Math.max(0, Math.min(1, (cursor - start) / (to - start)));
        return (
          <span
            key={from}
            className={`replay-stretch${pass ? ` pass-${pass}` : ' is-plain'}`}
            style={{ ...at(start), inlineSize: percent(to - start), '--done': `${(100 * done).toFixed(1)}%` } as CSSProperties}
          >
            {pass && to - from > 8 && <span className="replay-stretch-name">{name}</span>}
          </span>
        );
      })}
      {sweepStarts.map((step, k) => (
        <span key={step} className="replay-sweep" style={at(step)}>
          {k < 2 ? `sweep ${k + 1}` : ''}
        </span>
      ))}
      {hits.map((step) => (
        <span key={step} className="replay-hit" style={at(step)} />
      ))}
      <span className="replay-window" style={at(cursor)} />
    </div>
  );
}
