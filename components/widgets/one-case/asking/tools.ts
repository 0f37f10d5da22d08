/** What can be asked of a step. */
export type Tool = 'why' | 'prove' | 'predict' | 'time';

export const tools: readonly { readonly tool: Tool; readonly text: string; readonly spoken: string }[] = [
  { tool: 'why', text: 'Why', spoken: 'Why this number?' },
  { tool: 'prove', text: 'Prove it', spoken: 'Prove a slope by nudging its weight' },
  { tool: 'predict', text: 'Predict', spoken: 'Predict the next step before it is shown' },
  { tool: 'time', text: 'Over time', spoken: 'A number over the run, and the way to any moment of it' },
];
