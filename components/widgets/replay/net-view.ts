import { between, headOf, shorten, strokeOf, turned } from '@/components/marks/lines';
import type { BiasMark, ConnectionMark, Role } from '@/components/marks/types';
import { format } from '@/lib/notation/format';
import { equationAt, layersOf, passAt } from '@/lib/replay';
import { cases, replay } from './state';
import { known, writesAt } from './writes';

export const NET = { width: 400, height: 236 } as const;

/** `name` is how high the number of the unit stands. */
const units = [
  { unit: 1, x: 34, y: 66, r: 22, name: 32 },
  { unit: 2, x: 34, y: 170, r: 22, name: 212 },
  { unit: 3, x: 190, y: 66, r: 30, name: 24 },
  { unit: 4, x: 190, y: 170, r: 30, name: 220 },
  { unit: 5, x: 346, y: 118, r: 32, name: 70 },
];
const biases = [
  { of: 3, x: 128, y: 18 },
  { of: 4, x: 128, y: 218 },
  { of: 5, x: 346, y: 202 },
];
const layers = layersOf(replay);
const links = layers.slice(1).flatMap((receivers, k) => receivers.flatMap((j) => [...layers[k]!, 0].map((i) => ({ j, i }))));
const OUTPUT = 5;
const isInput = (unit: number) => unit < 3;

export type NetView = ReturnType<typeof netView>;

/**
 * The net beside the program: the outputs of one case, and what this line has to do with them.
 * @param chosen the case whose outputs the dials show
 */
export function netView(cursor: number, chosen: number) {
  const value = known(cursor);
  const lit = lights(cursor);
  const dials = units.map(({ unit, x, y, r, name }) => {
    const says = value({ q: 'y', j: unit }, chosen);
    const target = unit === OUTPUT ? value({ q: 'd', j: unit }, chosen) : null;
    return {
      unit,
      x,
      y,
      r,
      name,
      value: says,
      role: lit.unit(unit),
      pass: lit.pass,
      fresh: lit.pass === 'forward',
      fine: !isInput(unit),
      ...(target === null ? {} : { target }),
      text: says === null ? null : format(says, isInput(unit) ? 0 : 2),
    };
  });
  const told = dials.map(({ unit, text }) => (text === null ? `unit ${unit} not yet computed` : `unit ${unit} says ${text}`));
  return {
    dials,
    biases: biases.map((place): BiasMark => {
      const used = lit.equation === 1 && lit.connection(place.of, 0) !== 'known';
      return { ...place, role: used ? 'operand' : 'known', pass: lit.pass };
    }),
    connections: links.map(({ j, i }) => connection(j, i, value({ q: 'w', j, i }), lit)),
    description: `The net in case ${cases[chosen]}: ${told.join(', ')}.`,
  };
}

/** What the step computed, by unit and by connection. Loops and calls hand arrays on and light nothing. */
function lights(cursor: number) {
  const pass = passAt(replay, cursor);
  const equation = equationAt(replay, cursor);
  const made = pass === null ? [] : writesAt(cursor).map(({ ref }) => ref);
  const makes = (unit: number, from?: number) => made.some(({ j, i }) => j === unit && i === from);
  const connectionRole = (j: number, i: number): Role => {
    if (makes(j, i)) return 'result';
    const goesIn = (equation === 1 && makes(j)) || (equation === 7 && i !== 0 && makes(i));
    return goesIn ? 'operand' : 'known';
  };
  /** Units whose numbers go in: at the ends of the connections in play from which the line takes them. */
  const goesIn = (unit: number): boolean => {
    if (equation === 3) return unit === OUTPUT;
    const inPlay = links.filter(({ j, i }) => connectionRole(j, i) !== 'known');
    if (equation === 7) return inPlay.some(({ j }) => j === unit);
    return (equation === 1 || equation === 6) && inPlay.some(({ i }) => i === unit);
  };
  const unitRole = (unit: number): Role => {
    if (makes(unit)) return 'result';
    return goesIn(unit) ? 'operand' : 'known';
  };
  return { pass: pass ?? 'error', equation, connection: connectionRole, unit: unitRole };
}

function connection(j: number, i: number, weight: number | null, lit: ReturnType<typeof lights>): ConnectionMark {
  const to = units[j - 1]!;
  const role = lit.connection(j, i);
  const line =
    i === 0
      ? between(
          biases.find(({ of }) => of === j)!,
          to,
          12,
          to.r + 3,
        )
      : between(units[i - 1]!, to, units[i - 1]!.r + 2, to.r + (j === OUTPUT ? 9 : 3));
  const path = lit.equation === 7 ? turned(line) : line;
  return {
    j,
    i,
    role,
    pass: lit.pass,
    ...strokeOf(weight ?? 0, { per: 2.4, least: role === 'known' ? 0 : 2.5 }),
    ...(role === 'operand' ? { pieces: [shorten(path, 12)], head: headOf(path) } : { pieces: [path] }),
  };
}
