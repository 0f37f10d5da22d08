import { alone } from '@/components/figure/open-elsewhere';
import { Tiles } from '@/components/marks/plot/Tiles';
import { namedCases as cases } from '@/lib/nets/xor';
import { placeOf } from './run';
import { stepperQuery } from './stepper-link';
import type { StuckMapState } from './state';
import type { OpenRun } from './use-open-run';
import { answersOf, placeSaid, runSaid, tileOf, verdictsOf } from './view';

export interface OpenedProps {
  readonly state: StuckMapState;
  readonly opened: OpenRun;
}

/** The run that is open: its answers, its way into the stepper, and what the pushes did. */
export function Opened({ state, opened: { moment, over, stuck, tries, tried, trying } }: OpenedProps) {
  const place = tried ? placeOf(tries) : null;
  return (
    <div className="stuck-opened" data-place={place?.kind} data-stuck={stuck || undefined}>
      <p className="stuck-run" role="status">
        {runSaid(state.open, verdictsOf(moment.outputs), moment.sweeps)}
      </p>
      <table className="values stuck-answers">
        <caption className="heard">What the open run answers</caption>
        <thead>
          <tr>
            <th scope="col">case</th>
            {cases.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">wanted</th>
            {cases.map(({ name, target }) => (
              <td key={name}>{target}</td>
            ))}
          </tr>
          <tr>
            <th scope="row">answered</th>
            {answersOf(moment.outputs).map((y, c) => (
              <td key={cases[c]!.name}>{y}</td>
            ))}
          </tr>
        </tbody>
      </table>
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
