import { decodeFields, encode, listed, type LinkSchema, type ReadInPart } from './codec';
import { isWalk, walked, type Walk, type WalkAction, type Walking } from './walk';

/** A figure's state and how it changes: pure, plain data. */
export interface FigureDefinition<State extends object, Action extends { readonly type: string }> {
  /** In kebab-case; the widget's name: page `/figures/<name>/`, and the name of the state in links. */
  readonly name: string;
  /** The first state; the server draws it. */
  readonly initial: State;
  readonly reduce: (state: State, action: Action | SetAction<State>) => State;
  /** The fields that a link carries and undo watches. Leave out what is of the moment (playing, pointed). */
  readonly link: LinkSchema<State>;
  /**
   * What a link has no room for: codecs that a file has in the place of the link's, or besides; and what these fields are,
   * after "A link has no room for".
   */
  readonly file?: { readonly fields: LinkSchema<State>; readonly words: string };
  /** Fields that a link names only when they differ from `initial`; the same ones are taken from there when it is read. */
  readonly brief?: readonly (keyof State)[];
  /**
   * Fields of a link that the figure is only looked at by, such as an open panel: changing one is nothing to undo and stops no
   * Play, and undo leaves them as they are. Those that depend on others come last.
   */
  readonly aside?: readonly (keyof State)[];
  /** What the fields' own limits cannot tell, e.g. a step beyond the last; a sentence fragment, or undefined when sound. */
  readonly check?: (state: State) => string | undefined;
  /** Fields that `reset` leaves alone; the seed above all. */
  readonly keep?: readonly (keyof State)[];
  /** Whether a page `/figures/<name>/` exists; true for every widget used in a chapter. */
  readonly alone?: boolean;
  /** How it steps and plays; the frame then has its keys, its clock and its last line. */
  readonly walk?: State extends Walking ? Walk<State> : never;
}

/** What every figure understands without a line of its own: fields of its state are set, as a control does. */
export interface SetAction<State> {
  readonly type: 'set';
  readonly to: Partial<State>;
}

/** Whether an action sets fields. */
export function isSet<State>(action: { readonly type: string }): action is SetAction<State> {
  return action.type === 'set';
}

/** What is declared of a figure; `reduce` for what is more than setting a field. */
type Declared<State extends object, Own extends { readonly type: string }> = Omit<FigureDefinition<State, Own>, 'reduce' | 'walk'> & {
  readonly reduce?: (state: State, action: Own) => State;
  /** What every change entails, other than a step: limits that a field is held to, a run that begins anew. */
  readonly settle?: (next: State, before: State) => State;
};

/** A figure that steps: the walk's actions are handled before its own. */
type Stepping<State extends Walking, Own extends { readonly type: string }> = Declared<State, Own> & {
  readonly walk: Walk<State>;
};

/**
 * Declares a figure. It understands `set`; one with a `walk` understands step, back, play, tick, go and pace too,
 * and whatever else changes what a link carries stops Play, in every figure alike.
 */
export function defineFigure<State extends Walking, Own extends { readonly type: string } = never>(
  definition: Stepping<State, Own>,
): FigureDefinition<State, Own | WalkAction>;
export function defineFigure<State extends object, Own extends { readonly type: string } = never>(
  definition: Declared<State, Own>,
): FigureDefinition<State, Own>;
export function defineFigure(declared: object): object {
  const { settle, ...definition } = declared as Stepping<Walking, { readonly type: string }>;
  const { reduce, link: fields } = definition;
  const walk = definition.walk as Walk<Walking> | undefined;
  const link = counted({ link: fields, aside: definition.aside ?? [] });
  return {
    ...definition,
    reduce: (state: Walking, action: { readonly type: string }) => {
      if (walk && isWalk(action)) return walked(walk, state, action);
      const changed = isSet<Walking>(action) ? { ...state, ...action.to } : (reduce?.(state, action) ?? state);
      const next = changed === state ? state : (settle?.(changed, state) ?? changed);
      if (!walk) return next;
      return next.playing && state.playing && next !== state && encode(link, next) !== encode(link, state)
        ? { ...next, playing: false }
        : next;
    },
  };
}

/** The fields of a link that count for undo. */
export function counted<State extends object>({
  link,
  aside = [],
}: Pick<FigureDefinition<State, never>, 'link' | 'aside'>): LinkSchema<State> {
  return Object.fromEntries(Object.entries(link).filter(([name]) => !aside.includes(name as keyof State))) as LinkSchema<State>;
}

