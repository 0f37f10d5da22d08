/** Rows of small squares, area by value: filled is positive, hollow negative. */
export function Rows({
  values,
  across,
  x,
  y,
  cell,
  full,
}: {
  readonly values: readonly number[];
  readonly across: number;
  readonly x: number;
  readonly y: number;
  readonly cell: number;
  readonly full: number;
}) {
  return values.map((value, k) => {
    const side = Math.max(1.5, (cell - 1.5) * Math.sqrt(Math.min(1, Math.abs(value) / full)));
    const at = (n: number, from: number) => (from + cell * (n + 0.5) - side / 2).toFixed(1);
    return (
      <rect
        key={k}
        className={value < 0 ? 'sketch-hollow' : 'sketch-full'}
        x={at(k % across, x)}
        y={at(Math.floor(k / across), y)}
        width={side.toFixed(1)}
        height={side.toFixed(1)}
      />
    );
  });
}
