'use client';

import { island } from './island';

// Figures that only the landing page shows; it gives them what it has read from content/results.
export const Hero = island('Hero', () => import('./hero/Hero'));
