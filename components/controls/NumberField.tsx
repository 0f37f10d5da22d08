import { useId, useRef, useState, type PointerEvent, type ReactNode } from 'react';
import { readTyped, typed, type Limits } from '@/lib/notation/read-number';

export interface NumberFieldProps extends Limits {
  /** What is seen of its name; also the handle to drag. */
  readonly label: ReactNode;
  /** Its name for a listener, when the label does not say it in words. */
  readonly name?: string;
  readonly value: number;
  /** What one press of ↑ or one small drag adds. */
  readonly step: number;
  /** The number that stood here before the reader changed it. */
  readonly was?: number | undefined;
  readonly onValue: (value: number) => void;
  /** Of the field, so that it can be given the focus. */
  readonly id?: string;
}

/** Pixels of a drag for one step. */
const PER_STEP = 6;

/**
 * A number to be typed, stepped by ↑ ↓ or the two keys, or dragged by its name. What is no such number is said
 * beside it, the text stays, and the last good number holds.
 */
export function NumberField({ label, name, value, step, was, onValue, id: given, ...limits }: NumberFieldProps) {
  // What was typed is about the number that then was; another number from elsewhere ends it.
  const [draft, setDraft] = useState<{ readonly text: string; readonly value: number } | null>(null);
  const drag = useRef<{ readonly x: number; readonly from: number } | null>(null);
  const own = useId();
  const id = given ?? own;
  const text = draft?.value === value ? draft.text : null;
  const read = text === null ? { value } : readTyped(text, limits);
  const problem = 'problem' in read ? `${read.problem} It stays at ${typed(value)}.` : '';

  const called = name ?? String(label);

  const to = (next: number) => {
    const held = Math.min(limits.most, Math.max(limits.least, Math.round(next * 1e6) / 1e6));
    setDraft(null);
    if (held !== value) onValue(held);
  };
  const change = (written: string) => {
    const now = readTyped(written, limits);
    const good = 'value' in now ? now.value : value;
    setDraft({ text: written, value: good });
    if (good !== value) onValue(good);
  };
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { x: event.clientX, from: value };
  };
  const onPointerMove = (event: PointerEvent) => {
    const from = drag.current;
    if (from) to(from.from + Math.round((event.clientX - from.x) / PER_STEP) * step);
  };
  const end = () => {
    drag.current = null;
  };

  return (
    <div className={was === undefined ? 'number-field' : 'number-field is-edited'}>
      <label htmlFor={id} onPointerDown={onPointerDown} onPointerMove={onPointerMove} onPointerUp={end} onPointerCancel={end}>
        {label}
        {name !== undefined && <span className="heard">{name}</span>}
      </label>
      <button type="button" tabIndex={-1} aria-label={`Less: ${called}`} onClick={() => to(value - step)}>
        −
      </button>
      <input
        id={id}
        type="text"
        inputMode="text"
        autoComplete="off"
        spellCheck={false}
        value={text ?? typed(value)}
        aria-invalid={problem !== '' || undefined}
        aria-describedby={`${id}-note`}
        onChange={(event) => change(event.target.value)}
        onBlur={() => {
          if (problem === '') setDraft(null);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape' || (event.key === 'Enter' && problem === '')) setDraft(null);
          const by = event.key === 'ArrowUp' ? step : event.key === 'ArrowDown' ? -step : 0;
          if (by === 0) return;
          event.preventDefault();
          to(value + by);
        }}
      />
      <button type="button" tabIndex={-1} aria-label={`More: ${called}`} onClick={() => to(value + step)}>
        +
      </button>
      <p id={`${id}-note`} className="number-field-note">
        <span role="status" className="number-field-problem">
          {problem}
        </span>
        {problem === '' && was !== undefined && <span>was {typed(was)}</span>}
      </p>
    </div>
  );
}
