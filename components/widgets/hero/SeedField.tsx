import { useId, useState } from 'react';
import { symmetry } from '@/lib/nets/symmetry';
import { readSeed } from './state';

const { schedule, range } = symmetry.settings;
const { epsilon, alpha } = schedule[0]!;

/** The seed, to be typed; taken up by Enter or when the field is left. What is no seed is said beside it, and the run stays. */
export function SeedField({ seed, onSeed }: { readonly seed: number; readonly onSeed: (seed: number) => void }) {
  // What was typed is about the seed that then was; another seed from elsewhere ends it.
  const [draft, setDraft] = useState<{ readonly text: string; readonly seed: number } | null>(null);
  const typed = draft?.seed === seed ? draft.text : null;
  const id = useId();
  const read = typed === null ? { seed } : readSeed(typed);
  const problem = 'problem' in read ? `${read.problem} The run is still that of seed ${seed}.` : '';

  const take = () => {
    if ('problem' in read) return;
    setDraft(null);
    if (read.seed !== seed) onSeed(read.seed);
  };

  return (
    <div className="hero-seed">
      <label htmlFor={id}>seed</label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        value={typed ?? String(seed)}
        aria-invalid={problem !== '' || undefined}
        aria-describedby={`${id}-problem`}
        onChange={(event) => setDraft({ text: event.target.value, seed })}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
          if (event.key === 'Escape') setDraft(null);
        }}
      />
      <span className="hero-settings">
        ε = {epsilon} · α = {alpha}
        <br />
        first weights uniform in (−{range}, {range})
      </span>
      <p id={`${id}-problem`} className="hero-problem" role="status">
        {problem}
      </p>
    </div>
  );
}
