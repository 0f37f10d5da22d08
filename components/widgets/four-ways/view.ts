import type { Point } from '@/components/marks/plot/Curve';
import { deepCases, fourWays, type DeepMoment } from '@/lib/models/deep-net-four-ways';
import { format } from '@/lib/notation/format';
import { grouped, scientific } from '@/lib/notation/magnitude';
import type { Book } from './run';
import { EVERY, LOOKS } from './state';

/** What of each way is other than in the first, in a few words. */
const changed = [
  'the paper’s units, weights within ±0.5',
  'rectified units',
  'wider starting weights, by the layers’ sizes',
  'paths from every layer to the output',
] as const;

/** The rulers: sweeps, E, and the first layer’s change on powers of ten. */
export const SWEEPS = [0, LOOKS * EVERY] as const;
export const ERRORS = [0, 4] as const;
export const MOVES = [1e-8, 10] as const;

/** A share of any size. */
export function sized(value: number): string {
  if (value === 0) return '0';
  return value < 0.005 ? scientific(value, 1) : format(value, 2);
}

/** What is drawn of one way at a look. */
function wayView(name: string, what: string, looks: readonly DeepMoment[], learnedAt: number | null) {
  const [first, now] = [looks[0]!, looks.at(-1)!];
  const learned = learnedAt !== null && learnedAt < looks.length;
  return {
    name,
    changed: what,
    learned,
    /** Mean |∂E/∂w| into the first layer, as a share of that into the output, before any training. */
    heard: sized(first.lastSlope === 0 ? 0 : first.firstSlope / first.lastSlope),
    /** How far the first layer’s weights have come, as a share of their length. */
    moved: sized(now.firstChange),
    right: `${now.right} of ${deepCases.length}`,
    /** By which sweep all cases were right. */
    verdict: learned ? grouped(learnedAt * EVERY) : 'not yet',
    errors: looks.map(({ E }, k): Point => [k * EVERY, Math.min(E, ERRORS[1])]),
    moves: looks.map(({ firstChange }, k): Point | null => (firstChange < MOVES[0] ? null : [k * EVERY, Math.min(firstChange, MOVES[1])])),
  };
}

/** Everything that is drawn of the four runs at a look that has been taken. Pure. */
export function view({ looks, learned }: Pick<Book, 'looks' | 'learned'>, cursor: number) {
  const sweeps = cursor * EVERY;
  const ways = fourWays.map(({ name }, k) => wayView(name, changed[k]!, looks[k]!.slice(0, cursor + 1), learned[k]!));
  const done = ways.filter((way) => way.learned).map(({ name }) => name);
  const who = done.length < 2 ? (done[0] ?? 'none') : `${done.slice(0, -1).join(', ')} and ${done.at(-1)}`;
  return {
    ways,
    /** Those that have learned it, by name. */
    learned: done,
    sweeps,
    words: `After ${grouped(sweeps)} sweeps ${who} ${done.length < 2 ? 'has' : 'have'} learned it. The first layer of the sigmoid net has moved by ${ways[0]!.moved} of its length.`,
  };
}

export type FourWaysView = ReturnType<typeof view>;
