import { useId } from 'react';
import { Choice } from '@/components/controls/Choice';
import { choiceOf, netNames, type NetName } from './nets';
import { netTexts } from './net-texts';
import type { NumbersProps } from './Numbers';
import type { Stride } from './strides';

const strideOptions: readonly { readonly value: Stride; readonly text: string; readonly spoken: string }[] = [
  { value: 'product', text: 'product', spoken: 'Step adds one product to a sum, or makes one number' },
  { value: 'number', text: 'number', spoken: 'Step makes one number, by one equation' },
  { value: 'unit', text: 'unit', spoken: 'Step goes to the end of a unit' },
  { value: 'layer', text: 'layer', spoken: 'Step goes to the end of a layer' },
  { value: 'pass', text: 'pass', spoken: 'Step goes to the end of a pass' },
];

/** Which net is stepped through, and how far a step goes. */
export function NetDoor({ state, dispatch }: NumbersProps) {
  const id = useId();
  const { net } = choiceOf(state.net);
  return (
    <div className="net-door">
      <p>
        <label htmlFor={id}>net</label>{' '}
        <select id={id} value={state.net} onChange={({ target }) => dispatch({ type: 'net', net: target.value as NetName })}>
          {netNames.map((name) => (
            <option key={name} value={name}>
              {netTexts[name]}
            </option>
          ))}
        </select>{' '}
        <span>
          {net.unitCount} units, {net.weightCount.toLocaleString('en-GB')} weights
        </span>
      </p>
      <Choice
        label="one step is one"
        options={strideOptions}
        value={state.stride}
        onChange={(stride) => dispatch({ type: 'stride', stride })}
      />
    </div>
  );
}
