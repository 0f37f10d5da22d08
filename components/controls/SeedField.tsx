import { useId, useState } from 'react';
import { readTyped } from '@/lib/notation/read-number';

export interface SeedFieldProps {
  readonly label: string;
  readonly seed: number;
  /** The largest seed there is. */
  readonly last: number;
  readonly onSeed: (seed: number) => void;
}

/** A seed to be typed. What is none is said beside it, and the last good one stays. */
export function SeedField({ label, seed, last, onSeed }: SeedFieldProps) {
  // What was typed is about the seed that then was; another seed from elsewhere ends it.
  const [draft, setDraft] = useState<{ readonly text: string; readonly seed: number } | null>(null);
  const typed = draft?.seed === seed ? draft.text : null;
  const id = useId();
  const asSeed = (text: string) => readTyped(text, { least: 0, most: last, whole: true });
  const read = typed === null ? null : asSeed(typed);
  const problem = read && 'problem' in read ? `A seed is a whole number from 0 to ${last}; ${seed} stays.` : '';
  const change = (text: string) => {
    const now = asSeed(text);
    if ('problem' in now) return setDraft({ text, seed });
    setDraft(null);
    if (now.value !== seed) onSeed(now.value);
  };
  return (
    <div className="seed-field">
      <label htmlFor={id}>{label}</label>{' '}
      <input
        id={id} type="text" inputMode="numeric" autoComplete="off" value={typed ?? String(seed)}
        aria-invalid={problem !== '' || undefined} aria-describedby={`${id}-problem`}
        onChange={(event) => change(event.target.value)} onBlur={() => setDraft(null)}
      />
      <p id={`${id}-problem`} role="status">{problem}</p>
    </div>
  );
}
