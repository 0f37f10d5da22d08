import { between, headOf, strokeOf, turned } from '@/components/marks/lines';
import type { ConnectionMark, DialMark, LabelMark, NumberMark, Role } from '@/components/marks/types';
import { agreeingDecimals, format } from '@/lib/notation/format';
import { scientific } from '@/lib/notation/magnitude';
import { laneOf, type Layout, type Place } from './places';
import type { Reckoned } from './reckon';
import { errorAt, type FigureFiveState } from './state';

/** Which part of the walk a step is, and at what time. */
export type Phase = { readonly part: 'start' | 'error' | 'change' } | { readonly part: 'forward' | 'back'; readonly t: number };

export function phaseOf({ cursor, steps }: Pick<FigureFiveState, 'cursor' | 'steps'>): Phase {
  if (cursor === 0) return { part: 'start' };
  if (cursor <= steps) return { part: 'forward', t: cursor };
  if (cursor === steps + 1) return { part: 'error' };
  if (cursor === 2 * steps + 2) return { part: 'change' };
  return { part: 'back', t: 2 * steps + 2 - cursor };
}

type Moment = Pick<FigureFiveState, 'cursor' | 'steps' | 'chosen' | 'way' | 'epsilon'>;

/** How far things have come: outputs are stored up to `stored`, errors have come back as far as `returned`. */
function reach({ cursor, steps }: Moment): { readonly stored: number; readonly returned: number } {
  return { stored: Math.min(cursor, steps), returned: cursor <= steps + 1 ? Infinity : Math.max(1, 2 * steps + 2 - cursor) };
}

/** A unit of the drawing by its own number; those of the net itself come after all copies. */
const unitId = (j: number, t: number) => 10 * t + j;
const ownId = (j: number) => 900 + j;

/** The gradient of one copy on its way into the one number. */
export interface Bed {
  readonly t: number;
  readonly path: readonly Place[];
  readonly width: number;
  readonly negative: boolean;
}

export interface NetView {
  readonly dials: readonly DialMark[];
  readonly connections: readonly ConnectionMark[];
  readonly labels: readonly LabelMark[];
  readonly beds: readonly Bed[];
  /** Buttons over the four connections of the net itself. */
  readonly names: readonly (Place & { readonly k: number; readonly value: string; readonly align: 'left' | 'right' | 'middle' })[];
  /** The numbers of the drawing in words, a line for each time: what the units say, and what they are blamed for. */
  readonly words: readonly string[];
  readonly mouth:
    | (Place & { readonly align: 'left' | 'right'; readonly name: string; readonly gradient: string; readonly change: string })
    | null;
}

const round = (value: number) => Math.round(value * 100) / 100;

