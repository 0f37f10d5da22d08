import type { Point } from '@/components/marks/plot/Curve';
import { cellThroughTime, plainThroughTime, type ThroughTime } from '@/lib/models/gradient-through-time';
import { format } from '@/lib/notation/format';
import { countOf, scientific } from '@/lib/notation/magnitude';
import { STEPS, type ThroughTimeState } from './state';

/** The ruler of shares: what is less is not drawn. */
export const LEAST = 1e-16;
const MOST = 1e4;
export const DOMAIN = [LEAST, MOST] as const;

/** What is wanted at the last step: out of reach of both, so that there is always an error to send. */
const WANTED = -1;

/** A share or a factor of any size. */
export function sized(value: number): string {
  const size = Math.abs(value);
  if (size === 0) return '0';
  return size < 0.005 ? `${value < 0 ? '−' : ''}${scientific(size, 1)}` : size < 1000 ? format(value, 2) : scientific(value, 2);
}

const pointsOf = (share: readonly number[]): (Point | null)[] =>
  share.map((one, k) => (one >= LEAST ? ([k + 1, Math.min(one, MOST)] as const) : null)).toReversed();

/** One of the two: what is left of the error at each step, and what each step back lets through. */
function strand(name: string, { share, slope }: ThroughTime, at: number) {
  const [first, last] = [slope[0]!, slope.at(-1)!];
  return {
    name,
    /** By step from 1: the error that is left, as a share of that at the last step. */
    share,
    /** By step from 1 to the last but one: the factor of the step back that leads there, its sign dropped. */
    factor: slope.slice(0, -1).map((one, k) => (slope[k + 1] === 0 ? 0 : Math.abs(one / slope[k + 1]!))),
    points: pointsOf(share).slice(0, STEPS - at + 1),
    /** What is left where the error has come to. */
    here: sized(share[at - 1]!),
    /** The error at the last step, times what all steps leave of it, is the error at the first. */
    chain: [sized(last), sized(last === 0 ? 0 : first / last), sized(first)] as const,
  };
}

export type Strand = ReturnType<typeof strand>;

/** Everything that is drawn. Pure: 21 steps forward and back. */
export function view(state: ThroughTimeState) {
  const { cursor, weight, kind, forget, input, output, loop } = state;
  const unit = plainThroughTime({ steps: STEPS, wRec: weight, kind, target: WANTED });
  const block = cellThroughTime({ steps: STEPS, forget, input, output, recurrent: loop, target: WANTED });
  /** The step that the error has come to. */
  const at = STEPS - cursor;
  const [plain, cell] = [strand('Plain unit', unit, at), strand('LSTM cell', block, at)];
  const shut = output === 0;
  return {
    plain,
    cell,
    /** Along the state alone, as the error was cut in 1997; null where there is no other way. */
    alone: loop === 0 || shut ? null : pointsOf(block.truncated),
    at,
    words:
      cursor === 0
        ? `At step ${at} all of the error is there.`
        : `${countOf(cursor, 'step')} back, at step ${at}: ${plain.here} of the error is left in the plain unit, ${shut ? 'none' : cell.here} in the cell.`,
    verdict: verdictOf(state, plain.share[0]!, cell.share[0]!, block.state),
    rows: Array.from({ length: STEPS }, (_, k) => [
      String(k + 1),
      ...[unit.state, unit.share, block.state, block.share, block.truncated].map((by) => sized(by[k]!)),
    ]).toReversed(),
  };
}

export type ThroughTimeView = ReturnType<typeof view>;

const fate = (share: number) => (share > 10 ? 'explodes' : share >= 0.5 ? 'lasts' : share >= 0.01 ? 'fades' : 'is lost');

function verdictOf({ forget, input, output }: ThroughTimeState, plain: number, cell: number, state: readonly number[]): string {
  const first = `The plain unit’s error ${fate(plain)}.`;
  if (output === 0) return `${first} The cell’s output gate is shut: it says nothing, and no error comes in.`;
  if (input === 0) return `${first} The cell’s input gate is shut: its state stays 0, and there is nothing to remember.`;
  if (forget === 0) return `${first} The cell forgets everything at every step.`;
  return `${first} The cell’s error ${fate(cell)}: of the ${sized(state[0]!)} that it stored at step 1 it still holds ${sized(state.at(-1)!)}.`;
}
