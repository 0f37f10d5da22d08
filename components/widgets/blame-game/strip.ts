import type { Point } from '@/components/marks/plot/Curve';
import { format } from '@/lib/notation/format';
import type { Moment, Move } from '@/lib/models/knob-turning';

/** Moves on the strip at least. */
const WIDTH = 24;
const GRID = 0.1;

/**
 * The strip chart of E over the moves.
 * @param lowest position of the moment with the smallest E
 */
export function strip(moments: readonly Moment[], lowest: number) {
  const errors = moments.map(({ E }) => E);
  // In whole tenths, so that the grid lies on the edges.
  const low = Math.max(0, Math.floor(Math.min(...errors) / GRID + 1e-9));
  const high = Math.max(low + 1, Math.ceil(Math.max(...errors) / GRID - 1e-9));
  const curve = (kind: Move['kind']) =>
    moments.flatMap(({ move, E }, k): (Point | null)[] => {
      if (move !== kind) return [];
      return moments[k - 1]!.move === kind ? [[k, E]] : [null, [k - 1, errors[k - 1]!], [k, E]];
    });
  const skip = high - low > 4 ? 2 : 1;
  const last = moments.length - 1;
  return {
    /** One curve for each kind of move, in the order in which they lie over each other; a gap where another kind was made. */
    curves: (['try', 'turn', 'slopes'] as const).map((kind) => ({ kind, points: curve(kind) })),
    /** The errors on show, and those that are figured. */
    domain: [low * GRID, high * GRID] as const,
    ticks: Array.from({ length: high - low + 1 }, (_, k) => low + k)
      .filter((tenth) => (high - tenth) % skip === 0)
      .map((tenth) => tenth * GRID),
    lowest: [lowest, errors[lowest]!] as const,
    now: [last, errors[last]!] as const,
    /** Whether the goal is on the scale. */
    goal: low === 0,
    /** Moves on the whole width. */
    moves: Math.max(WIDTH, last),
    description: `E over ${last} moves, from ${format(errors[0]!)} to ${format(errors[last]!)}. Lowest ${format(errors[lowest]!)}, after move ${lowest}.`,
  };
}
