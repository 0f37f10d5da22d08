import { alone } from '@/components/figure/open-elsewhere';
import { Tiles } from '@/components/marks/plot/Tiles';
import { Values } from '@/components/marks/Values';
import { format } from '@/lib/notation/format';
import { namedCases as cases } from '@/lib/nets/xor';
import { placeOf } from './run';
import { stepperQuery } from './stepper-link';
import type { StuckMapState } from './state';
import type { useOpenRun } from './use-runs';
import { placeSaid, runSaid, tileOf, verdictsOf } from './view';

/** The run that is open: its answers, its way into the stepper, and what the pushes did. */
export function Opened({ state, opened }: { readonly state: StuckMapState; readonly opened: ReturnType<typeof useOpenRun> }) {
  const { moment, over, stuck, tries, tried, trying } = opened;
  const place = tried ? placeOf(tries) : null;
  return (
    <div className="stuck-opened" data-place={place?.kind} data-stuck={stuck || undefined}>
      <p className="stuck-run" role="status">
        {runSaid(state.open, verdictsOf(moment.outputs), moment.sweeps)}
      </p>
      <Values
        className="stuck-answers"
        caption="What the open run answers"
        heads={['case', ...cases.map(({ name }) => name)]}
        rows={[
          ['wanted', ...cases.map(({ target }) => target)],
          ['answered', ...moment.outputs.map(([y = 0]) => format(y, 2))],
        ]}
      />
      <div className="stuck-pushes">
        {place && (
          <Tiles
            label="Gone on from there: left alone, then after each push"
            columns={tries.length}
            tiles={tries.map((run, k) => tileOf(verdictsOf(run.at(run.end ?? run.known).outputs), k === 0 ? 'alone' : `push ${k}`))}
          />
        )}
      </div>
      <p className="stuck-place" role="status">
        {place
          ? placeSaid(place.kind, place.helped)
          : trying
            ? 'Training …'
            : stuck
              ? 'A pit or a plateau? Move all its weights a little and train on.'
              : ''}
      </p>
      <p className="stuck-onward">
        {over &&
          (state.hidden === 2 ? (
            <a href={alone('one-case', stepperQuery(state, moment))}>Open it in the stepper</a>
          ) : (
            <span>The stepper’s net has 2 hidden units.</span>
          ))}
      </p>
    </div>
  );
}
