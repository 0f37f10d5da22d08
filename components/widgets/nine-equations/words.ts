import type { SymbolName } from '@/lib/notation/meanings';

/** The equations as they are said, for a listener; position 0 is equation (1). */
export const said: readonly string[] = [
  'x j is the sum over i of y i times w j i.',
  'y j is 1 over 1 plus e to the minus x j.',
  'E is one half of the sum over c and over j of the square of y j c minus d j c.',
  'The derivative of E by y j is y j minus d j.',
  'The derivative of E by x j is that by y j, times y j, times 1 minus y j.',
  'The derivative of E by w j i is that by x j, times y i.',
  'The derivative of E by y i is the sum over j of that by x j, times w j i.',
  'Delta w is minus epsilon times the derivative of E by w.',
  'Delta w at t is minus epsilon times the derivative of E by w at t, plus alpha times delta w at t minus 1.',
];

/** Where a symbol comes from beside the equations that make it, or goes to beside those that use it; whole sentences. */
export const beside: Readonly<Partial<Record<SymbolName, { readonly from?: string; readonly to?: string }>>> = {
  y: { from: 'An input unit says what the case tells it to.' },
  w: { from: 'Chance sets it at the start; each sweep adds Δw to it.' },
  d: { from: 'It comes with the case.' },
  E: { to: 'Its slopes are what all the other equations are after.' },
  dEdy: { from: 'An output unit has it from (4), a hidden unit from (7).' },
  deltaW: { to: 'It is added to the weight w.' },
  epsilon: { from: 'You choose it.' },
  alpha: { from: 'You choose it.' },
  t: { from: 'It counts sweeps from the start.' },
};
