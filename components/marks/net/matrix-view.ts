import { quantityKey, type QuantityName, type QuantityRef } from '@/lib/notation/quantities';
import { formatShort } from '@/lib/notation/format';
import type { NetPlan } from './auto-layout';
import type { EdgeGroup, EdgeUnit, MatrixMark } from './matrix';
import { isLit, type NetReading, type ShownStep } from './reading';

type PlanLayer = NetPlan['layers'][number];

export interface MatrixOptions {
  /** A net that has been compiled; `index` is the place of a weight, the same for all that share it. */
  readonly net: Omit<NetPlan, 'connections'> & {
    readonly connections: readonly { readonly j: number; readonly i: number; readonly index: number }[];
  };
  /** What a unit stands for, "Colin"; its number unless it is said. */
  readonly nameOf?: ((unit: number) => string | undefined) | undefined;
}

/**
 * The part of a large net that a step concerns, as a matrix. What a step back is about is the way up from its unit, all else the way
 * into it.
 */
export function matrixView(reading: NetReading, { net, nameOf = () => undefined }: MatrixOptions): MatrixMark {
  const { step } = reading;
  const { senders, receivers, back: up } = partInPlay(net, reading);
  const shows = step?.equation === 6 ? 'dEdw' : step?.pass === 'change' ? 'deltaW' : 'w';
  const columnUnits = [...senders.flatMap(unitsOf), ...(up ? [] : [0])];
  const rowUnits = receivers.flatMap(unitsOf);
  const [rowAt, columnAt] = [placesOf(rowUnits), placesOf(columnUnits)];
  const values = rowUnits.map(() => columnUnits.map(() => NaN));
  const lit: MatrixMark['lit'][number][] = [];
  let copies = 0;
  for (const { j, i, index } of net.connections) {
    const [row, column] = [rowAt.get(j), columnAt.get(i)];
    if (row === undefined || column === undefined) continue;
    values[row]![column] = (shows === 'w' || reading.known({ q: shows, j, i }) ? reading.value({ q: shows, j, i }) : null) ?? NaN;
    const role = reading.strongest([
      { q: 'w', j, i },
      { q: 'dEdw', j, i },
      { q: 'deltaW', j, i },
    ]);
    if (isLit(role)) lit.push({ row, column, role, key: quantityKey({ q: shows, j, i }) });
    if (step?.result.j === j && step.result.i === i) copies = net.connections.filter((one) => one.index === index).length;
  }
  const edge = (unit: number, back: QuantityName): EdgeUnit => {
    if (unit === 0) return { unit, name: '1', role: reading.role({ q: 'one' }), y: 1, back: null, says: [] };
    const refs = (['x', 'y', 'd', 'dEdy', 'dEdx'] as const).map((q): QuantityRef => ({ q, j: unit }));
    const says = refs
      .filter((ref) => isLit(reading.role(ref)) && reading.known(ref))
      .map((ref) => ({
        key: quantityKey(ref),
        text: `${short[ref.q] ?? ''}${formatShort(reading.value(ref)!, 4)}`,
        role: reading.role(ref),
      }));
    return {
      unit,
      name: nameOf(unit) ?? String(unit),
      role: reading.strongest(refs),
      y: reading.value({ q: 'y', j: unit }),
      back: reading.value({ q: back, j: unit }),
      says,
    };
  };
  const known = values.flat().filter(Number.isFinite).map(Math.abs);
  return {
    moment: step ? step.index + 1 : 0,
    description: `Weights from ${senders.map(({ name }) => name).join(' and ')} to ${receivers.map(({ name }) => name).join(' and ')} as squares. The tables give the numbers in play.`,
    pass: step?.pass ?? 'error',
    rows: rowUnits.map((unit) => edge(unit, 'dEdx')),
    columns: columnUnits.map((unit) => edge(unit, 'dEdy')),
    rowGroups: groupsOf(receivers),
    columnGroups: groupsOf(senders),
    values,
    shows,
    full: Math.max(...known, 1e-12),
    lit,
    chain: net.layers.map((layer) => ({
      name: layer.name,
      size: layer.size,
      part: receivers.includes(layer) ? 'hears' : senders.includes(layer) ? 'sends' : null,
    })),
    note: copies > 1 ? `${copies} connections have this weight; they move together.` : undefined,
  };
}

const short: Partial<Record<QuantityName, string>> = { x: 'x ', d: 'd ', dEdx: '∂x ', dEdy: '∂y ', y: 'y ' };

interface Part {
  readonly senders: readonly PlanLayer[];
  readonly receivers: readonly PlanLayer[];
  /** Whether it is the way up from a unit that blame comes back to. */
  readonly back: boolean;
}

/** The part of the last step done; of a number pointed at that is not in it, that number's. */
function partInPlay(net: NetPlan, { done, step, pointed, touched }: NetReading): Part {
  const now = layersInPlay(net, done);
  if (pointed === null) return now;
  const [sends, hears] = [now.senders, now.receivers].map((layers) => new Set(layers.flatMap(unitsOf)));
  const within = ({ j, i }: QuantityRef) =>
    j === undefined || (i === undefined ? sends!.has(j) || hears!.has(j) : hears!.has(j) && (i === 0 ? !now.back : sends!.has(i)));
  const away = touched.find((ref) => !within(ref));
  if (away === undefined) return now;
  return layersInPlay(net, step ?? { equation: 1, pass: 'forward', operands: [], result: away });
}

/** The layers a step is about: who sends and who hears. */
function layersInPlay(net: NetPlan, step: Omit<ShownStep, 'index'> | null): Part {
  const layerOf = (unit: number) => net.layers.find(({ first, size }) => unit >= first && unit < first + size)!;
  const into = (layer: PlanLayer): Part => ({
    senders: layer.incoming.map(({ from }) => net.layers[from]!),
    receivers: [layer],
    back: false,
  });
  if (!step) return into(net.layers.find(({ kind }) => kind !== null)!);
  const of = layerOf(step.result.j ?? step.operands[0]!.j!);
  if (step.equation === 7) {
    const at = net.layers.indexOf(of);
    return { senders: [of], receivers: net.layers.filter(({ incoming }) => incoming.some(({ from }) => from === at)), back: true };
  }
  // An input is pointed at: what hears it.
  if (of.kind === null) return into(net.layers.find(({ incoming }) => incoming.some(({ from }) => net.layers[from] === of))!);
  return into(of);
}

const unitsOf = ({ first, size }: PlanLayer) => Array.from({ length: size }, (_, k) => first + k);
const placesOf = (units: readonly number[]) => new Map(units.map((unit, at) => [unit, at]));

function groupsOf(layers: readonly PlanLayer[]): EdgeGroup[] {
  let from = 0;
  return layers.map(({ name, size }) => {
    const group = { name, from, count: size };
    from += size;
    return group;
  });
}
