import { between, headOf, strokeOf, turned } from '@/components/marks/lines';
import type { ConnectionMark, DialMark, LabelMark, Pass, Piece } from '@/components/marks/types';
import { agreeingDecimals, format } from '@/lib/notation/format';
import { scientific } from '@/lib/notation/magnitude';
import { laneOf, round, type Layout } from './places';
import type { Reckoned } from './reckon';
import { errorAt, type FigureFiveState } from './state';

/** Which part of the walk a step is, and at what time. */
type Phase = { readonly part: 'start' | 'error' | 'change' } | { readonly part: 'forward' | 'back'; readonly t: number };

export function phaseOf({ cursor, steps }: Pick<FigureFiveState, 'cursor' | 'steps'>): Phase {
  if (cursor === 0) return { part: 'start' };
  if (cursor <= steps) return { part: 'forward', t: cursor };
  if (cursor === steps + 1) return { part: 'error' };
  if (cursor === 2 * steps + 2) return { part: 'change' };
  return { part: 'back', t: 2 * steps + 2 - cursor };
}

type Moment = Pick<FigureFiveState, 'cursor' | 'steps' | 'chosen' | 'way' | 'epsilon'>;

/** How far things have come: outputs are stored up to `stored`, errors have come back as far as `returned`. */
function reach({ cursor, steps }: Moment) {
  return { stored: Math.min(cursor, steps), returned: cursor <= steps + 1 ? Infinity : Math.max(1, 2 * steps + 2 - cursor) };
}

/** A unit of the drawing by its own number; those of the net itself come after all copies. */
const unitId = (j: number, t: number) => 10 * t + j;
const ownId = (j: number) => 900 + j;

const decimalsOfOutput = (y: number) => (y === 0 || y === 1 ? 0 : 2);

export type NetView = ReturnType<typeof netView>;

