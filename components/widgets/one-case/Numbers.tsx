import { NumberField } from '@/components/controls/NumberField';
import { Sym } from '@/components/marks/Sym';
import type { Network } from '@/lib/engine';
import { quantityKey, quantityOf, spoken, type QuantityRef } from '@/lib/notation/quantities';
import { caseNumbers, editedOf, numbersOf } from './edits';
import { choiceOf } from './nets';
import { LARGEST, type OneCaseProps } from './state';

/** The unit of a large net among whose fields a number stands; null for what no unit is about. */
export function unitOfField({ connections }: Network, key: string): number | null {
  const { q, j = 0 } = quantityOf(key) ?? {};
  // An input stands with the first unit that hears it.
  return (q === 'y' ? connections.find(({ i }) => i === j)?.j : j) || null;
}

interface NumbersProps extends OneCaseProps {
  readonly id: string;
  /** Of a large net, the unit that was asked for; null: that of the step. */
  readonly unit: number | null;
}

/** Every number the reader may change: inputs, target, weights and biases, each with its own field. */
export function Numbers({ state, dispatch, id, unit }: NumbersProps) {
  const { net, large, outline } = choiceOf(state.net);
  // Of a large net the numbers of the unit in play: hundreds of fields help nobody.
  const about = large ? (unit ?? (outline.units[Math.max(0, state.cursor - 1)] || net.connections.at(-1)!.j)) : null;
  const near = new Set(net.connections.filter(({ j }) => j === about).flatMap(({ j, i }) => [j, i]));
  const numbers = numbersOf(state);
  const edited = editedOf(state);
  const given = caseNumbers(net).filter(({ ref }) => about === null || near.has(ref.j));
  const receivers = [...new Set(net.connections.map(({ j }) => j))].filter((j) => about === null || j === about);
  const field = (ref: QuantityRef, value: number) => {
    const key = quantityKey(ref);
    return (
      <NumberField
        key={key}
        id={`${id}-${key}`}
        label={<Sym mark={{ of: ref, tone: 'ink' }} silent />}
        name={spoken(ref)}
        value={value}
        step={ref.q === 'y' ? 1 : 0.1}
        least={ref.q === 'd' ? 0 : -LARGEST}
        most={ref.q === 'd' ? 1 : LARGEST}
        was={edited.get(key)}
        onValue={(to) => dispatch({ type: 'edit', key, value: to })}
      />
    );
  };
  return (
    <div className="one-case-numbers">
      <p>
        Type a number, step it with ↑ and ↓, or drag its name sideways. A △ marks what you have changed; Reset takes it back.
        {about !== null &&
          ` Of this large net the numbers of unit ${about} stand here${unit === null ? ', which the step is about' : ''}; step on, or press Enter on a number of the table, for others.`}
      </p>
      {given.length > 0 && (
        <fieldset>
          <legend>This case</legend>
          {given.map(({ ref, of, index }) => field(ref, numbers[of][index]!))}
        </fieldset>
      )}
      {receivers.map((j) => (
        <fieldset key={j}>
          <legend>Into unit {j}</legend>
          {net.connections.filter((one) => one.j === j).map(({ i, index }) => field({ q: 'w', j, i }, numbers.weights[index]!))}
        </fieldset>
      ))}
    </div>
  );
}
