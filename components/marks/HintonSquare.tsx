export interface HintonSquareProps {
  readonly value: number;
  /** The weight that fills the whole square of 14 px. */
  readonly full?: number;
}

/** A weight as a square: area is its size; filled is positive, hollow negative. */
export function HintonSquare({ value, full = 1 }: HintonSquareProps) {
  const side = Math.max(3, 13 * Math.sqrt(Math.min(1, Math.abs(value) / full)));
  const inset = value < 0 ? 0.75 : 0;
  const at = 7 - side / 2 + inset;
  return (
    <svg className={value < 0 ? 'hinton is-negative' : 'hinton'} width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <rect x={at} y={at} width={side - 2 * inset} height={side - 2 * inset} />
    </svg>
  );
}
