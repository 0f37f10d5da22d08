import { countOf } from './magnitude';

/** When it is, at the head of a sentence: "Before the first sweep", "After 1 sweep". */
export const afterSweeps = (sweeps: number): string => (sweeps === 0 ? 'Before the first sweep' : `After ${countOf(sweeps, 'sweep')}`);
