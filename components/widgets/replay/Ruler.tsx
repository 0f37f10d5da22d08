import { useMemo, type CSSProperties } from 'react';
import { runTo, placeOf, type Place } from '@/lib/replay';
import { LAST, replay } from './state';
import { stretches, sweepStarts } from './view';

const percent = (step: number) => `${((step / LAST) * 100).toFixed(3)}%`;

/** The steps at which Play stops. */
function hitsOf(breaks: readonly Place[]): number[] {
  const hits: number[] = [];
  for (let at = -1; breaks.length > 0 && at < LAST;) {
    at = runTo(replay, at, 1, breaks);
    if (breaks.includes(placeOf(replay, at))) hits.push(at);
  }
  return hits;
}

/** The whole recording as a ruler: which function runs, where a sweep begins, and where the breakpoints are hit. */
export function Ruler({ cursor, breaks }: { readonly cursor: number; readonly breaks: readonly Place[] }) {
  const hits = useMemo(() => hitsOf(breaks), [breaks]);
  return (
    <div className="replay-ruler" aria-hidden="true">
      {stretches.map(({ name, pass, from, to }) => {
        const start = Math.max(0, from - 1);
        const done = Math.max(0, Math.min(1, (cursor - start) / (to - start)));
        return (
          <span
            key={from}
            className={`replay-stretch${pass ? ` pass-${pass}` : ' is-plain'}`}
            style={
              {
                insetInlineStart: percent(start),
                inlineSize: percent(to - start),
                '--done': `${(100 * done).toFixed(1)}%`,
              } as CSSProperties
            }
          >
            {pass && to - from > 8 && <span className="replay-stretch-name">{name}</span>}
          </span>
        );
      })}
      {sweepStarts.map((step, k) => (
        <span key={step} className="replay-sweep" style={{ insetInlineStart: percent(step) }}>
          {k < 2 ? `sweep ${k + 1}` : ''}
        </span>
      ))}
      {hits.map((step) => (
        <span key={step} className="replay-hit" style={{ insetInlineStart: percent(step) }} />
      ))}
      <span className="replay-window" style={{ insetInlineStart: percent(cursor) }} />
    </div>
  );
}
