/**
 * What a mark says by its colour: one of the three passes, or nothing. Never the only difference between two marks: a dash, a
 * thickness, an open dot or a name goes with it.
 */
export type Tone = 'ink' | 'quiet' | 'forward' | 'backward' | 'change';

export const toneClass = (tone: Tone): string => (tone === 'ink' || tone === 'quiet' ? `plot-${tone}` : `pass-${tone}`);
