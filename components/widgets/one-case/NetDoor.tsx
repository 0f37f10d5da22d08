import { useId } from 'react';
import { Choice } from '@/components/controls/Choice';
import { choiceOf, netNames, type NetName } from './nets';
import type { NumbersProps } from './Numbers';
import type { Stride } from './strides';

const texts: Readonly<Record<NetName, string>> = {
  xor: 'XOR',
  'xor-one-hidden': 'XOR, one hidden unit',
  symmetry: 'Symmetry',
  printed: 'Symmetry, as printed',
  'parity-4': 'Parity of four',
  'encoder-4-2-4': 'Encoder 4-2-4',
  'encoder-8-3-8': 'Encoder 8-3-8',
  'family-trees': 'Family trees',
  'iterative-3': 'Three units, three times (Fig. 5)',
  sequences: 'Completing sequences',
};

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
          {netNames.map((name) => <option key={name} value={name}>{texts[name]}</option>)}
        </select>{' '}
        <span>{net.unitCount} units, {net.weightCount.toLocaleString('en-GB')} weights</span>
      </p>
      <Choice label="one step is one" options={strideOptions} value={state.stride} onChange={(stride) => dispatch({ type: 'stride', stride })} />
    </div>
  );
}
