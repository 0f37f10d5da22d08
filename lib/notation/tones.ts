import type { QuantityName } from './quantities';

/** The pass that makes a quantity, which gives its name and its numbers their colour; what is given is made by none. */
export const tones: Readonly<Partial<Record<QuantityName, 'forward' | 'backward' | 'change'>>> = {
  x: 'forward',
  y: 'forward',
  dEdy: 'backward',
  dEdx: 'backward',
  dEdw: 'backward',
  deltaW: 'change',
};
