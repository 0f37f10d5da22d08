import { useId } from 'react';
import { Choice } from '@/components/controls/Choice';
import { Select } from '@/components/controls/Select';
import { grouped } from '@/lib/notation/magnitude';
import { choiceOf, netNames } from './nets';
import { netTexts } from './net-texts';
import type { Stride } from '@/lib/models/outline';
import type { OneCaseProps } from './state';

const strideOptions: readonly { readonly value: Stride; readonly text: string; readonly spoken: string }[] = [
  { value: 'product', text: 'product', spoken: 'Step adds one product to a sum, or makes one number' },
  { value: 'number', text: 'number', spoken: 'Step makes one number, by one equation' },
  { value: 'unit', text: 'unit', spoken: 'Step goes to the end of a unit' },
  { value: 'layer', text: 'layer', spoken: 'Step goes to the end of a layer' },
  { value: 'pass', text: 'pass', spoken: 'Step goes to the end of a pass' },
];

const netOptions = netNames.map((name) => ({ value: name, text: netTexts[name] }));

/** Which net is stepped through, and how far a step goes. */
export function NetDoor({ state, set }: OneCaseProps) {
  const id = useId();
  const { net } = choiceOf(state.net);
  return (
    <div className="net-door">
      <p>
        <label htmlFor={id}>net</label> <Select id={id} value={state.net} options={netOptions} onChange={(name) => set({ net: name })} />{' '}
        <span>{`${net.unitCount} units, ${grouped(net.weightCount)} weights`}</span>
      </p>
      <Choice label="one step is one" options={strideOptions} value={state.stride} onChange={(stride) => set({ stride })} />
    </div>
  );
}
