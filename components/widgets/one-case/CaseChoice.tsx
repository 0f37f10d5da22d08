import { Selector } from '@/components/controls/Selector';
import { choiceOf } from './nets';
import type { NumbersProps } from './Numbers';

/** Which case: one of a few in a row; of the 64 of the symmetry net, six inputs to flip. */
export function CaseChoice({ state, dispatch, name }: NumbersProps & { readonly name: string }) {
  const { cases } = choiceOf(state.net).paper;
  const choose = (chosen: number) => dispatch({ type: 'choose', chosen });
  if (cases.length <= 8) {
    const options = cases.map(({ inputs }) => ({ text: inputs.join(' '), spoken: `inputs ${inputs.join(' and ')}` }));
    return <Selector label="case" name={name} options={options} value={state.chosen} onChange={choose} />;
  }
  const { inputs, targets } = cases[state.chosen]!;
  return (
    <div className="case-bits" role="group" aria-label={`Case ${state.chosen + 1} of ${cases.length}: flip an input`}>
      <div className="case-bits-row">
        {inputs.map((bit, k) => (
          <button key={k} type="button" className="case-bit" aria-pressed={bit === 1} onClick={() => choose(state.chosen ^ (1 << (inputs.length - 1 - k)))}>
            <span className="heard">Input {k + 1}: </span>{bit}
          </button>
        ))}
      </div>
      <span className="selector-label">case {state.chosen + 1} of {cases.length}, target {targets[0]}</span>
    </div>
  );
}
