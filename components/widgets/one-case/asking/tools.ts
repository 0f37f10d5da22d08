/** What can be asked of a step. */
export type Tool = 'why' | 'prove' | 'predict' | 'time';

export const tools: readonly { readonly value: Tool; readonly text: string; readonly spoken: string }[] = [
  { value: 'why', text: 'Why', spoken: 'Why this number?' },
  { value: 'prove', text: 'Prove it', spoken: 'Prove a slope by nudging its weight' },
  { value: 'predict', text: 'Predict', spoken: 'Predict the next step before it is shown' },
  { value: 'time', text: 'Over time', spoken: 'A number over the run, and the way to any moment of it' },
];
