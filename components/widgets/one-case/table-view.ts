import type { TableHead, TableRow } from '@/components/marks/ValueTable';
import type { NumberMark } from '@/components/marks/types';
import { spoken, type QuantityName, type QuantityRef } from '@/lib/notation/quantities';
import type { Reading } from './reading';
import { unitName } from './unit-names';

export interface TableView {
  readonly caption: string;
  readonly heads: readonly TableHead[];
  readonly rows: readonly TableRow[];
  readonly squares: boolean;
  /** The largest |weight|, for the squares. */
  readonly full?: number;
}

/** The tables beside the net: units, weights, and the few numbers of the case as a whole. */
export interface TablesView {
  readonly tables: readonly TableView[];
  /** The number a listener comes to first. */
  readonly entry: string;
  /** How many numbers there are to compute or to start from: the "42" of XOR. */
  readonly count: number;
  /** What each number is called, by its key. */
  readonly names: ReadonlyMap<string, string>;
}

const symbol = (q: QuantityName, tone: 'forward' | 'backward' | 'change' | 'quiet'): TableHead => ({ symbol: { of: { q }, tone } });

/** What of a large net the tables show: the units and the connections that the step on show is about. */
function inPlay({ data: { net }, step, done, pointed, touched }: Reading): Part {
  const now = partOf(net, done, net.connections[0]!.j);
  if (pointed === null) return now;
  // What stands in the tables stays there while it is pointed at: whoever comes to a number by keys keeps it.
  const here = new Set(now.connections.map(({ j, i }) => `${j}.${i}`));
  const away = touched.find(({ j, i }) => j !== undefined && !(i === undefined ? now.units.has(j) : here.has(`${j}.${i}`)));
  return away === undefined ? now : partOf(net, step, away.j!);
}

interface Part {
  readonly units: ReadonlySet<number>;
  readonly connections: Reading['data']['net']['connections'];
}

/** The unit a step is about, with what goes into it or, on the way back, out of it. @param otherwise the unit, where there is no step */
function partOf(net: Reading['data']['net'], step: Reading['step'], otherwise: number): Part {
  const about = step?.result.j ?? step?.operands[0]?.j ?? otherwise;
  // Nothing goes into an input.
  const up = step?.equation === 7 || !net.connections.some(({ j }) => j === about);
  const connections = net.connections.filter(({ j, i }) => (up ? i : j) === about);
  return {
    units: new Set([about, ...connections.flatMap(({ j, i }) => [j, i]), ...(step?.operands.flatMap(({ j }) => j ?? []) ?? [])]),
    connections,
  };
}

/** All numbers at one moment, as tables; of a large net those in play. */
export function tablesView(reading: Reading, large = false): TablesView {
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
        const of = (q: QuantityName) => (kind === null ? null : mark({ q, j }));
        return {
          key: `unit ${j}`,
          head: { words: unitName(data.paperId, j) === undefined ? String(j) : `${j} ${unitName(data.paperId, j)}` },
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
  const inUnits = units.flatMap(({ cells }) => cells).filter((cell) => cell !== null).length;
  const targets = [...data.given.values()].filter(({ q, j }) => q === 'd' && (!shown || shown.units.has(j!)));
  const whole: TableRow[] = [
    ...targets.map((d): TableRow => ({
      key: `d ${d.j}`,
      head: { words: 'target, ', symbol: { of: { q: 'd', j: d.j }, tone: 'ink' } },
      cells: [mark(d)],
    })),
    { key: 'E', head: { words: 'error of this case, ', symbol: { of: { q: 'E' }, tone: 'ink' } }, cells: [mark({ q: 'E' })] },
    { key: 'epsilon', head: { words: 'step size, ', symbol: { of: { q: 'epsilon' }, tone: 'ink' } }, cells: [mark({ q: 'epsilon' })] },
    ...(data.given.has('alpha')
      ? [
          {
            key: 'alpha',
            head: { words: 'part of the last change, ', symbol: { of: { q: 'alpha' as const }, tone: 'ink' as const } },
            cells: [mark({ q: 'alpha' })],
          },
        ]
      : []),
  ];
  const lit = step ? reading.mark(step.result).key : `w.${connections[0]!.j}.${connections[0]!.i}`;
  return {
    names,
    entry: pointed !== null && names.has(pointed) ? pointed : lit,
    count: inUnits + weights.length * 3 + 1,
    tables: [
      {
        caption: large ? 'Numbers of the units in play' : 'Numbers of the units',
        heads: [{ words: 'unit' }, symbol('x', 'forward'), symbol('y', 'forward'), symbol('dEdy', 'backward'), symbol('dEdx', 'backward')],
        rows: units,
        squares: false,
      },
      {
        caption: large ? 'Numbers of the weights in play' : 'Numbers of the weights',
        heads: [{ words: 'weight' }, symbol('w', 'quiet'), symbol('dEdw', 'backward'), symbol('deltaW', 'change')],
        rows: weights,
        squares: true,
        full: Math.max(1, ...weights.map(({ square = 0 }) => Math.abs(square))),
      },
      { caption: 'Numbers of the whole case', heads: [], rows: whole, squares: false },
    ],
  };
}
