import type { MouseEvent } from 'react';
import { alone, openHere, type CameFrom } from '@/components/figure/open-elsewhere';
import { namedCases as cases } from '@/lib/nets/xor';
import type { Snapshot } from '@/lib/training';
import type { Choice } from './state';
import { STEPPER, stepperQuery } from './stepper-link';

export interface OpenInStepperProps {
  readonly choice: Choice;
  readonly moment: Snapshot;
  /** Position of the case that is opened. */
  readonly chosen: number;
  readonly from: CameFrom;
}

/** Opens the weights of this sweep in the stepper: the one on this page, or the one on a page of its own. */
export function OpenInStepper({ choice, moment, chosen, from }: OpenInStepperProps) {
  const query = stepperQuery(choice, moment, chosen);
  const open = (event: MouseEvent) => {
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (plain && openHere(STEPPER, query, from)) event.preventDefault();
  };
  return (
    <a className="xor-open" href={alone(STEPPER, query)} onClick={open}>
      Open this sweep in the stepper, case {cases[chosen]!.name}
    </a>
  );
}
