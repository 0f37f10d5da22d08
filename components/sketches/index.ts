import type { ComponentType } from 'react';
import { SigmoidCurve } from './SigmoidCurve';

/** Small pictures that do not move and have no number: what a chapter may put into a note in the margin. */
export const sketches = {
  SigmoidCurve,
} satisfies Record<string, ComponentType>;
