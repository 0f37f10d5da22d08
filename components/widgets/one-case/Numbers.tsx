import { NumberField } from '@/components/controls/NumberField';
import { Sym } from '@/components/marks/Sym';
import { spoken, type QuantityRef } from '@/lib/notation/quantities';
import { editedOf, numbersOf } from './edits';
import { choiceOf } from './nets';
import { LARGEST, type OneCaseAction, type OneCaseState } from './state';

export interface NumbersProps {
  readonly state: OneCaseState;
  readonly dispatch: (action: OneCaseAction) => void;
}

interface Entry {
  readonly ref: QuantityRef;
  readonly key: string;
  readonly value: number;
}

/** Every number the reader may change: inputs, target, weights and biases, each with its own field. */
export function Numbers({ state, dispatch, id }: NumbersProps & { readonly id: string }) {
  const { net } = choiceOf(state.net);
  const { weights, input, target } = numbersOf(state);
  const edited = editedOf(state);
  const units = (q: 'y' | 'd', offset: 'inputOffset' | 'targetOffset', values: readonly number[]): Entry[] =>
    net.layers.filter((layer) => layer[offset] >= 0 && (q === 'd' || layer.kind === null)).flatMap((layer) =>
      Array.from({ length: layer.size }, (_, k) => ({ ref: { q, j: layer.first + k }, key: `${q}.${layer.first + k}`, value: values[layer[offset] + k]! })));
  const given = [...units('y', 'inputOffset', input), ...units('d', 'targetOffset', target)];
  const receivers = [...new Set(net.connections.map(({ j }) => j))];
  const field = ({ ref, key, value }: Entry) => (
    <NumberField
      key={key}
      id={`${id}-${key}`}
      label={<Sym mark={{ of: ref, tone: 'ink' }} silent />}
      name={spoken(ref)}
      value={value}
      step={ref.q === 'd' ? 0.1 : ref.q === 'y' ? 1 : 0.1}
      least={ref.q === 'd' ? 0 : -LARGEST}
      most={ref.q === 'd' ? 1 : LARGEST}
      was={edited.get(key)}
      onValue={(to) => dispatch({ type: 'edit', key, value: to })}
    />
  );
  return (
    <div className="one-case-numbers">
      <p>Type a number, step it with ↑ and ↓, or drag its name sideways. A △ marks what you have changed; Reset takes it back.</p>
      <fieldset><legend>This case</legend>{given.map(field)}</fieldset>
      {receivers.map((j) => (
        <fieldset key={j}>
          <legend>Into unit {j}</legend>
          {net.connections.filter((one) => one.j === j).map(({ i, index }) => field({ ref: { q: 'w', j, i }, key: `w.${j}.${i}`, value: weights[index]! }))}
        </fieldset>
      ))}
    </div>
  );
}
