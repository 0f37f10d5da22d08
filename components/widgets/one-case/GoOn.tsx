import { useMemo } from 'react';
import { Tool } from '@/components/controls/Tool';
import type { StopProps } from '@/components/controls/use-one-stop';
import { format, formatShort } from '@/lib/notation/format';
import { countOf } from '@/lib/notation/magnitude';
import { FromRun } from './FromRun';
import { totalError } from './learning';
import { choiceOf } from './nets';
import { MOST_LINKED, stepsOf, type OneCaseProps } from './state';

/** After the change, how to go on: with the next case, or with all cases at once. @param stop of a row whose first keys these are */
export function GoOn({ stop, ...props }: OneCaseProps & { readonly stop: (k: number) => StopProps }) {
  const { state, dispatch } = props;
  const { net: name, seed, arrived, here, weights, made } = state;
  const { net, paper } = choiceOf(name);
  const { length } = paper.cases;
  // All cases are worked through for it: anew only when the weights change, not at every step.
  const total = useMemo(() => totalError({ net: name, seed, arrived, here, weights }), [name, seed, arrived, here, weights]);
  return (
    <div className="one-case-learning">
      <FromRun {...props} />
      <p className="learning-on">
        <Tool title="N" off={state.cursor < stepsOf(state)} onPress={() => dispatch({ type: 'next case' })} stop={stop(0)}>
          Change, then next case
        </Tool>
        <Tool title="S" onPress={() => dispatch({ type: 'sweep' })} stop={stop(1)}>{`One sweep over all ${length}`}</Tool>
        <span className="learning-total">
          E over all {length} cases <b>{total >= 1000 ? formatShort(total) : format(total)}</b>
          {made > 0 && ` after ${countOf(made, 'change')}`}
          {made > 0 && weights !== null && net.weightCount > MOST_LINKED && '; too many weights for a link, not for a file'}
        </span>
      </p>
    </div>
  );
}
