import type { TableHead, TableRow } from '@/components/marks/ValueTable';
import type { NumberMark } from '@/components/marks/types';
import { spoken, type QuantityName, type QuantityRef } from '@/lib/notation/quantities';
import type { Reading } from './reading';
import { unitName } from './unit-names';

const symbol = (q: QuantityName, tone: 'forward' | 'backward' | 'change' | 'quiet'): TableHead => ({ symbol: { of: { q }, tone } });

/** What of a large net the tables show: the units and the connections that the step on show is about. */
function inPlay({ data: { net }, step, done, pointed, touched }: Reading) {
  const now = partOf(net, done, net.connections[0]!.j);
  if (pointed === null) return now;
  // What stands in the tables stays there while it is pointed at: whoever comes to a number by keys keeps it.
  const here = new Set(now.connections.map(({ j, i }) => `${j}.${i}`));
  const away = touched.find(({ j, i }) => j !== undefined && !(i === undefined ? now.units.has(j) : here.has(`${j}.${i}`)));
  return away === undefined ? now : partOf(net, step, away.j!);
}

/** The unit a step is about, with what goes into it or, on the way back, out of it. @param otherwise the unit, where there is no step */
function partOf(net: Reading['data']['net'], step: Reading['step'], otherwise: number) {
  const about = step?.result.j ?? step?.operands[0]?.j ?? otherwise;
  // Nothing goes into an input.
  const up = step?.equation === 7 || !net.connections.some(({ j }) => j === about);
  const connections = net.connections.filter(({ j, i }) => (up ? i : j) === about);
  return {
    units: new Set([about, ...connections.flatMap(({ j, i }) => [j, i]), ...(step?.operands.flatMap(({ j }) => j ?? []) ?? [])]),
    connections,
  };
}

/** All numbers at one moment, as tables beside the net: units, weights, and the few of the case as a whole; of a large net those in play. */
export function tablesView(reading: Reading, large = false) {
  const { data, step, pointed } = reading;
  const shown = large ? inPlay(reading) : null;
  const connections = shown?.connections ?? data.net.connections;
  const firstOf = new Map<number, string>();
  for (const { j, i, index } of data.net.connections) if (!firstOf.has(index)) firstOf.set(index, `${j}.${i}`);
  const names = new Map<string, string>();
  const mark = (ref: QuantityRef): NumberMark => {
    const made = reading.mark(ref);
    names.set(made.key, spoken(ref));
    return made;
  };
  const units = data.net.layers.flatMap(({ kind, first, size }) =>
    Array.from({ length: size }, (_, k) => first + k)
      .filter((j) => !shown || shown.units.has(j))
      .map((j, k): TableRow => {
        const name = unitName(data.paperId, j);
        const of = (q: QuantityName) => (kind === null ? null : mark({ q, j }));
        return {
          key: `unit ${j}`,
          head: { words: name === undefined ? String(j) : `${j} ${name}` },
          opens: k === 0 && first > 1,
          cells: [of('x'), mark({ q: 'y', j }), of('dEdy'), of('dEdx')],
        };
      }),
  );
  const weights = connections.map(({ j, i, index }, k): TableRow => ({
    key: `weight ${j}.${i}`,
    head: { symbol: { of: { q: 'w', j, i }, tone: 'ink' } },
    square: reading.value({ q: 'w', j, i }) ?? 0,
    cells: [mark({ q: 'w', j, i }), mark({ q: 'dEdw', j, i }), firstOf.get(index) === `${j}.${i}` ? mark({ q: 'deltaW', j, i }) : null],
    opens: k > 0 && connections[k - 1]!.j !== j,
  }));
  const single = (key: string, words: string, ref: QuantityRef): TableRow => ({
    key,
    head: { words, symbol: { of: ref, tone: 'ink' } },
    cells: [mark(ref)],
  });
  const targets = [...data.given.values()].filter(({ q, j }) => q === 'd' && (!shown || shown.units.has(j!)));
  const whole = [
    ...targets.map(({ q, j }) => single(`d ${j}`, 'target, ', { q, j: j! })),
    single('E', 'error of this case, ', { q: 'E' }),
    single('epsilon', 'step size, ', { q: 'epsilon' }),
    ...(data.given.has('alpha') ? [single('alpha', 'part of the last change, ', { q: 'alpha' })] : []),
  ];
  const lit = step ? reading.mark(step.result).key : `w.${connections[0]!.j}.${connections[0]!.i}`;
  return {
    /** What each number is called, by its key. */
    names: names as ReadonlyMap<string, string>,
    /** The number a listener comes to first. */
    entry: pointed !== null && names.has(pointed) ? pointed : lit,
    tables: [
      {
        caption: large ? 'Numbers of the units in play' : 'Numbers of the units',
        heads: [{ words: 'unit' }, symbol('x', 'forward'), symbol('y', 'forward'), symbol('dEdy', 'backward'), symbol('dEdx', 'backward')],
        rows: units,
      },
      {
        caption: large ? 'Numbers of the weights in play' : 'Numbers of the weights',
        heads: [{ words: 'weight' }, symbol('w', 'quiet'), symbol('dEdw', 'backward'), symbol('deltaW', 'change')],
        rows: weights,
        squares: true,
        // The largest |weight|, for the squares.
        full: Math.max(1, ...weights.map(({ square = 0 }) => Math.abs(square))),
      },
      { caption: 'Numbers of the whole case', heads: [], rows: whole },
    ],
  };
}
