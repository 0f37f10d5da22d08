import { stridesPerSecond, type Paces } from './paces';

/** What every figure that steps has in its state. Only the place is linked to; the rest is of the moment. */
export interface Walking {
  readonly playing: boolean;
  /** Position in `paces`. */
  readonly speed: number;
}

/** How a figure steps, plays and is walked: plain functions of its state. */
export interface Walk<State extends Walking> {
  /** The field that says where it stands; `cursor` unless it is said. */
  readonly along?: keyof State;
  /** Where it stands, when that is not simply the field. */
  readonly at?: (state: State) => number;
  /** The last place; the first is 0. */
  readonly last: (state: State) => number;
  /** The state at another place, which lies within 0 … last; the field set to it unless it is said. */
  readonly go?: (state: State, to: number) => State;
  /** How fast it plays (./paces). */
  readonly paces: Paces;
  /** What is counted in the last line; "step" unless it is something else. */
  readonly unit?: string;
  /**
   * Where Step and Back lead; one place on and one back unless it is said. A tick of Play goes the stride of its pace, else where Step
   * does.
   */
  readonly next?: (state: State) => number;
  readonly before?: (state: State) => number;
  /** Play stops here although it is not the end, e.g. at a breakpoint. */
  readonly stops?: (state: State) => boolean;
  /** Play waits while this holds, e.g. while a number is being traced. */
  readonly holds?: (state: State) => boolean;
  /** What a step, Back and Play forget, e.g. a number that was chosen. */
  readonly forgets?: Partial<State>;
  /** Where Play begins when it begins again; from the end it is 0 unless it is said. */
  readonly restart?: (state: State) => number | undefined;
}

export type WalkAction =
  | { readonly type: 'step' | 'back' | 'play' | 'tick' }
  | { readonly type: 'go'; readonly to: number }
  | { readonly type: 'pace'; readonly speed: number };

const own: ReadonlySet<string> = new Set<WalkAction['type']>(['step', 'back', 'play', 'tick', 'go', 'pace']);

/** Whether an action is one of the walk's. */
export function isWalk(action: { readonly type: string }): action is WalkAction {
  return own.has(action.type);
}

/** Where a walk stands. */
export function placeOf<State extends Walking>({ at, along = 'cursor' as keyof State }: Walk<State>, state: State): number {
  return at ? at(state) : (state[along] as number);
}

/** For a figure that opens in the middle of a run: Play then begins the run, as it does at its end. */
export function restartFrom<State extends Walking & { readonly sweep: number; readonly seed: number }>(opening: State, last: number) {
  return ({ sweep, seed }: State): number | undefined =>
    sweep === last || (seed === opening.seed && sweep === opening.sweep) ? 0 : undefined;
}

/** The walk along the sweeps of a run that opens in its middle; Play shows it from the beginning. */
export function sweepsFrom<State extends Walking & { readonly sweep: number; readonly seed: number }>(
  opening: State,
  last: number,
  ...strides: readonly number[]
): Walk<State> {
  return {
    along: 'sweep',
    last: () => last,
    restart: restartFrom(opening, last),
    unit: 'sweep',
    paces: stridesPerSecond('sweep', ...strides),
  };
}

/** The state after an action of the walk. Play begins again at the start when it is pressed at the end. */
export function walked<State extends Walking>(walk: Walk<State>, state: State, action: WalkAction): State {
  const at = placeOf(walk, state);
  const last = walk.last(state);
  const to = (place: number, base = state): State => {
    const held = Math.min(last, Math.max(0, place));
    if (held === placeOf(walk, base)) return base;
    return walk.go ? walk.go(base, held) : { ...base, [walk.along ?? 'cursor']: held };
  };
  const still = (next: State): State => ({ ...next, ...walk.forgets, playing: false });
  switch (action.type) {
    case 'step':
      return still(to(walk.next?.(state) ?? at + 1));
    case 'back':
      return still(to(walk.before?.(state) ?? at - 1));
    case 'go':
      return still(to(action.to));
    case 'play': {
      if (state.playing || last === 0) return still(state);
      const again = walk.restart?.(state) ?? (at === last ? 0 : undefined);
      return { ...(again === undefined ? state : to(again)), ...walk.forgets, playing: true };
    }
    case 'tick': {
      if (!state.playing) return state;
      const { stride } = walk.paces.positions[state.speed]!;
      const next = to(stride === undefined ? (walk.next?.(state) ?? at + 1) : at + stride);
      return { ...next, playing: placeOf(walk, next) < walk.last(next) && !walk.stops?.(next) };
    }
    case 'pace':
      return { ...state, speed: Math.min(walk.paces.positions.length - 1, Math.max(0, action.speed)) };
  }
}
