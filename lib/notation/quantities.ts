import type { QuantityName, QuantityRef } from '../engine/types';

export type { EquationNumber, Pass, QuantityName, QuantityRef } from '../engine/types';

/** The paper's letters, or today's: x→z, y→a, d→t, ∂E/∂x→δ, ε→η, α→μ. */
export const notations = ['paper', 'modern'] as const;
export type Notation = (typeof notations)[number];

/** How a derivative is written: on one line, as a fraction, or with its numerator left out (phone nets). */
export type SymbolForm = 'inline' | 'fraction' | 'short';

/** A name for one number that can stand in an attribute or an address: `w.5.4`, `dEdy.4`, `E`. */
export function quantityKey({ q, j, i }: QuantityRef): string {
  if (q === 'one' || q === 'E' || q === 'epsilon' || q === 'alpha' || j === undefined) return q;
  return i === undefined ? `${q}.${j}` : `${q}.${j}.${i}`;
}

/** Between the two indices of a weight: from unit 10 on they need a comma. */
export const betweenIndices = ({ j = 0, i = 0 }: Pick<QuantityRef, 'j' | 'i'>): string => (j > 9 || i > 9 ? ',' : '');

/** The quantity that a key names; undefined for what is no such name. */
export function quantityOf(key: string): QuantityRef | undefined {
  const found = /^(x|y|d|E|one|dEdy|dEdx|w|dEdw|deltaW|deltaWBefore|epsilon|alpha)(?:\.(\d{1,4}))?(?:\.(\d{1,4}))?$/.exec(key);
  if (!found) return undefined;
  const [, q, j, i] = found;
  return { q: q as QuantityName, ...(j === undefined ? {} : { j: Number(j) }), ...(i === undefined ? {} : { i: Number(i) }) };
}

/** Letters of both notations; derivatives are built from them. */
const letters = {
  paper: { x: 'x', y: 'y', d: 'd', w: 'w', epsilon: '\\varepsilon', alpha: '\\alpha' },
  modern: { x: 'z', y: 'a', d: 't', w: 'w', epsilon: '\\eta', alpha: '\\mu' },
} as const;

function derivative(of: string, form: SymbolForm): string {
  if (form === 'fraction') return `\\dfrac{\\partial E}{\\partial ${of}}`;
  return form === 'short' ? `\\partial ${of}` : `\\partial E/\\partial ${of}`;
}

/**
 * The TeX of a quantity.
 * @param j receiver (or the only unit), as it is to be set: a number or a letter
 * @param i sender, for weights
 */
export function tex(q: QuantityName, notation: Notation, form: SymbolForm = 'inline', j = 'j', i = 'i'): string {
  const { x, y, d, w, epsilon, alpha } = letters[notation];
  switch (q) {
    case 'x':
      return `${x}_{${j}}`;
    case 'y':
      return `${y}_{${j}}`;
    case 'd':
      return `${d}_{${j}}`;
    case 'E':
      return 'E';
    case 'one':
      return '1';
    case 'dEdy':
      return derivative(`${y}_{${j}}`, form);
    case 'dEdx':
      return notation === 'modern' ? `\\delta_{${j}}` : derivative(`${x}_{${j}}`, form);
    case 'w':
      return `${w}_{${j}${i}}`;
    case 'dEdw':
      return derivative(`${w}_{${j}${i}}`, form);
    case 'deltaW':
      return `\\Delta ${w}_{${j}${i}}`;
    case 'deltaWBefore':
      return `\\Delta ${w}_{${j}${i}}(t-1)`;
    case 'wNew':
      return `${w}_{${j}${i}}(t+1)`;
    case 'epsilon':
      return epsilon;
    case 'alpha':
      return alpha;
  }
}

/** The general equations (1)–(9), pp. 533–535. */
export function equationTex(number: number, notation: Notation): string {
  const t = (q: QuantityName, j = 'j', i = 'i') => tex(q, notation, 'fraction', j, i);
  const { x, y, d, epsilon, alpha } = letters[notation];
  switch (number) {
    case 1:
      return `${x}_j=\\sum_i ${y}_i\\,w_{ji}`;
    case 2:
      return `${y}_j=\\dfrac{1}{1+e^{-${x}_j}}`;
    case 3:
      return `E=\\tfrac12\\sum_c\\sum_j\\,(${y}_{j,c}-${d}_{j,c})^2`;
    case 4:
      return `${t('dEdy')}=${y}_j-${d}_j`;
    case 5:
      return `${t('dEdx')}=${t('dEdy')}\\,${y}_j(1-${y}_j)`;
    case 6:
      return `${t('dEdw')}=${t('dEdx')}\\,${y}_i`;
    case 7:
      return `${t('dEdy', 'i')}=\\sum_j ${t('dEdx')}\\,w_{ji}`;
    case 8:
      return `\\Delta w=-${epsilon}\\,\\dfrac{\\partial E}{\\partial w}`;
    case 9:
      return `\\Delta w(t)=-${epsilon}\\,\\dfrac{\\partial E}{\\partial w}(t)+${alpha}\\,\\Delta w(t-1)`;
    default:
      throw new RangeError(`equation: expected 1 to 9, got ${number}`);
  }
}

const generalNames: Record<QuantityName, Record<Notation, string>> = {
  x: { paper: 'total input', modern: 'pre-activation' },
  y: { paper: 'output', modern: 'activation' },
  d: { paper: 'desired output', modern: 'target' },
  E: { paper: 'error of this case', modern: 'loss of this case' },
  one: { paper: 'output of the unit fixed at 1', modern: 'the constant 1' },
  dEdy: { paper: 'derivative of the error by the output', modern: 'derivative of the loss by the activation' },
  dEdx: { paper: 'derivative of the error by the total input', modern: 'delta' },
  w: { paper: 'weight', modern: 'weight' },
  dEdw: { paper: 'derivative of the error by the weight', modern: 'gradient of the weight' },
  deltaW: { paper: 'change of the weight', modern: 'update of the weight' },
  deltaWBefore: { paper: 'last change of the weight', modern: 'last update of the weight' },
  wNew: { paper: 'new weight', modern: 'new weight' },
  epsilon: { paper: 'step size', modern: 'learning rate' },
  alpha: { paper: 'decay factor of earlier changes', modern: 'momentum' },
};

/** A quantity in words, for a listener: "total input of unit 3", "weight from unit 4 to unit 5". */
export function spoken({ q, j, i }: QuantityRef, notation: Notation = 'paper'): string {
  const name = generalNames[q][notation];
  if (j === undefined || q === 'E' || q === 'one' || q === 'epsilon' || q === 'alpha') return name;
  if (i === undefined) return `${name} of unit ${j}`;
  return i === 0 ? `${name.replace('weight', 'bias')} of unit ${j}` : `${name} from unit ${i} to unit ${j}`;
}
