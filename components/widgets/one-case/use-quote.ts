import { useMemo } from 'react';
import type { FigureQuote } from '@/components/figure/use-hand-on';
import { chosenNotation } from '@/lib/notation/shared';
import type { CaseData } from './case-data';
import type { OneCaseState } from './types';

/** The step on show, to be quoted; what makes the Markdown comes when it is asked for. */
export const useQuote = (state: OneCaseState, data: CaseData, number: string): FigureQuote =>
  useMemo(
    () => ({
      text: 'Quote this step',
      make: async (link, leftOut) =>
        (await import('./quote')).quoteOf(state, data, { number, link, leftOut, notation: chosenNotation.get() }),
    }),
    [state, data, number],
  );
