import { output, slope, trace, weightIndex, type Network, type QuantityRef, type TrainingCase, type UnitKind } from '@/lib/engine';

/** One machine: a number goes in, a number comes out, and a small change of the one changes the other by `rate` times as much. */
export interface Machine {
  /** What comes out of it. */
  readonly of: QuantityRef;
  /** By what it multiplies or bends, as equation (1), (2) or (3) says. */
  readonly how:
    | { readonly by: 'factor'; readonly factor: QuantityRef }
    | { readonly by: 'curve'; readonly j: number }
    | { readonly by: 'miss'; readonly j: number };
  readonly run: (input: number) => number;
  /** The derivative of `run` where the machine stands now. */
  readonly rate: number;
}

/** Machines in a row, from one weight of a net to the error. */
export interface MachineRow {
  /** What goes into the first: a weight. */
  readonly from: QuantityRef;
  readonly machines: readonly Machine[];
  /** What goes into the first, and what comes out of each. */
  readonly values: readonly number[];
}

/**
 * The path from w_ji to E through units, for a net of one output unit and one case: eq. (1) of the first unit, eq. (2), eq. (1)
 * of the next, and so on to eq. (3). All that does not lie on the path stands still.
 * @param through the units from j to the output, each connected to the next
 */
export function machineRow(net: Network, weights: Float64Array, one: TrainingCase, i: number, through: readonly number[]): MachineRow {
  const known = new Map(trace(net, weights, one, { epsilon: 1 }).map(({ result: { q, j, value } }) => [`${q}.${j}`, value]));
  const inputs = net.layers.find(({ kind }) => kind === null)!;
  const said = (j: number) => known.get(`y.${j}`) ?? one.input[inputs.inputOffset + j - inputs.first]!;
  const w = (j: number, from: number) => weights[weightIndex(net, j, from)]!;
  const kindOf = (j: number): UnitKind => net.layers.find(({ first, size }) => j >= first && j < first + size)!.kind!;
  const machines = through.flatMap((j, k): Machine[] => {
    const x = known.get(`x.${j}`)!;
    const before = through[k - 1];
    // The first machine takes in the weight, and multiplies by what its sender says; later ones multiply by their weight.
    const factor = before === undefined ? said(i) : w(j, before);
    const rest = x - factor * (before === undefined ? w(j, i) : said(before));
    const kind = kindOf(j);
    return [
      {
        of: { q: 'x', j },
        how: { by: 'factor', factor: before === undefined ? { q: 'y', j: i } : { q: 'w', j, i: before } },
        run: (v) => factor * v + rest,
        rate: factor,
      },
      { of: { q: 'y', j }, how: { by: 'curve', j }, run: (v) => output(kind, v), rate: slope(kind, said(j)) },
    ];
  });
  const last = through.at(-1)!;
  const d = one.target[0]!;
  machines.push({ of: { q: 'E' }, how: { by: 'miss', j: last }, run: (y) => 0.5 * (y - d) * (y - d), rate: said(last) - d });
  return { from: { q: 'w', j: through[0]!, i }, machines, values: along(machines, w(through[0]!, i)) };
}

const along = (machines: readonly Machine[], start: number, stuck?: { readonly at: number; readonly says: number }): number[] =>
  machines.reduce<number[]>((values, { run }, k) => [...values, stuck?.at === k ? stuck.says : run(values[k]!)], [start]);

/** The rates as they hold now: that of a broken machine is 0. */
export const ratesOf = ({ machines }: MachineRow, broken: number | null): readonly number[] =>
  machines.map(({ rate }, k) => (k === broken ? 0 : rate));

/**
 * How far everything moves when what goes into the row is larger by `nudge`: measured, by running it again.
 * @param broken position of a machine that is stuck at what it says now; null: all run
 */
export function movesOf({ machines, values }: MachineRow, nudge: number, broken: number | null): readonly number[] {
  const stuck = broken === null ? undefined : { at: broken, says: values[broken + 1]! };
  return along(machines, values[0]! + nudge, stuck).map((value, k) => value - values[k]!);
}
