/** A dial reads 0 at lower left and 1 at lower right, over the top: a scale of 270°. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

const round = (value: number) => Math.round(value * 100) / 100;

/** The point at `value` (0 … 1) on a circle of radius r about (x, y), in SVG's downward y. */
export function onDial(x: number, y: number, r: number, value: number): Point {
  const angle = ((225 - 270 * value) * Math.PI) / 180;
  return { x: round(x + r * Math.cos(angle)), y: round(y - r * Math.sin(angle)) };
}

/** SVG path of the arc from one value to another. */
export function dialArc(x: number, y: number, r: number, from: number, to: number): string {
  const a = onDial(x, y, r, from);
  const b = onDial(x, y, r, to);
  const large = Math.abs(to - from) * 270 > 180 ? 1 : 0;
  return `M${a.x} ${a.y}A${r} ${r} 0 ${large} ${to > from ? 1 : 0} ${b.x} ${b.y}`;
}

/** SVG path of a radial stroke at `value`, from radius `inner` to `outer`. */
export function dialTick(x: number, y: number, inner: number, outer: number, value: number): string {
  const a = onDial(x, y, inner, value);
  const b = onDial(x, y, outer, value);
  return `M${a.x} ${a.y}L${b.x} ${b.y}`;
}

/** SVG path of the triangle on the rim at `value` that marks the target, pointing inward. */
export function dialTarget(x: number, y: number, r: number, value: number): string {
  const angle = ((225 - 270 * value) * Math.PI) / 180;
  const at = (radius: number, turn: number) =>
    `${round(x + radius * Math.cos(angle + turn))} ${round(y - radius * Math.sin(angle + turn))}`;
  const half = 5.5 / (r + 11);
  return `M${at(r + 1.5, 0)}L${at(r + 11.5, half)}L${at(r + 11.5, -half)}Z`;
}
