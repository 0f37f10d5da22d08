import { useId, useState } from 'react';
import { Sym } from '@/components/marks/Sym';
import { spoken } from '@/lib/notation/quantities';
import { written } from './written';
import { readNumber, type Dialled } from './presets';

export interface NumberFieldProps {
  readonly number: Dialled;
  readonly value: number;
  readonly onValue: (value: number) => void;
}

/** One number of the chain, to be typed or stepped; what is no such number is said beside it, and the last good one stays. */
export function NumberField({ number, value, onValue }: NumberFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const id = useId();
  const now = written(value, number.of.q === 'w' || !Number.isInteger(value) ? 2 : 0);
  const read = draft === null ? { value } : readNumber(draft, number);
  const problem = 'problem' in read ? `${read.problem} It stays at ${now}.` : '';
  const step = number.of.q === 'w' ? 0.5 : 0.1;
  const stepped = (by: number) => {
    const next = Math.round(Math.min(number.most, Math.max(number.least, value + by)) * 100) / 100;
    setDraft(null);
    if (next !== value) onValue(next);
  };
  return (
    <div className="chain-field">
      <label htmlFor={id}><Sym mark={{ of: number.of, tone: 'ink' }} /></label>
      <button type="button" aria-label={`Less ${spoken(number.of)}`} aria-disabled={value <= number.least || undefined} onClick={() => stepped(-step)}>−</button>
      <input
        id={id}
        type="text"
        inputMode="text"
        autoComplete="off"
        value={draft ?? now}
        aria-invalid={problem !== '' || undefined}
        aria-describedby={`${id}-problem`}
        onChange={(event) => {
          setDraft(event.target.value);
          const typed = readNumber(event.target.value, number);
          if ('value' in typed && typed.value !== value) onValue(typed.value);
        }}
        onBlur={() => { if (!('problem' in read)) setDraft(null); }}
        onKeyDown={(event) => {
          if (event.key === 'Escape' || (event.key === 'Enter' && !('problem' in read))) setDraft(null);
          const by = event.key === 'ArrowUp' ? step : event.key === 'ArrowDown' ? -step : 0;
          if (by === 0) return;
          event.preventDefault();
          stepped(by);
        }}
      />
      <button type="button" aria-label={`More ${spoken(number.of)}`} aria-disabled={value >= number.most || undefined} onClick={() => stepped(step)}>+</button>
      <p id={`${id}-problem`} className="chain-problem" role="status">{problem}</p>
    </div>
  );
}
