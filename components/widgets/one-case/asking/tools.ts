/** What can be asked of a step. */
export type Tool = 'why';

export const tools: readonly { readonly tool: Tool; readonly text: string; readonly spoken: string }[] = [
  { tool: 'why', text: 'Why', spoken: 'Why this number?' },
];
