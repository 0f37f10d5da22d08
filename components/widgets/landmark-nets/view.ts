import { landmark, landmarks } from '@/lib/nets/landmarks';
import { grouped } from '@/lib/notation/magnitude';

export const families = landmark('family-trees').weights;
const words = [
  [1e9, 'billion'],
  [1e6, 'million'],
] as const;

/** A size as it is said: written out below a million, then in millions and billions. */
export function sizeText(weights: number): string {
  const [unit, name] = words.find(([one]) => weights >= one) ?? [1, ''];
  return name === '' ? grouped(weights) : `${Number((weights / unit).toFixed(1))} ${name}`;
}

/** Three digits of a ratio at most, written out: 29.6, 95,200, 643 million. */
export function ratioText(ratio: number): string {
  return sizeText(Number(ratio.toPrecision(3)));
}

function comparedOf(ratio: number): string {
  if (ratio === 1) return 'With it the others are compared.';
  return ratio > 1
    ? `${ratioText(ratio)} times as many as the family trees.`
    : `The family trees have ${ratioText(1 / ratio)} times as many.`;
}

/** The net under the cursor, told: its size as it is said, and how it compares with the family trees. */
export function told(cursor: number) {
  const net = landmarks[cursor] ?? landmarks[0]!;
  return { net, weights: sizeText(net.weights), compared: comparedOf(net.weights / families) };
}

/** What a listener is told of a step. */
export function say(cursor: number): string {
  const { net, weights, compared } = told(cursor);
  return `${net.year}, ${net.name}: ${weights} trainable numbers${net.note === undefined ? '' : `, ${net.note}`}. ${compared} ${net.text}`;
}

/** Name of a row of the picture; other heights have none. */
export const rowName = (row: number): string => landmarks[row]?.name ?? '';
