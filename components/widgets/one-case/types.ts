import type { Walking } from '@/components/figure/walk';
import type { KnownRun } from '@/lib/nets/recipes';
import type { Sides } from '@/lib/models/nudge';
import type { Alone } from '@/lib/training/alone';
import type { NetName } from './nets';
import type { Stride } from '@/lib/models/outline';

/** The whole state of the figure: plain data, so that it can be stored, linked to and undone. null stands for "as it was given". */
export interface OneCaseState extends Walking {
  readonly net: NetName;
  /** Position among the net's cases. */
  readonly chosen: number;
  /** Steps done: 0 before the first, all of the trace after the last. */
  readonly cursor: number;
  /** Products done of the sum that the next step works out; 0: it has not begun. */
  readonly part: number;
  /** How far Step, Back and Play go at once. */
  readonly stride: Stride;
  /** What is being traced, and which way, as ./pointed writes it. */
  readonly pointed: string | null;
  /** Of the starting weights. */
  readonly seed: number;
  /** ε and α; null: those of the net. */
  readonly epsilon: number | null;
  readonly alpha: number | null;
  /** The training run, and its sweep, from which the weights come; null: they are those of the start. */
  readonly run: KnownRun | null;
  readonly sweep: number;
  /** What that run has at that sweep, once it has been repeated; not part of a link, which repeats it. */
  readonly arrived: { readonly weights: readonly number[]; readonly changes: readonly number[] } | null;
  /** All weights in the engine's order where a run of the reader's own begins; null: those of the seed, or what has arrived. */
  readonly weights: readonly number[] | null;
  /** Δw of the change before these weights, for equation (9); null: there was none. */
  readonly changes: readonly number[] | null;
  /** Changes made since, each a sweep over all cases or, where `alone` says so, for one case. */
  readonly at: number;
  readonly alone: readonly Alone[];
  /** Weights and Δw after them; null: none have been made, or they are to be repeated (not part of a link). */
  readonly here: { readonly weights: readonly number[]; readonly changes: readonly number[] } | null;
  /** The inputs and targets, once they are no longer those of the case. */
  readonly input: readonly number[] | null;
  readonly target: readonly number[] | null;
  /** Weights the reader has changed since the last reset, by `quantityKey`, with what they were. */
  readonly was: Readonly<Record<string, number>>;
  /** Changes of the weights that have been carried over, those before `weights` among them. */
  readonly made: number;
  /** The number whose derivation stands open, by `quantityKey`; `step`: that of the step on show; null: none. */
  readonly why: string | null;
  /** What else is asked of the step; one thing at a time, so null while a derivation stands open. */
  readonly ask: 'prove' | 'predict' | 'time' | null;
  /** The lines of the derivation that stand open, by their paths, from above; null: as it opens. */
  readonly open: readonly string[] | null;
  /** Whether the numbers stand open to be changed, and what is behind the figure's door. */
  readonly numbers: boolean;
  readonly door: boolean;
  /** Prove it: the weight that is nudged, `j.i`, null being that of the step; the place of h among the sizes; to which sides. */
  readonly nudged: string | null;
  readonly h: number;
  readonly sides: Sides;
  /** Over time: what is followed, by `quantityKey`, or `all` for E over all cases; null: the number of the step. */
  readonly curve: string | null;
  /** Over time: the sweep that is read, null being where the reader stands; and how many are shown at least. */
  readonly read: number | null;
  readonly span: number | null;
}
