import type { Phase } from '@/components/marks/PhaseRuler';
import { handBackNet as net } from '@/lib/models/hand-back';
import { format } from '@/lib/notation/format';
import type { QuantityRef } from '@/lib/notation/quantities';
import { quantityKey, spoken } from '@/lib/notation/quantities';
import type { NumberMark } from '@/components/marks/types';
import type { WorkedEquation } from '@/components/marks/worked/types';
import { equationView } from './equation-view';
import { narrow, wide } from './layouts';
import { netView, type HandBackNet } from './net-view';
import { messageKey, readingOf, shareKey, type CaseData, type Reading } from './reading';
import { APART, opening, sentence } from './sentences';
import { STEPS, type HandBackState } from './state';

/** One weight: what the way back gives for its slope, and what is there. */
export interface WeightRow {
  /** `j.i`. */
  readonly key: string;
  readonly ref: QuantityRef;
  readonly name: string;
  readonly weight: number;
  readonly text: string;
  readonly slope: NumberMark;
  readonly patient: NumberMark;
  readonly measured: NumberMark;
  /** null while its slope has not been computed. */
  readonly right: boolean | null;
  readonly chosen: boolean;
  /** First of its receiver. */
  readonly opens: boolean;
}

/** One unit, for the table of messages. */
export interface UnitRow {
  readonly unit: number;
  readonly output: string;
  readonly messages: readonly (string | null)[];
  readonly dEdy: string | null;
  readonly dEdx: string | null;
}

export interface HandBackView {
  /** What happens, where in the run, by which equation. */
  readonly where: readonly [string, string, string];
  readonly started: boolean;
  readonly equation: WorkedEquation;
  readonly sentence: string;
  readonly wide: HandBackNet;
  readonly narrow: HandBackNet;
  readonly ruler: { readonly figures: readonly string[]; readonly phases: readonly Phase[] };
  readonly weights: readonly WeightRow[];
  readonly units: readonly UnitRow[];
  /** How many slopes are as measured. */
  readonly verdict: string;
  readonly wrong: number;
  readonly impatient: boolean;
  readonly say: string;
}

const phases = (impatient: boolean): Phase[] =>
  (
    [
      ['Outputs', 1, 4],
      ...(impatient
        ? ([
            ['First message, handed on', 5, 13],
            ['Too late', 14, 16],
          ] as const)
        : ([
            ['Messages', 5, 10],
            ['Units add up', 11, 16],
          ] as const)),
      ['Weights', 17, STEPS],
    ] as const
  ).map(([name, from, to]) => ({ pass: 'backward', name, from, to }));

/** The figure at one moment. Pure: stepping back is looking at a smaller cursor. */
export function view(data: CaseData, { cursor, chosen }: Pick<HandBackState, 'cursor' | 'chosen'>): HandBackView {
  const reading = readingOf(data, cursor, chosen);
  const { step } = reading;
  const shown = step ?? data.steps[0]!;
  const parts = phases(data.impatient);
  const now = parts.find(({ from, to }) => cursor >= from && cursor <= to);
  const said = step ? sentence(step, reading) : opening(data);
  const at = `step ${cursor} of ${STEPS}`;
  const title = chosen !== null ? 'A weight' : (now?.name ?? 'Before the first step');
  const where = [title, at, `${step ? 'equation' : 'first comes'} (${shown.equation})`] as const;
  const rows = data.steps
    .filter(({ kind }) => kind === 'share')
    .map(({ j, i }, k, all) => weightRow(reading, j, i!, k > 0 && all[k - 1]!.j !== j));
  return {
    where,
    sentence: said,
    started: step !== null,
    equation: equationView(shown, reading),
    get wide() {
      return netView(reading, wide);
    },
    get narrow() {
      return netView(reading, narrow);
    },
    ruler: { figures: data.steps.map(({ equation }) => String(equation)), phases: parts },
    weights: rows,
    units: net.layers.slice(1).flatMap(({ first, size }) => Array.from({ length: size }, (_, k) => unitRow(reading, first + k))),
    ...verdictOf(rows),
    impatient: data.impatient,
    say: `${at}. ${said.replaceAll('*', '')}`,
  };
}

function weightRow(reading: Reading, j: number, i: number, opens: boolean): WeightRow {
  const { data, cursor, chosen } = reading;
  const ref: QuantityRef = { q: 'w', j, i };
  const slope: QuantityRef = { q: 'dEdw', j, i };
  const at = data.made.get(quantityKey(slope))!;
  const done = at < cursor;
  const measured = data.measured.get(shareKey(j, i))!;
  const beside = (what: string, value: number): NumberMark => ({
    key: `${what}.${j}.${i}`,
    text: done ? format(value) : null,
    decimals: 4,
    role: 'known',
    pass: 'backward',
  });
  return {
    key: shareKey(j, i),
    ref,
    name: spoken(ref),
    weight: data.given.get(quantityKey(ref))!,
    text: format(data.given.get(quantityKey(ref))!, 2),
    slope: reading.mark(quantityKey(slope)),
    patient: beside('patient', data.patient.find((step) => step.kind === 'share' && step.j === j && step.i === i)!.value),
    measured: beside('measured', measured),
    right: done ? Math.abs(data.steps[at]!.value - measured) < APART : null,
    chosen: chosen === shareKey(j, i),
    opens,
  };
}

function unitRow({ mark, data }: Reading, unit: number): UnitRow {
  const hidden = data.steps.some(({ kind, j }) => kind === 'message' && j === unit);
  const senders = net.layers.at(-1)!;
  return {
    unit,
    output: mark(`y.${unit}`).text!,
    messages: hidden ? Array.from({ length: senders.size }, (_, k) => mark(messageKey(unit, senders.first + k)).text) : [],
    dEdy: mark(`dEdy.${unit}`).text,
    dEdx: mark(`dEdx.${unit}`).text,
  };
}

function verdictOf(rows: readonly WeightRow[]): { verdict: string; wrong: number } {
  const known = rows.filter(({ right }) => right !== null);
  const wrong = known.filter(({ right }) => right === false).length;
  const told = `${known.length === rows.length ? `All ${rows.length}` : `${known.length} of ${rows.length}`} slopes computed`;
  return {
    wrong,
    verdict: known.length === 0 ? 'No slope computed yet.' : wrong === 0 ? `${told}, all as measured.` : `${told}, ${wrong} of them wrong.`,
  };
}
