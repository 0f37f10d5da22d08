import { format } from '@/lib/notation/format';
import { GOAL, type Moment } from './game';
import type { Move } from './moves';

/** The strip chart of E: a plane of 100 × 100, stretched to its place. */
export interface Strip {
  /** One path for each kind of move, in the order in which they lie over each other. */
  readonly paths: readonly { readonly kind: Move['kind']; readonly d: string }[];
  readonly grid: readonly { readonly y: number; readonly figure: string }[];
  readonly lowest: { readonly x: number; readonly y: number };
  readonly now: { readonly x: number; readonly y: number };
  /** Where the goal lies; null while it is off the scale. */
  readonly goal: number | null;
  /** Moves on the whole width. */
  readonly moves: number;
  readonly description: string;
}

/** Moves on the strip at least. */
const WIDTH = 24;
const GRID = 0.1;

/** @param lowest position of the moment with the smallest E */
export function strip(moments: readonly Moment[], lowest: number): Strip {
  const errors = moments.map(({ E }) => E);
  // In whole tenths, so that the grid lies on the edges.
  const low = Math.max(0, Math.floor(Math.min(...errors) / GRID + 1e-9));
  const high = Math.max(low + 1, Math.ceil(Math.max(...errors) / GRID - 1e-9));
  const moves = Math.max(WIDTH, moments.length - 1);
  const round = (value: number) => Math.round(value * 100) / 100;
  const x = (k: number) => round((100 * k) / moves);
  const y = (E: number) => round(100 - (100 * (E / GRID - low)) / (high - low));
  const path = (kind: Move['kind']) => moments
    .flatMap(({ move, E }, k) => (move?.kind !== kind ? [] : [moments[k - 1]!.move?.kind === kind ? `L${x(k)} ${y(E)}` : `M${x(k - 1)} ${y(errors[k - 1]!)}L${x(k)} ${y(E)}`]))
    .join('');
  const skip = high - low > 4 ? 2 : 1;
  const last = moments.length - 1;
  return {
    paths: (['try', 'turn', 'slopes'] as const).map((kind) => ({ kind, d: path(kind) })),
    grid: Array.from({ length: high - low + 1 }, (_, k) => low + k).filter((tenth) => (high - tenth) % skip === 0).map((tenth) => ({ y: y(tenth * GRID), figure: format(tenth * GRID, 1) })),
    lowest: { x: x(lowest), y: y(errors[lowest]!) },
    now: { x: x(last), y: y(errors[last]!) },
    goal: low === 0 ? y(GOAL) : null,
    moves,
    description: `E over ${last} moves, from ${format(errors[0]!)} to ${format(errors[last]!)}. Lowest ${format(errors[lowest]!)}, after move ${lowest}.`,
  };
}
