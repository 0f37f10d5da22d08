import type { MouseEvent, ReactNode } from 'react';
import { encode, list, maybe, oneOf, real, text, whole, type Codec, type LinkSchema } from './codec';
import { alone, openHere, type CameFrom } from './open-elsewhere';

/** The figure that a moment of a run opens in. What its links are made of never changes, for readers keep them. */
const STEPPER = 'one-case';

/** What of the stepper's state another figure sets; what is left out is as at its start. */
export interface SteppedMoment {
  readonly net?: string;
  /** Position of the case. */
  readonly chosen: number;
  readonly stride?: 'number' | 'unit' | 'layer' | 'pass';
  readonly seed: number;
  readonly epsilon?: number;
  readonly alpha: number;
  /** A run that the stepper knows, and the sweep to which it repeats it, to the same bits. */
  readonly run?: string;
  readonly sweep?: number;
  /** Or the weights and last changes themselves, where they are few, and how many changes made them. */
  readonly weights?: readonly number[];
  readonly changes?: readonly number[];
  readonly made?: number;
}

const numbers = list(real());

/** As the stepper reads its links: what it may leave out is written as present. */
const fields: { readonly [Name in keyof SteppedMoment]-?: Codec<NonNullable<SteppedMoment[Name]>> } = {
  net: text(),
  chosen: whole(0, 999),
  stride: oneOf('number', 'unit', 'layer', 'pass'),
  seed: whole(0, 9999),
  epsilon: present(real()),
  alpha: present(real()),
  run: present(text()),
  sweep: whole(0, 1e6),
  weights: present(numbers),
  changes: present(numbers),
  made: whole(0, 1e9),
};

/** A value of a field that may be absent. */
function present<T>(codec: Codec<T>): Codec<T> {
  const either = maybe(codec);
  return { ...codec, write: either.write };
}

/** The query that opens a moment in the stepper, one case at its beginning. */
export function steppedQuery(moment: SteppedMoment): string {
  const named = Object.entries(fields).filter(([name]) => moment[name as keyof SteppedMoment] !== undefined);
  return `${STEPPER}=${encode({ cursor: whole(0, 0), ...Object.fromEntries(named) } as LinkSchema<SteppedMoment & { cursor: number }>, { cursor: 0, ...moment })}`;
}

export interface OpenInStepperProps {
  readonly moment: SteppedMoment;
  readonly from: CameFrom;
  readonly children: ReactNode;
}

/** Opens a moment of a run in the stepper: the one on this page, or the one on a page of its own; the browser's Back leads back. */
export function OpenInStepper({ moment, from, children }: OpenInStepperProps) {
  const query = steppedQuery(moment);
  const open = (event: MouseEvent) => {
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (plain && openHere(STEPPER, query, from)) event.preventDefault();
  };
  return (
    <a className="open-in-stepper" href={alone(STEPPER, query)} onClick={open}>
      {children}
    </a>
  );
}
