import type { MouseEvent, ReactNode } from 'react';
import { encode, list, maybe, oneOf, real, text, whole, type LinkSchema } from './codec';
import { alone, openHere, type CameFrom } from './open-elsewhere';

/** The figure that a moment of a run opens in. What its links are made of never changes, for readers keep them. */
const STEPPER = 'one-case';

/** What of the stepper's state another figure sets; what is left out is as at its start. */
export interface SteppedMoment {
  readonly net: string;
  /** Position of the case. */
  readonly chosen: number;
  readonly stride?: 'number' | 'unit' | 'layer' | 'pass';
  readonly seed: number;
  readonly epsilon: number;
  readonly alpha: number;
  /** A run that the stepper knows, and the sweep to which it repeats it, to the same bits. */
  readonly run?: string;
  readonly sweep?: number;
  /** Or the weights and last changes themselves, where they are few, and how many changes made them. */
  readonly weights?: readonly number[];
  readonly changes?: readonly number[];
  readonly made?: number;
}

type Written = { readonly [Name in keyof Required<SteppedMoment>]: Required<SteppedMoment>[Name] | null };

const numbers = maybe(list(real()));

/** The query that opens a moment in the stepper, one case at its beginning. */
export function steppedQuery(moment: SteppedMoment): string {
  const schema: LinkSchema<Written & { cursor: number }> = {
    net: text() as never, chosen: whole(0, 999) as never, cursor: whole(0, 0), stride: oneOf('number', 'unit', 'layer', 'pass') as never,
    seed: whole(0, 9999) as never, epsilon: maybe(real()), alpha: maybe(real()), run: maybe(text()), sweep: whole(0, 1e6) as never,
    weights: numbers, changes: numbers, made: whole(0, 1e9) as never,
  };
  const named = Object.entries(schema).filter(([name]) => name === 'cursor' || moment[name as keyof SteppedMoment] !== undefined);
  return `${STEPPER}=${encode(Object.fromEntries(named) as typeof schema, { cursor: 0, ...moment } as never)}`;
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
  return <a className="open-in-stepper" href={alone(STEPPER, query)} onClick={open}>{children}</a>;
}
