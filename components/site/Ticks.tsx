interface TicksProps {
  readonly className: string;
  /** Number of equal divisions; a tick stands at each, the ends included. */
  readonly divisions: number;
  /** Along x (default) or along y. */
  readonly vertical?: boolean;
  /** Whether a tick is a long one. */
  readonly long?: (index: number) => boolean;
}

/**
 * Graduations as an SVG without a viewBox: positions in per cent, so the same ruler stretches to any
 * length while its lines stay one pixel wide. Decoration; say the reading in text beside it.
 */
export function Ticks({ className, divisions, vertical = false, long }: TicksProps) {
  const lines = [];
  for (let i = 0; i <= divisions; i += 1) {
    const at = `${Number(((100 * i) / divisions).toFixed(3))}%`;
    const kind = long?.(i) ? 'ticks-long' : undefined;
    lines.push(
      vertical ? (
        <line key={i} className={kind} y1={at} y2={at} x1="0" x2="100%" />
      ) : (
        <line key={i} className={kind} x1={at} x2={at} y1="0" y2="100%" />
      ),
    );
  }
  return (
    <svg className={`ticks ${className}`} aria-hidden="true">
      {lines}
    </svg>
  );
}
