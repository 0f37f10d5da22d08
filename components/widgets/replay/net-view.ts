import { between, headOf, shorten, strokeOf, turned } from '@/components/marks/lines';
import type { BiasMark, ConnectionMark, DialMark, Pass, Role } from '@/components/marks/types';
import { format } from '@/lib/notation/format';
import type { QuantityRef } from '@/lib/notation/quantities';
import { equationAt } from '@/lib/replay';
import { cases, replay } from './state';
import { addsChange, known, passAt, writesAt } from './writes';

export const NET = { width: 400, height: 236 } as const;

const units: Readonly<Record<number, { x: number; y: number; r: number }>> = {
  1: { x: 34, y: 66, r: 22 },
  2: { x: 34, y: 170, r: 22 },
  3: { x: 190, y: 66, r: 30 },
  4: { x: 190, y: 170, r: 30 },
  5: { x: 346, y: 118, r: 32 },
};
const biases: Readonly<Record<number, { x: number; y: number }>> = { 3: { x: 128, y: 18 }, 4: { x: 128, y: 218 }, 5: { x: 346, y: 202 } };
const links: readonly (readonly [j: number, i: number])[] = [
  [3, 1],
  [3, 2],
  [3, 0],
  [4, 1],
  [4, 2],
  [4, 0],
  [5, 3],
  [5, 4],
  [5, 0],
];
const OUTPUT = 5;

/** The net beside the program: the outputs of one case, and what this line has to do with them. */
export interface NetView {
  readonly dials: readonly (DialMark & { readonly text: string | null })[];
  readonly biases: readonly BiasMark[];
  readonly connections: readonly ConnectionMark[];
  /** "unit 3", beside each unit. */
  readonly names: readonly { readonly unit: number; readonly x: number; readonly y: number }[];
  readonly description: string;
}

/** What the step computed, by unit and by connection. Loops and calls hand arrays on and light nothing. */
function lights(cursor: number) {
  const pass = passAt(cursor);
  const made = pass === null ? [] : writesAt(cursor).map(({ ref }) => ref);
  const equation = equationAt(replay, cursor);
  const has = (test: (ref: QuantityRef) => boolean) => made.some(test);
  const perUnit = (j: number) => has((ref) => ref.i === undefined && ref.j === j);
  return {
    pass: pass ?? ('error' as Pass),
    equation,
    result: perUnit,
    connection: (j: number, i: number): Role => {
      // Δw and w are written by the change, ∂E/∂w by equation (6).
      if (has((ref) => ref.j === j && ref.i === i && (ref.q === 'dEdw' || ref.q === 'deltaW' || (ref.q === 'w' && addsChange(cursor)))))
        return 'result';
      if (equation === 1 && perUnit(j)) return 'operand';
      if (equation === 7 && i !== 0 && perUnit(i)) return 'operand';
      return 'known';
    },
    /** Units whose numbers go in. */
    operand: (unit: number): boolean => {
      if (equation === 1 || equation === 6)
        return links.some(([j, i]) => i === unit && (equation === 1 ? perUnit(j) : has((ref) => ref.j === j && ref.i === i)));
      if (equation === 7) return links.some(([j, i]) => j === unit && i !== 0 && perUnit(i));
      return equation === 3 && unit === OUTPUT;
    },
  };
}

/** @param chosen the case whose outputs the dials show */
export function netView(cursor: number, chosen: number): NetView {
  const value = known(cursor);
  const lit = lights(cursor);
  const dials = Object.entries(units).map(([name, place]) => {
    const unit = Number(name);
    const y = value({ q: 'y', j: unit }, chosen);
    const target = unit === OUTPUT ? value({ q: 'd', j: unit }, chosen) : null;
    const role: Role = lit.result(unit) ? 'result' : lit.operand(unit) ? 'operand' : 'known';
    return {
      unit,
      ...place,
      value: y,
      role,
      pass: lit.pass,
      fresh: lit.pass === 'forward',
      fine: unit > 2,
      ...(target === null ? {} : { target }),
      text: y === null ? null : format(y, unit > 2 ? 2 : 0),
    };
  });
  return {
    dials,
    biases: Object.entries(biases).map(([name, place]): BiasMark => {
      const of = Number(name);
      return { of, ...place, role: lit.equation === 1 && lit.connection(of, 0) !== 'known' ? 'operand' : 'known', pass: lit.pass };
    }),
    connections: links.map(([j, i]) => connection(j, i, value({ q: 'w', j, i }), lit)),
    names: [
      { unit: 1, x: 34, y: 32 },
      { unit: 2, x: 34, y: 212 },
      { unit: 3, x: 190, y: 24 },
      { unit: 4, x: 190, y: 220 },
      { unit: 5, x: 346, y: 70 },
    ],
    description: `The net in case ${cases[chosen]}: ${dials.map(({ unit, text }) => (text === null ? `unit ${unit} not yet computed` : `unit ${unit} says ${text}`)).join(', ')}.`,
  };
}

function connection(j: number, i: number, weight: number | null, lit: ReturnType<typeof lights>): ConnectionMark {
  const to = units[j]!;
  const from = i === 0 ? biases[j]! : units[i]!;
  const role = lit.connection(j, i);
  const travels = role === 'operand';
  const line = between(from, to, i === 0 ? 12 : units[i]!.r + 2, to.r + (j === OUTPUT && i !== 0 ? 9 : 3));
  const path = lit.equation === 7 ? turned(line) : line;
  return {
    j,
    i,
    role,
    pass: lit.pass,
    ...strokeOf(weight ?? 0, { per: 2.4, least: role === 'known' ? 0 : 2.5 }),
    pieces: [travels ? shorten(path, 12) : path],
    ...(travels ? { head: headOf(path) } : {}),
  };
}
