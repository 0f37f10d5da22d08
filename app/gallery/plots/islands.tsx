'use client';

import { island } from '@/components/widgets/island';

export const PlotExamples = island('PlotExamples', () => import('./PlotExamples'));
