'use client';

import { island } from './island';

// Figures that only the gallery shows.
export const OneUnit = island('OneUnit', () => import('./one-unit/OneUnit'));
