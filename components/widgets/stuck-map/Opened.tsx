import { Key } from '@/components/controls/Keys';
import { useFollowed, useRun } from '@/components/figure/use-run';
import { alone } from '@/components/figure/open-elsewhere';
import { Tiles } from '@/components/marks/plot/Tiles';
import { outcomeOf } from '@/lib/models/stuck-runs';
import { namedCases as cases } from '@/lib/nets/xor';
import type { Run } from '@/lib/training';
import { cameRight, MOST_SWEEPS, placeOf, PUSHES, runOf, triesOf } from './run';
import { stepperQuery } from './stepper-link';
import type { StuckMapState } from './state';
import { answersOf, placeSaid, runSaid, tileOf } from './view';

const none: readonly Run[] = [];
const verdictsOf = (run: Run) => outcomeOf(run.at(run.end ?? run.known).outputs.map(([y = 0]) => y)).verdicts;

/** The run that is open: its answers, its way into the stepper, and what a push does. */
export function Opened({ state, onPush }: { readonly state: StuckMapState; readonly onPush: () => void }) {
  const run = runOf(state);
  const { moment, busy } = useRun(run, MOST_SWEEPS);
  const over = !busy;
  const stuck = over && !cameRight(run);
  const tries = stuck && state.pushed ? triesOf(state) : none;
  const tried = useFollowed(tries, MOST_SWEEPS) && tries.length > 0;
  const said = runSaid(state.open, outcomeOf(moment.outputs.map(([y = 0]) => y)).verdicts, moment.sweeps);
  const place = tried ? placeOf(tries) : null;
  return (
    <div className="stuck-opened" data-place={place?.kind} data-stuck={stuck || undefined}>
      <p className="stuck-run" role="status">{said}</p>
      <table className="values stuck-answers">
        <caption className="heard">What the open run answers</caption>
        <thead><tr><th scope="col">case</th>{cases.map(({ name }) => <th key={name} scope="col">{name}</th>)}</tr></thead>
        <tbody>
          <tr><th scope="row">wanted</th>{cases.map(({ name, target }) => <td key={name}>{target}</td>)}</tr>
          <tr><th scope="row">answered</th>{answersOf(moment.outputs).map((y, c) => <td key={cases[c]!.name}>{y}</td>)}</tr>
        </tbody>
      </table>
      <div className="stuck-pushes">
        {place === null
          ? stuck && <Key icon="step" hint="P" primary off={state.pushed} onPress={onPush}>Push it {PUSHES.length} times</Key>
          : <Tiles label="Gone on from there: left alone, then after each push" columns={tries.length} tiles={tries.map((run, k) => tileOf(verdictsOf(run), k === 0 ? 'alone' : `push ${k}`))} />}
        {over && (state.hidden === 2
          ? <a href={alone('one-case', stepperQuery(state, moment))}>Open it in the stepper</a>
          : <span>The stepper’s net has 2 hidden units.</span>)}
      </div>
      <p className="stuck-place" role="status">{place ? placeSaid(place.kind, place.helped) : tries.length > 0 ? 'Training …' : stuck ? 'A pit or a plateau? Move all its weights a little and train on.' : ''}</p>
    </div>
  );
}