/** A state that undo brings back, looked at as `now` is: with as many of the fields in `aside` as go with it, the first ones first. */
export function lookedAt<State extends object>(
  { aside = [], check }: Pick<FigureDefinition<State, never>, 'aside' | 'check'>,
  back: State,
  now: State,
): State {
  if (aside.length === 0) return back;
  const fault = check?.(back);
  for (let count = aside.length; count > 0; count--) {
    const merged = { ...back, ...Object.fromEntries(aside.slice(0, count).map((name) => [name, now[name]])) };
    if (check?.(merged) === fault) return merged;
  }
  return back;
}

/** Whether Reset would change anything that is linked to, or stop what plays. */
export function resetChanges<State extends object>(
  definition: Pick<FigureDefinition<State, never>, 'initial' | 'keep' | 'link'>,
  state: State,
): boolean {
  return (
    ('playing' in state && state.playing === true) ||
    encode(definition.link, afterReset(definition, state)) !== encode(definition.link, state)
  );
}

/** The state after Reset: the first one, with the fields in `keep` as they are. */
export function afterReset<State extends object>(
  { initial, keep = [] }: Pick<FigureDefinition<State, never>, 'initial' | 'keep'>,
  state: State,
): State {
  return { ...initial, ...Object.fromEntries(keep.map((name) => [name, state[name]])) };
}

/** The fields that a file carries: those of a link, some of them without its limits. */
export function fileSchema<State extends object>({ link, file }: Pick<FigureDefinition<State, never>, 'link' | 'file'>): LinkSchema<State> {
  return { ...link, ...file?.fields };
}

/** Nothing plays by itself in a state that is taken up again. */
export function atRest<State extends object>(state: State): State {
  return 'playing' in state ? { ...state, playing: false } : state;
}

/** The query of a link to a state: `one-case=cursor.14~chosen.3`. */
export function toQuery<State extends object>(
  { name, link, brief = [], initial }: Pick<FigureDefinition<State, never>, 'name' | 'link' | 'brief' | 'initial'>,
  state: State,
): string {
  const asAtFirst = brief.filter((field) => {
    const codec = link[field];
    return codec !== undefined && codec.write(state[field]) === codec.write(initial[field]);
  });
  const named = Object.fromEntries(Object.entries(link).filter(([field]) => !asAtFirst.includes(field as keyof State)));
  return `${name}=${encode(named as LinkSchema<State>, state)}`;
}

/** Where a link is read from: a figure that starts elsewhere still takes its brief fields from `initial`. */
export function groundOf<State extends object>(
  { initial, brief = [] }: Pick<FigureDefinition<State, never>, 'initial' | 'brief'>,
  first: State,
): State {
  return { ...first, ...Object.fromEntries(brief.map((field) => [field, initial[field]])) };
}

type Readable<State extends object> = Pick<FigureDefinition<State, never>, 'name' | 'link' | 'check'>;

/**
 * The state that an address asks for, as far as it is sound: a field that is damaged, or does not go with the others,
 * keeps the value of `first`.
 * @param search `location.search`
 * @returns null when it says nothing about this figure; otherwise the state, or what is wrong in a whole sentence, or both
 */
export function fromQuery<State extends object>(
  { name, link, check }: Readable<State>,
  search: string,
  first: State,
): ReadInPart<State> | null {
  const written = new URLSearchParams(search).get(name);
  if (written === null) return null;
  const { sound, wrong } = decodeFields(link, written);
  const { kept, left } = agreeing(sound, first, check);
  const value = { ...first, ...kept };
  const all = [...wrong, ...left];
  if (all.length === 0) return { value };
  if (Object.keys(kept).length === 0)
    return { problem: `The link to this figure cannot be followed: ${listed(all)}. So the figure stands at its beginning.` };
  return { value, problem: `Not all of the link to this figure can be followed: ${listed(all)}. The rest of it is shown.` };
}

/** The largest part of the fields that `check` accepts: all, else all but one, and so on, the last fields going first. */
function agreeing<State extends object>(
  sound: Partial<State>,
  first: State,
  check: Readable<State>['check'],
): { kept: Partial<State>; left: string[] } {
  const names = Object.keys(sound) as (keyof State & string)[];
  const without = (gone: readonly string[]) =>
    Object.fromEntries(names.filter((name) => !gone.includes(name)).map((name) => [name, sound[name]])) as Partial<State>;
  const fault = (gone: readonly string[]) => check?.({ ...first, ...without(gone) });
  const why = fault([]);
  if (why === undefined) return { kept: sound, left: [] };
  const last = names.toReversed();
  const fewest = [...last.map((name) => [name]), ...last.flatMap((one, i) => last.slice(i + 1).map((other) => [one, other]))];
  const gone = fewest.find((some) => fault(some) === undefined) ?? names;
  return { kept: without(gone), left: [gone.length < names.length ? `${gone.join(' and ')}: ${why}` : why] };
}
