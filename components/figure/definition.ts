import { decode, encode, type LinkSchema, type Read } from './codec';

/** A figure's state and how it changes: pure, plain data. */
export interface FigureDefinition<State extends object, Action extends { readonly type: string }> {
  /** In kebab-case; the widget's name: page `/figures/<name>/`, and the name of the state in links. */
  readonly name: string;
  /** The first state; the server draws it. */
  readonly initial: State;
  readonly reduce: (state: State, action: Action) => State;
  /** The fields that a link carries and undo watches. Leave out what is of the moment (playing, pointed). */
  readonly link: LinkSchema<State>;
  /** Fields that a link names only when they differ from `initial`; the same ones are taken from there when it is read. */
  readonly brief?: readonly (keyof State)[];
  /** What the fields' own limits cannot tell, e.g. a step beyond the last; a sentence fragment, or undefined when sound. */
  readonly check?: (state: State) => string | undefined;
  /** Fields that `reset` leaves alone; the seed above all. */
  readonly keep?: readonly (keyof State)[];
  /** Whether a page `/figures/<name>/` exists; true for every widget used in a chapter. */
  readonly alone?: boolean;
}

/** Declares a figure; only for the types. */
export function defineFigure<State extends object, Action extends { readonly type: string }>(
  definition: FigureDefinition<State, Action>,
): FigureDefinition<State, Action> {
  return definition;
}

/** The state after Reset: the first one, with the fields in `keep` as they are. */
export function afterReset<State extends object>(
  { initial, keep = [] }: Pick<FigureDefinition<State, never>, 'initial' | 'keep'>,
  state: State,
): State {
  return { ...initial, ...Object.fromEntries(keep.map((name) => [name, state[name]])) };
}

/** Nothing plays by itself in a state that is taken up again. */
export function atRest<State extends object>(state: State): State {
  return 'playing' in state ? { ...state, playing: false } : state;
}

/** The query of a link to a state: `one-case=cursor.14~chosen.3`. */
export function toQuery<State extends object>({ name, link, brief = [], initial }: Pick<FigureDefinition<State, never>, 'name' | 'link' | 'brief' | 'initial'>, state: State): string {
  const asAtFirst = brief.filter((field) => {
    const codec = link[field];
    return codec !== undefined && codec.write(state[field]) === codec.write(initial[field]);
  });
  const named = Object.fromEntries(Object.entries(link).filter(([field]) => !asAtFirst.includes(field as keyof State)));
  return `${name}=${encode(named as LinkSchema<State>, state)}`;
}

/** Where a link is read from: a figure that starts elsewhere still takes its brief fields from `initial`. */
export function groundOf<State extends object>({ initial, brief = [] }: Pick<FigureDefinition<State, never>, 'initial' | 'brief'>, first: State): State {
  return { ...first, ...Object.fromEntries(brief.map((field) => [field, initial[field]])) };
}

/**
 * The state that an address asks for.
 * @param search `location.search`
 * @returns null when it says nothing about this figure; otherwise the state, or what is wrong in a whole sentence
 */
export function fromQuery<State extends object>(
  { name, link, check }: Pick<FigureDefinition<State, never>, 'name' | 'link' | 'check'>,
  search: string,
  first: State,
): Read<State> | null {
  const written = new URLSearchParams(search).get(name);
  if (written === null) return null;
  const read = decode(link, written, first);
  const wrong = 'problem' in read ? read.problem : check?.(read.value);
  return wrong === undefined ? read : { problem: `The link to this figure cannot be followed: ${wrong}. So the figure stands at its beginning.` };
}