/** The whole drawing of a moment in one layout. Pure. */
export function netView(state: Moment, reckoned: Reckoned, layout: Layout) {
  const { steps, chosen, cursor, way } = state;
  const { net, weights, history, time, targets } = reckoned;
  const phase = phaseOf(state);
  const { stored, returned } = reach(state);
  const chosenOne = net.connections[chosen]!;
  const times = Array.from({ length: steps + 1 }, (_, t) => t);
  const units = Array.from({ length: net.units }, (_, k) => k + 1);
  /** What unit j said at time t; null while it has not. */
  const said = (j: number, t: number) => (t <= stored ? history.y[t]![j - 1]! : null);
  const copies = times.flatMap((t) => units.map((j) => ({ j, t, id: unitId(j, t), at: layout.unit(j, t), own: false })));
  const owns = units.map((j) => ({ j, t: stored, id: ownId(j), at: layout.own(j), own: true }));

  const dials = [...copies, ...owns].map(({ j, t, id, at, own }): DialMark => {
    const now = phase.part === 'forward' && phase.t === t;
    // The two units whose product is the gradient of this copy.
    const fed = phase.part === 'back' && !own && t === phase.t - 1 && j === chosenOne.from;
    const blamed = phase.part === 'back' && !own && t === phase.t && j === chosenOne.to;
    const held = fed || blamed ? 'operand' : 'known';
    const isLast = t === steps && !own;
    const error = cursor === errorAt(state) ? 'error' : 'backward';
    return {
      unit: id,
      ...at,
      r: layout.r,
      value: said(j, t),
      fine: false,
      role: now ? 'result' : held,
      pass: fed || blamed ? 'backward' : 'forward',
      fresh: now,
      ...(isLast && { target: targets[j - 1]! }),
      ...(isLast && cursor >= errorAt(state) && { error }),
    };
  });

  const wire = (k: number, j: number, i: number, piece: Piece, inPlay: Pass | null, head?: ConnectionMark['head']): ConnectionMark => ({
    j,
    i,
    role: inPlay || k === chosen ? 'operand' : 'known',
    pass: inPlay ?? 'error',
    pieces: [piece],
    ...strokeOf(weights[k]!, { per: 1.9, least: k === chosen ? 2.5 : 0 }),
    ...(head && { head }),
  });
  const connections = [
    ...times.slice(1).flatMap((t) =>
      net.connections.map(({ from, to }, k) => {
        const forward = phase.part === 'forward' && phase.t === t;
        const piece = between(layout.unit(from, t - 1), layout.unit(to, t), layout.r + 2, layout.r + (forward ? 5 : 2));
        const ends = [k, unitId(to, t), unitId(from, t - 1), piece] as const;
        if (forward) return wire(...ends, 'forward', headOf(piece));
        if (phase.part === 'back' && phase.t === t - 1) return wire(...ends, 'backward', headOf(turned(piece)));
        return wire(...ends, null);
      }),
    ),
    ...net.connections.map(({ from, to }, k) => {
      const piece = laneOf(layout, from, to);
      return wire(k, ownId(to), ownId(from), piece, null, headOf(piece));
    }),
  ];

  const named = { kind: 'name', rows: [] } as const;
  const labels: LabelMark[] = [
    ...times.map((t) => ({ ...named, key: `time ${t}`, ...layout.time(t), title: { name: `time ${t}` } })),
    { ...named, key: 'now', ...layout.now, title: { name: layout.kind === 'wide' ? `the net, now at ${stored}` : 'the net' } },
    ...[...copies, ...owns].flatMap(({ j, t, id, at }): LabelMark[] => {
      const y = said(j, t);
      if (y === null) return [];
      const decimals = decimalsOfOutput(y);
      const number = { key: `y.${id}`, text: format(y, decimals), decimals, role: 'known', pass: 'forward' } as const;
      return [{ key: number.key, kind: 'value', ...at, align: 'middle', rows: [{ number }] }];
    }),
    ...copies
      .filter(({ t }) => t >= returned)
      .map(({ j, t, id, at: { x, y } }): LabelMark => {
        const text = format(time.dEdx[t]![j - 1]!);
        const number = { key: `dEdx.${id}`, text, decimals: 4, role: 'known', pass: 'backward' } as const;
        const bold = phase.part === 'back' && phase.t === t && j === chosenOne.to;
        return { key: `dEdx ${id}`, kind: 'weight', x, y: y + layout.below, align: 'middle', rows: [{ number, bold }] };
      }),
  ];

  const gradients = time.copies.map((row) => row[chosen]!);
  const largest = Math.max(...gradients.map(Math.abs)) || 1;
  const beds = gradients
    .map((value, n) => {
      const [a, b] = [layout.unit(chosenOne.from, n), layout.unit(chosenOne.to, n + 1)];
      const from = { x: round(a.x + layout.leaves * (b.x - a.x)), y: round(a.y + layout.leaves * (b.y - a.y)) };
      const width = round(1 + 3.5 * (Math.abs(value) / largest));
      return { t: n + 1, path: layout.bed(n + 1, from), width, negative: value < 0 };
    })
    .filter(({ t }) => t >= returned);

  const gradient = time[way][chosen]!;
  return {
    dials,
    connections,
    labels,
    /** The gradients of the copies on their way into the one number. */
    beds,
    /** Buttons over the four connections of the net itself. */
    names: net.connections.map(({ from, to }, k) => {
      const [x1, y1, x2, y2] = laneOf(layout, from, to);
      const { dx, dy, align } = layout.names[to > from ? 0 : 1]!;
      return { k, x: (x1 + x2) / 2 + dx, y: (y1 + y2) / 2 + dy, align, value: format(weights[k]!, 2) };
    }),
    /** The numbers of the drawing in words, a line for each time: what the units say, and what they are blamed for. */
    words: times.map((t) => {
      const says = history.y[t]!.map((y) => format(y, decimalsOfOutput(y))).join(', ');
      const blame = t >= returned ? `, and are blamed for ${time.dEdx[t]!.map((one) => format(one)).join(', ')}` : '';
      return `Time ${t}: ${t <= stored ? `the units say ${says}` : 'not run yet'}${blame}.`;
    }),
    mouth:
      phase.part === 'change'
        ? { ...layout.mouth, name: way, gradient: format(gradient), change: format(-state.epsilon * gradient) }
        : null,
  };
}

/** The two ways to one gradient, number by number; null for what has not come yet. */
export function ledger(state: Moment, { time, layers, apart }: Reckoned) {
  const { returned } = reach(state);
  const done = phaseOf(state).part === 'change';
  const told = (gradients: readonly number[], known: boolean) => (known ? format(gradients[state.chosen]!) : null);
  const row = (name: string, short: string, { copies, sum, average }: Reckoned['layers']) => ({
    name,
    short,
    copies: copies.map((each, n) => told(each, n + 1 >= returned)),
    sum: told(sum, done),
    average: told(average, done),
  });
  return {
    rows: [row('back through its history', 'by history', time), row('in the layered net', 'by layers', layers)] as const,
    /** The two ways compared, over all copies of all four weights. */
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
  switch (phase.part) {
    case 'start':
      return `Time 0: the three units are set to ${inputs.join(', ')}. Nothing has run yet.`;
    case 'forward':
      return `Time ${phase.t}: all three units work at once, on what was said at time ${phase.t - 1}. The net itself keeps only the newest outputs; the copies store them all.`;
    case 'error':
      return `After ${steps === 1 ? 'one step' : `${steps} steps`} the units ought to say ${targets.join(', ')}, and E is ${format(time.E)}. To send the error back, every output so far is needed, and it stands in the copies.`;
    case 'back': {
      const { t } = phase;
      const [e, y, slope] = [time.dEdx[t]![to - 1]!, history.y[t - 1]![from - 1]!, time.copies[t - 1]![chosen]!];
      const [forE, forY] = agreeingDecimals(
        [
          { value: e, decimals: 4 },
          { value: y, decimals: decimalsOfOutput(y) },
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
