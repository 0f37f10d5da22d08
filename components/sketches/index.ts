import type { ComponentType } from 'react';
import { PaperFigure, PaperFigures } from './PaperFigures';
import { SigmoidCurve } from './SigmoidCurve';

/** Small pictures that do not move and have no number: for a note in the margin, and the paper’s five for the summary. */
export const sketches = {
  PaperFigure,
  PaperFigures,
  SigmoidCurve,
} satisfies Record<string, ComponentType<any>>;
