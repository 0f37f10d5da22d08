import type { Step, Trace } from '@/lib/engine';
import { termsOf, type Term } from '@/lib/models/partials';
import type { Place, Stride } from './strides';

/** The product in play, where a sum is walked product by product. */
export interface ProductInPlay {
  readonly step: Step;
  readonly terms: readonly Term[];
  /** Its place among the terms, from 0. */
  readonly at: number;
}

/** The product last done; null where no sum is walked so, or the step has but one. */
export function productInPlay(trace: Trace, { cursor, part }: Place, stride: Stride): ProductInPlay | null {
  const step = part > 0 ? trace[cursor] : stride === 'product' ? trace[cursor - 1] : undefined;
  if (!step) return null;
  const terms = termsOf(step);
  if (terms.length < 2) return null;
  return { step, terms, at: part > 0 ? part - 1 : terms.length - 1 };
}

/** Whether with it the sum is done. */
export const isLast = ({ terms, at }: ProductInPlay): boolean => at === terms.length - 1;
