import type { Phase } from '@/components/marks/PhaseRuler';
import type { NumberMark } from '@/components/marks/types';
import { handBackNet as net } from '@/lib/models/hand-back';
import { format, UNKNOWN } from '@/lib/notation/format';
import { spoken } from '@/lib/notation/quantities';
import { equationView } from './equation-view';
import { narrow, wide } from './layouts';
import { netView } from './net-view';
import { HIDDEN, isOutput, messageKey, OUTPUTS, readingOf, shareKey, type CaseData, type Reading } from './reading';
import { APART, opening, sentence } from './sentences';
import { STEPS, type HandBackState } from './state';

export type HandBackView = ReturnType<typeof view>;

const phase = (name: string, from: number, to: number): Phase => ({ pass: 'backward', name, from, to });
const patientPhases = [phase('Messages', 5, 10), phase('Units add up', 11, 16)];
const impatientPhases = [phase('First message, handed on', 5, 13), phase('Too late', 14, 16)];

/** The figure at one moment. Pure: stepping back is looking at a smaller cursor. */
export function view(data: CaseData, { cursor, chosen }: Pick<HandBackState, 'cursor' | 'chosen'>) {
  const reading = readingOf(data, cursor, chosen);
  const { step } = reading;
  const shown = step ?? data.steps[0]!;
  const phases = [phase('Outputs', 1, 4), ...(data.impatient ? impatientPhases : patientPhases), phase('Weights', 17, STEPS)];
  const now = phases.find(({ from, to }) => cursor >= from && cursor <= to);
  const said = step ? sentence(step, reading) : opening(data);
  const at = `step ${cursor} of ${STEPS}`;
  const title = chosen !== null ? 'A weight' : (now?.name ?? 'Before the first step');
  const shares = data.steps.filter(({ kind }) => kind === 'share');
  const weights = shares.map(({ j, i }, k) => weightRow(reading, j, i!, k > 0 && shares[k - 1]!.j !== j));
  return {
    /** What happens, where in the run, by which equation. */
    where: [title, at, `${step ? 'equation' : 'first comes'} (${shown.equation})`] as const,
    sentence: said,
    started: step !== null,
    equation: equationView(shown, reading),
    // Only the drawing that is in use is made.
    get wide() {
      return netView(reading, wide);
    },
    get narrow() {
      return netView(reading, narrow);
    },
    ruler: { figures: data.steps.map(({ equation }) => String(equation)), phases },
    weights,
    units: Array.from({ length: net.unitCount - HIDDEN + 1 }, (_, k) => unitRow(reading, HIDDEN + k)),
    ...verdictOf(weights),
    impatient: data.impatient,
    say: `${at}. ${said.replaceAll('*', '')}`,
  };
}

/** One weight: what the way back gives for its slope, and what is there. */
function weightRow({ data, cursor, chosen, mark }: Reading, j: number, i: number, opens: boolean) {
  const key = shareKey(j, i);
  const ref = { q: 'w', j, i } as const;
  const weight = data.given.get(`w.${key}`)!;
  const at = data.made.get(`dEdw.${key}`)!;
  const done = at < cursor;
  const measured = data.measured.get(key)!;
  const beside = (what: string, value: number): NumberMark => ({
    key: `${what}.${key}`,
    text: done ? format(value) : null,
    decimals: 4,
    role: 'known',
    pass: 'backward',
  });
  return {
    key,
    ref,
    name: spoken(ref),
    weight,
    text: format(weight, 2),
    slope: mark(`dEdw.${key}`),
    patient: beside('patient', data.patient.find((step) => step.kind === 'share' && step.j === j && step.i === i)!.value),
    measured: beside('measured', measured),
    /** null while its slope has not been computed. */
    right: done ? Math.abs(data.steps[at]!.value - measured) < APART : null,
    chosen: chosen === key,
    /** First of its receiver. */
    opens,
  };
}

/** One unit, for the table of messages. */
function unitRow({ mark }: Reading, unit: number) {
  const text = (key: string) => mark(key).text ?? UNKNOWN;
  return {
    unit,
    output: text(`y.${unit}`),
    messages: [OUTPUTS, OUTPUTS + 1].map((from) => (isOutput(unit) ? '' : text(messageKey(unit, from)))),
    dEdy: text(`dEdy.${unit}`),
    dEdx: text(`dEdx.${unit}`),
  };
}

/** How many slopes are as measured. */
function verdictOf(rows: readonly ReturnType<typeof weightRow>[]) {
  const known = rows.filter(({ right }) => right !== null).length;
  const wrong = rows.filter(({ right }) => right === false).length;
  if (known === 0) return { wrong, verdict: 'No slope computed yet.' };
  const told = `${known === rows.length ? `All ${known}` : `${known} of ${rows.length}`} slopes computed`;
  return { wrong, verdict: wrong === 0 ? `${told}, all as measured.` : `${told}, ${wrong} of them wrong.` };
}
