import { useMemo } from 'react';
import type { StopProps } from '@/components/controls/use-one-stop';
import { format, formatShort } from '@/lib/notation/format';
import { FromRun } from './FromRun';
import { totalError } from './learning';
import { choiceOf } from './nets';
import type { NumbersProps } from './Numbers';
import { MOST_LINKED, stepsOf } from './state';
import { Tool } from './Tool';

interface GoOnProps extends NumbersProps {
  /** Its two keys are the first of a row. */
  readonly stop: (k: number) => StopProps;
}

/** After the change, how to go on: with the next case, or with all cases at once. */
export function GoOn({ state, dispatch, stop }: GoOnProps) {
  const {
    net,
    paper: { cases },
  } = choiceOf(state.net);
  const { net: name, seed, arrived, here, weights } = state;
  // All cases are worked through for it: anew only when the weights change, not at every step.
  const total = useMemo(() => totalError({ net: name, seed, arrived, here, weights }), [name, seed, arrived, here, weights]);
  return (
    <div className="one-case-learning">
      <FromRun state={state} dispatch={dispatch} />
      <p className="learning-on">
        <Tool title="N" off={state.cursor < stepsOf(state)} onPress={() => dispatch({ type: 'next case' })} stop={stop(0)}>
          Change, then next case
        </Tool>
        <Tool title="S" onPress={() => dispatch({ type: 'sweep' })} stop={stop(1)}>{`One sweep over all ${cases.length}`}</Tool>
        <span className="learning-total">
          E over all {cases.length} cases <b>{total >= 1000 ? formatShort(total) : format(total)}</b>
          {state.made > 0 && (
            <>
              {' '}
              after {state.made.toLocaleString('en-GB')} {state.made === 1 ? 'change' : 'changes'}
            </>
          )}
          {state.made > 0 && state.weights !== null && net.weightCount > MOST_LINKED && '; too many weights for a link, not for a file'}
        </span>
      </p>
    </div>
  );
}