/** The whole drawing of a moment in one layout. Pure. */
export function netView(state: Moment, reckoned: Reckoned, layout: Layout): NetView {
  const phase = phaseOf(state);
  const { stored, returned } = reach(state);
  const { net, weights, history, time, targets } = reckoned;
  const { steps, chosen } = state;
  const units = Array.from({ length: net.units }, (_, k) => k + 1);
  const times = Array.from({ length: steps + 1 }, (_, t) => t);
  const chosenOne = net.connections[chosen]!;
  const number = (key: string, value: number, decimals: number, role: Role, pass: NumberMark['pass']): NumberMark => ({
    key,
    text: format(value, decimals),
    decimals,
    role,
    pass,
  });

  const dial = (j: number, t: number, at: Place, shown: number | null, own: boolean): DialMark => {
    const isLast = t === steps && !own;
    const now = phase.part === 'forward' && phase.t === t;
    const errs = isLast && state.cursor >= errorAt(state);
    const fed = phase.part === 'back' && !own && t === phase.t - 1 && j === chosenOne.from;
    const blamed = phase.part === 'back' && !own && t === phase.t && j === chosenOne.to;
    return {
      unit: own ? ownId(j) : unitId(j, t),
      ...at,
      r: layout.r,
      value: shown,
      fine: false,
      role: now ? 'result' : fed ? 'operand' : blamed ? 'operand' : 'known',
      pass: now ? 'forward' : fed || blamed ? 'backward' : 'forward',
      fresh: now,
      ...(isLast ? { target: targets[j - 1]! } : {}),
      ...(errs ? { error: state.cursor === errorAt(state) ? ('error' as const) : ('backward' as const) } : {}),
    };
  };
  const y = (j: number, t: number) => (t <= stored ? history.y[t]![j - 1]! : null);
  const dials = [
    ...times.flatMap((t) => units.map((j) => dial(j, t, layout.unit(j, t), y(j, t), false))),
    ...units.map((j) => dial(j, stored, layout.own(j), history.y[stored]![j - 1]!, true)),
  ];

  const connections = [
    ...times.slice(1).flatMap((t) =>
      net.connections.map(({ from, to }, k): ConnectionMark => {
        const forward = phase.part === 'forward' && phase.t === t;
        const back = phase.part === 'back' && phase.t === t - 1;
        const lit = forward || back || k === chosen;
        const piece = between(layout.unit(from, t - 1), layout.unit(to, t), layout.r + 2, layout.r + (forward ? 5 : 2));
        return copyMark(
          unitId(to, t),
          unitId(from, t - 1),
          piece,
          weights[k]!,
          lit ? 'operand' : 'known',
          forward ? 'forward' : back ? 'backward' : 'error',
          forward ? 'to' : back ? 'from' : null,
          k === chosen,
        );
      }),
    ),
    ...net.connections.map(({ from, to }, k): ConnectionMark => {
      const [a, b] = laneOf(layout, from, to);
      return copyMark(
        ownId(to),
        ownId(from),
        [round(a.x), round(a.y), round(b.x), round(b.y)],
        weights[k]!,
        k === chosen ? 'operand' : 'known',
        'error',
        'to',
        k === chosen,
      );
    }),
  ];

  const valueLabel = (j: number, at: Place, value: number | null, key: string): LabelMark[] =>
    value === null
      ? []
      : [
          {
            key,
            kind: 'value',
            ...at,
            align: 'middle',
            rows: [{ number: number(key, value, value === 0 || value === 1 ? 0 : 2, 'known', 'forward') }],
          },
        ];
  const labels: LabelMark[] = [
    ...times.map((t): LabelMark => ({ key: `time ${t}`, kind: 'name', ...layout.time(t), rows: [], title: { name: `time ${t}` } })),
    {
      key: 'now',
      kind: 'name',
      ...layout.now,
      rows: [],
      title: { name: layout.kind === 'wide' ? `the net, now at ${stored}` : 'the net' },
    },
    ...times.flatMap((t) => units.flatMap((j) => valueLabel(j, layout.unit(j, t), y(j, t), `y.${unitId(j, t)}`))),
    ...units.flatMap((j) => valueLabel(j, layout.own(j), history.y[stored]![j - 1]!, `y.${ownId(j)}`)),
    ...times
      .filter((t) => t >= returned && t > 0)
      .flatMap((t) =>
        units.map((j): LabelMark => {
          const { x, y: top } = layout.unit(j, t);
          const now = phase.part === 'back' && phase.t === t && j === chosenOne.to;
          return {
            key: `dEdx ${unitId(j, t)}`,
            kind: 'weight',
            x,
            y: top + layout.below,
            align: 'middle',
            rows: [{ number: number(`dEdx.${unitId(j, t)}`, time.dEdx[t]![j - 1]!, 4, 'known', 'backward'), bold: now }],
          };
        }),
      ),
  ];

  const gradients = time.copies.map((row) => row[chosen]!);
  const largest = Math.max(...gradients.map(Math.abs)) || 1;
  const beds = gradients.flatMap((value, n): Bed[] => {
    const t = n + 1;
    if (t < returned) return [];
    const [a, b] = [layout.unit(chosenOne.from, t - 1), layout.unit(chosenOne.to, t)];
    const from = { x: round(a.x + layout.leaves * (b.x - a.x)), y: round(a.y + layout.leaves * (b.y - a.y)) };
    return [{ t, path: layout.bed(t, from), width: round(1 + 3.5 * (Math.abs(value) / largest)), negative: value < 0 }];
  });

  return {
    dials,
    connections,
    labels,
    beds,
    names: net.connections.map(({ from, to }, k) => {
      const [a, b] = laneOf(layout, from, to);
      const upper = to > from;
      const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
      return layout.kind === 'wide'
        ? {
            k,
            x: middle.x + (upper ? -9 : 9),
            y: middle.y,
            align: upper ? ('right' as const) : ('left' as const),
            value: format(weights[k]!, 2),
          }
        : { k, x: middle.x, y: middle.y + (upper ? -19 : 19), align: 'middle' as const, value: format(weights[k]!, 2) };
    }),
    words: times.map((t) => {
      const said =
        t <= stored ? `the units say ${history.y[t]!.map((one) => format(one, one === 0 || one === 1 ? 0 : 2)).join(', ')}` : 'not run yet';
      return `Time ${t}: ${said}${t >= returned && t > 0 ? `, and are blamed for ${time.dEdx[t]!.map((one) => format(one)).join(', ')}` : ''}.`;
    }),
    mouth:
      phase.part === 'change'
        ? {
            ...layout.mouth,
            name: state.way,
            gradient: format(time[state.way][chosen]!),
            change: format(-state.epsilon * time[state.way][chosen]!),
          }
        : null,
  };
}

