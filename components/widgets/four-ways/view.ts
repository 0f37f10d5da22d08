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

export interface WayView {
  readonly name: string;
  readonly changed: string;
  /** Mean |∂E/∂w| into the first layer, as a share of that into the output, before any training. */
  readonly heard: string;
  /** How far the first layer’s weights have come, as a share of their length. */
  readonly moved: string;
  readonly right: string;
  /** By which sweep all cases were right. */
  readonly verdict: string;
  readonly learned: boolean;
  readonly errors: readonly Point[];
  readonly moves: readonly (Point | null)[];
}

export interface FourWaysView {
  readonly ways: readonly WayView[];
  readonly sweeps: number;
  readonly words: string;
}

/** The rulers: sweeps, E, and the first layer’s change on powers of ten. */
export const SWEEPS = [0, LOOKS * EVERY] as const;
export const ERRORS = [0, 4] as const;
export const MOVES = [1e-8, 10] as const;

/** A share of any size. */
export function sized(value: number): string {
  if (value === 0) return '0';
  return value < 0.005 ? scientific(value, 1) : format(value, 2);
}

/** Everything that is drawn of the four runs at a look that has been taken. Pure. */
export function view({ looks, learned }: Pick<Book, 'looks' | 'learned'>, cursor: number): FourWaysView {
  const sweeps = cursor * EVERY;
  const ways = fourWays.map(({ name }, k) => wayView(name, changed[k]!, looks[k]!.slice(0, cursor + 1), learned[k]!, cursor));
  const done = ways.filter((way) => way.learned).map(({ name }) => name);
  return {
    ways,
    sweeps,
    words: `After ${grouped(sweeps)} sweeps ${done.length === 0 ? 'none has' : `${done.length < 2 ? done[0] : `${done.slice(0, -1).join(', ')} and ${done.at(-1)}`} ${done.length === 1 ? 'has' : 'have'}`} learned it. The first layer of the sigmoid net has moved by ${ways[0]!.moved} of its length.`,
  };
}

function wayView(name: string, what: string, looks: readonly DeepMoment[], learnedAt: number | null, cursor: number): WayView {
  const [first, now] = [looks[0]!, looks.at(-1)!];
  const learned = learnedAt !== null && learnedAt <= cursor;
  return {
    name,
    changed: what,
    learned,
    heard: sized(first.lastSlope === 0 ? 0 : first.firstSlope / first.lastSlope),
    moved: sized(now.firstChange),
    right: `${now.right} of ${deepCases.length}`,
    verdict: learned ? grouped(learnedAt * EVERY) : 'not yet',
    errors: looks.map(({ E }, k) => [k * EVERY, Math.min(E, ERRORS[1])] as const),
    moves: looks.map(({ firstChange }, k) => (firstChange >= MOVES[0] ? ([k * EVERY, Math.min(firstChange, MOVES[1])] as const) : null)),
  };
}
