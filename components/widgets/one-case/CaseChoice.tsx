import { memo, useId } from 'react';
import { Choice } from '@/components/controls/Choice';
import { Select } from '@/components/controls/Select';
import { choiceOf } from './nets';
import type { OneCaseProps, OneCaseState } from './state';

/** Which case: one of a few in a row; of all patterns of some inputs, inputs to flip; of others, one of a list. */
export const CaseChoice = memo(function CaseChoice({
  net,
  chosen: at,
  set,
}: Pick<OneCaseState, 'net' | 'chosen'> & Pick<OneCaseProps, 'set'>) {
  const { cases } = choiceOf(net).paper;
  const id = useId();
  const choose = (chosen: number) => set({ chosen });
  const { inputs, targets } = cases[at]!;
  const place = `case ${at + 1} of ${cases.length}`;
  if (cases.length <= 8) {
    const short = inputs.length <= 3;
    const options = cases.map((each, k) =>
      short
        ? { value: k, text: each.inputs.join(' '), spoken: `inputs ${each.inputs.join(' and ')}` }
        : { value: k, text: String(k + 1), spoken: each.label },
    );
    return <Choice label={short ? 'case' : 'pattern'} options={options} value={at} onChange={choose} />;
  }
  if (cases.length !== 2 ** inputs.length) {
    return (
      <div className="case-list">
        <Select id={id} value={at} options={cases.map(({ label }, k) => ({ value: k, text: label }))} onChange={choose} />
        <label className="selector-label" htmlFor={id}>
          {place}
        </label>
      </div>
    );
  }
  return (
    <div className="case-bits" role="group" aria-label={`Case ${at + 1} of ${cases.length}: flip an input`}>
      <div className="case-bits-row">
        {inputs.map((bit, k) => (
          <button
            key={k}
            type="button"
            className="case-bit"
            aria-pressed={bit === 1}
            onClick={() => choose(at ^ (1 << (inputs.length - 1 - k)))}
          >
            <span className="heard">Input {k + 1}: </span>
            {bit}
          </button>
        ))}
      </div>
      <span className="selector-label">{`${place}, target ${targets[0]}`}</span>
    </div>
  );
});
