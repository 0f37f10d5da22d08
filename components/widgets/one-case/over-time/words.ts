import { format, formatShort, signed } from '@/lib/notation/format';
import { and, capital } from '@/lib/notation/listed-words';
import { countOf, grouped } from '@/lib/notation/magnitude';
import { spoken } from '@/lib/notation/quantities';
import type { OneCaseState } from '../types';
import type { Chosen, Line } from './line';

export const nameOf = (chosen: Chosen): string => (chosen === 'all' ? 'error over all cases' : spoken(chosen));

/** What the axis counts: sweeps, unless some of the changes are for single cases. */
export const unitOf = ({ alone }: OneCaseState): 'sweep' | 'change' => (alone.length > 0 ? 'change' : 'sweep');

/** How far a moment lies from where the reader stands: “20 sweeps ago”, “3 sweeps on”, “here”. */
export function fromHere(read: number, at: number, unit: string): string {
  if (read === at) return 'here';
  return `${countOf(Math.abs(read - at), unit)} ${read < at ? 'ago' : 'on'}`;
}

export const valueText = (value: number): string => (Math.abs(value) >= 1000 ? formatShort(value) : format(value));

/** One sentence about a moment beside where the reader stands. */
export function comparison(read: number, at: number, unit: string, there: number, here: number): string {
  if (read === at) return `You stand here: ${valueText(here)}.`;
  return `${capital(fromHere(read, at, unit))} ${valueText(there)}, now ${valueText(here)}: ${signed(there - here)} from here.`;
}

/** Where the run begins, in a sentence. */
export function beginning({ net, run, sweep, seed, weights, was, made, at }: OneCaseState, { of }: Pick<Line, 'of'>, unit: string): string {
  const zero = `${capital(unit)} 0:`;
  if (of === 'known') return `${zero} the start of the training this net comes from, seed ${seed}.`;
  if (weights !== null)
    return `${zero} the weights as you ${Object.keys(was).length > 0 ? 'changed them' : made > at ? 'had them when you changed a number' : 'brought them'}; a new run begins there.`;
  if (run !== null) return `${zero} the weights after ${countOf(sweep, 'sweep')} of training; a new run begins there.`;
  return net === 'printed' ? `${zero} the weights the paper prints.` : `${zero} the starting weights of seed ${seed}.`;
}

/** Which changes are for one case. */
export function singleCases({ alone }: OneCaseState): string {
  if (alone.length === 0) return '';
  const spans = alone
    .slice(0, 3)
    .map(({ after, count }) => (count === 1 ? grouped(after + 1) : `${grouped(after + 1)} to ${grouped(after + count)}`));
  const all = alone.length > 3 ? `${spans.join(', ')} …` : and(spans);
  return ` ${alone.length === 1 && alone[0]!.count === 1 ? `Change ${all} is` : `Changes ${all} are`} for one case, the others for all.`;
}

/** What is kept in memory, from what the run says of itself. @param runs how many runs are kept */
export const memoryText = ({ states, bytes }: { readonly states: number; readonly bytes: number }, runs: number): string =>
  `Keeps at most ${countOf(states, 'moment')}, ${grouped(Math.ceil(bytes / 1000))} kB, of each of the last ${runs} runs; what lies between is repeated.`;