function copyMark(
  j: number,
  i: number,
  piece: ConnectionMark['pieces'][number],
  w: number,
  role: Role,
  pass: ConnectionMark['pass'],
  arrow: 'to' | 'from' | null,
  chosen: boolean,
): ConnectionMark {
  return {
    j,
    i,
    role,
    pass,
    pieces: [piece],
    ...strokeOf(w, { per: 1.9, least: chosen ? 2.5 : 0 }),
    ...(arrow === null ? {} : { head: headOf(arrow === 'from' ? turned(piece) : piece) }),
  };
}

/** One line of the table: the gradient of every copy, their sum and their average; null for what has not come yet. */
export interface LedgerRow {
  readonly name: string;
  readonly short: string;
  readonly copies: readonly (string | null)[];
  readonly sum: string | null;
  readonly average: string | null;
}

export interface Ledger {
  readonly rows: readonly [LedgerRow, LedgerRow];
  /** The two ways to the gradient compared, over all copies of all four weights. */
  readonly agree: string;
}

/** The two ways to one gradient, number by number. */
export function ledger(state: Moment, { time, layers, apart }: Reckoned): Ledger {
  const { returned } = reach(state);
  const done = phaseOf(state).part === 'change';
  const row = (
    name: string,
    short: string,
    { copies, sum, average }: Pick<Reckoned['layers'], 'copies' | 'sum' | 'average'>,
  ): LedgerRow => ({
    name,
    short,
    copies: copies.map((each, n) => (n + 1 >= returned ? format(each[state.chosen]!) : null)),
    sum: done ? format(sum[state.chosen]!) : null,
    average: done ? format(average[state.chosen]!) : null,
  });
  return {
    rows: [row('back through its history', 'by history', time), row('in the layered net', 'by layers', layers)],
    agree: apart === 0 ? 'Both ways give every one of them to the last bit.' : `Both ways agree to ${scientific(apart, 1)} everywhere.`,
  };
}

/** The step in words. */
export function say(state: Moment, reckoned: Reckoned): string {
  const { net, history, time, inputs, targets } = reckoned;
  const { steps, chosen, way, epsilon } = state;
  const { from, to } = net.connections[chosen]!;
  const name = `w${chosen + 1}`;
  const phase = phaseOf(state);
  const list = (values: readonly number[]) => values.map((value) => String(value)).join(', ');
  switch (phase.part) {
    case 'start':
      return `Time 0: the three units are set to ${list(inputs)}. Nothing has run yet.`;
    case 'forward':
      return `Time ${phase.t}: all three units work at once, on what was said at time ${phase.t - 1}. The net itself keeps only the newest outputs; the copies store them all.`;
    case 'error':
      return `After ${steps === 1 ? 'one step' : `${steps} steps`} the units ought to say ${list(targets)}, and E is ${format(time.E)}. To send the error back, every output so far is needed, and it stands in the copies.`;
    case 'back': {
      const { t } = phase;
      const [e, y, slope] = [time.dEdx[t]![to - 1]!, history.y[t - 1]![from - 1]!, time.copies[t - 1]![chosen]!];
      const [forE, forY] = agreeingDecimals(
        [
          { value: e, decimals: 4 },
          { value: y, decimals: y === 0 || y === 1 ? 0 : 2 },
        ],
        { value: slope, decimals: 4 },
        ([a = 0, b = 0]) => a * b,
      );
      return `Copy ${t} of ${name}: unit ${to} is blamed for ${format(e, forE)} at time ${t}, and unit ${from} said ${format(y, forY)} at time ${t - 1}, as stored. Their product is its ∂E/∂w, ${format(slope)}.`;
    }
    case 'change': {
      const [sum, average] = [time.sum[chosen]!, time.average[chosen]!].map((value) => format(value));
      const change = format(-epsilon * time[way][chosen]!);
      const same = steps === 1 ? 'With one copy both are the same.' : `With ε ÷ ${steps} the sum would make the step of the average.`;
      return way === 'average'
        ? `The gradients of ${name} add up to ${sum}; their average is ${average}. Every copy moves by −ε times that, ${change}, so they stay equal.`
        : `The gradients of ${name} add up to ${sum}, and every copy moves by −ε times that, ${change}. They stay equal too. ${same}`;
    }
  }
}
