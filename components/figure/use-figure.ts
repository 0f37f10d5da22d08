import { startTransition, useCallback, useContext, useEffect, useMemo, useReducer, useRef, useState, type RefObject } from 'react';
import type { Notation } from '@/lib/notation/quantities';
import { chosenNotation } from '@/lib/notation/shared';
import { LEAVING, RELOADED, type Leaving } from '@/lib/site/reload';
import { takeAcross } from '@/lib/site/stored/across';
import { encode } from './codec';
import { afterReset, atRest, counted, fromQuery, groundOf, lookedAt, resetChanges, toQuery, type FigureDefinition } from './definition';
import { FreshStart } from './fresh-start';
import { begin, changed, redone, undone, type History } from './history';
import { ASKED, type Asked, type CameFrom } from './open-elsewhere';
import { figureId } from './id';
import { leftOut, linkFault } from './link';
import { fromFile, toFile } from './state-file';
import { usePlay } from './use-play';
import { useVisible } from './use-visible';
import type { Paces } from './paces';
import { placeOf, type WalkAction, type Walking } from './walk';

/** Where a figure's walk stands, and its keys. */
export interface WalkHandle {
  readonly at: number;
  readonly last: number;
  readonly unit: string;
  readonly playing: boolean;
  readonly speed: number;
  readonly paces: Paces;
  readonly step: () => void;
  readonly back: () => void;
  readonly play: () => void;
  readonly go: (to: number) => void;
  readonly setSpeed: (speed: number) => void;
}

/** How a state is handed on: by a link as far as that goes, and by a file. */
export interface HandOn {
  /** What a link to the state would lead to otherwise, in words; null when nothing. */
  readonly leftOut: () => string | null;
  /** The state as the text of a file. */
  readonly toFile: (notation: Notation) => string;
  /** Takes up the state of a file's text, and gives the letters it was saved with; of a wrong file nothing is taken. */
  readonly fromFile: (text: string) => { readonly notation: Notation } | { readonly problem: string };
}

/** What the frame needs to know of a figure, whatever its state is. */
export interface FigureHandle {
  readonly name: string;
  /** The figure's anchor, `figure-4-1`. */
  readonly id: string;
  /** Query that leads to the state as it is now, without `?`; `fromStart` when that is the first one. */
  readonly query: string;
  readonly fromStart: boolean;
  readonly handOn: HandOn;
  /** Whether the figure has a page of its own. */
  readonly alone: boolean;
  /** What was wrong with the link that led here; null when nothing was. */
  readonly problem: string | null;
  readonly forgetProblem: () => void;
  /** The figure of this page in which this state was asked for; null when it was not. */
  readonly cameFrom: CameFrom | null;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Back to the first state; keeps the seed (`keep` of the definition). */
  readonly reset: () => void;
  /** Whether Reset would change anything. */
  readonly resets: boolean;
  /** Null for a figure that does not step. */
  readonly walk: WalkHandle | null;
  /** For the frame's element. */
  readonly place: RefObject<HTMLElement | null>;
  /** Whether any of it is on the screen and the page is in front. Nothing should run while it is not. */
  readonly visible: boolean;
}

export interface Figure<State, Action> extends FigureHandle {
  readonly state: State;
  readonly dispatch: (action: Action) => void;
}

export interface UseFigureOptions<State> {
  /** "4.1". */
  readonly number: string;
  /** Where this use of the figure starts, if not at `initial`. */
  readonly start?: Partial<State> | undefined;
}

type Move<State, Action> =
  | { readonly do: 'act'; readonly action: Action; readonly at: number }
  | { readonly do: 'undo' | 'redo' }
  | { readonly do: 'reset'; readonly at: number }
  | { readonly do: 'adopt'; readonly state: State }
  | { readonly do: 'open'; readonly state: State; readonly at: number }
  | { readonly do: 'rehearse' };

/**
 * The state of one figure on the page: reducer, undo, link, visibility. The first render is the first state,
 * as in the server's HTML; a state asked for by the address is taken up right after.
 */
export function useFigure<State extends object, Action extends { readonly type: string }>(
  definition: FigureDefinition<State, Action>,
  { number, start }: UseFigureOptions<State>,
): Figure<State, Action> {
  const { name, alone = true } = definition;
  const id = figureId(number);
  const own = useMemo(() => (start ? { ...definition, initial: { ...definition.initial, ...start } } : definition), [definition, start]);
  const [history, move] = useReducer(
    (before: History<State>, what: Move<State, Action>) => moved(own, before, what),
    own.initial,
    (first: State) => begin(first),
  );
  const [problem, setProblem] = useState<string | null>(null);
  const [cameFrom, setCameFrom] = useState<CameFrom | null>(null);
  const place = useRef<HTMLElement>(null);
  const visible = useVisible(place);
  const fresh = useContext(FreshStart);

  const looked = useRef(false);

  useEffect(() => {
    // Only the address the page was opened with counts.
    if (looked.current) return;
    looked.current = true;
    if (fresh || !isMeant(name, id)) return;
    const again = new URLSearchParams(location.search).has(RELOADED);
    const kept = again ? takeAcross(name) : null;
    const opened = kept === null ? null : fromFile(definition, kept);
    if (opened && 'state' in opened) return move({ do: 'adopt', state: opened.state });
    const asked = fromQuery(own, location.search, groundOf(definition, own.initial));
    if (asked === null) return;
    if ('problem' in asked) setProblem(asked.problem);
    if ('value' in asked) move({ do: 'adopt', state: asked.value });
    // The number in the link may be of an older edition; the name is not.
    if (location.hash !== `#${id}` && !again) place.current?.scrollIntoView();
  }, [fresh, name, id, own, definition]);

  useEffect(() => {
    const element = place.current;
    const open = (event: Event) => {
      const { query, from } = (event as CustomEvent<Asked>).detail;
      const asked = fromQuery(own, query, groundOf(definition, own.initial));
      if (asked === null || !('value' in asked)) return;
      event.preventDefault();
      setProblem('problem' in asked ? asked.problem : null);
      setCameFrom(from);
      move({ do: 'open', state: asked.value, at: performance.now() });
    };
    element?.addEventListener(ASKED, open);
    return () => element?.removeEventListener(ASKED, open);
  }, [own, definition]);

  useEffect(() => whenQuiet(() => startTransition(() => move({ do: 'rehearse' }))), []);

  const dispatch = useCallback((action: Action) => move({ do: 'act', action, at: performance.now() }), []);
  const state = history.now;
  const written = encode(own.link, state);
  const handOn = useMemo((): HandOn => ({
    leftOut: () => leftOut(definition, state),
    toFile: (notation) => toFile(definition, state, notation),
    fromFile: (text) => {
      const opened = fromFile(definition, text);
      if ('problem' in opened) return opened;
      move({ do: 'open', state: opened.state, at: performance.now() });
      return { notation: opened.notation };
    },
  }), [definition, state]);
  useEffect(() => {
    const element = place.current;
    const leave = (event: Event) => {
      if (linkFault(toQuery(definition, state), leftOut(definition, state)) === null) return;
      (event as CustomEvent<Leaving>).detail.text = toFile(definition, state, chosenNotation.get());
    };
    element?.addEventListener(LEAVING, leave);
    return () => element?.removeEventListener(LEAVING, leave);
  }, [definition, state]);
  const walk = useWalk(own, state, dispatch, visible);
  return {
    name,
    id,
    state,
    dispatch,
    query: toQuery(definition, state),
    fromStart: written === encode(own.link, own.initial),
    handOn,
    alone,
    problem,
    forgetProblem: useCallback(() => setProblem(null), []),
    cameFrom,
    undo: useCallback(() => move({ do: 'undo' }), []),
    redo: useCallback(() => move({ do: 'redo' }), []),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    reset: useCallback(() => move({ do: 'reset', at: performance.now() }), []),
    resets: resetChanges(own, state),
    walk,
    place,
    visible,
  };
}

/** The walk of a figure as it stands, with its clock; the keys stay the same functions from render to render. */
function useWalk<State extends object, Action extends { readonly type: string }>(
  { walk }: FigureDefinition<State, Action>,
  now: State,
  dispatch: (action: Action) => void,
  visible: boolean,
): WalkHandle | null {
  const state = now as State & Walking;
  const keys = useMemo(() => {
    const act = dispatch as unknown as (action: WalkAction) => void;
    return {
      step: () => act({ type: 'step' }),
      back: () => act({ type: 'back' }),
      play: () => act({ type: 'play' }),
      go: (to: number) => act({ type: 'go', to }),
      setSpeed: (speed: number) => act({ type: 'pace', speed }),
      tick: () => act({ type: 'tick' }),
    };
  }, [dispatch]);
  const running = walk !== undefined && state.playing && visible && !walk.holds?.(state);
  usePlay(running, walk?.paces.positions[state.speed]?.rate ?? 1, keys.tick);
  if (!walk) return null;
  return { ...keys, at: placeOf(walk, state), last: walk.last(state), unit: walk.unit ?? 'step', playing: state.playing, speed: state.speed, paces: walk.paces };
}

function moved<State extends object, Action extends { readonly type: string }>(
  definition: FigureDefinition<State, Action>,
  history: History<State>,
  what: Move<State, Action>,
): History<State> {
  const link = counted(definition);
  const differs = (next: State) => encode(link, next) !== encode(link, history.now);
  switch (what.do) {
    case 'act': {
      const next = definition.reduce(history.now, what.action);
      return changed(history, next, { kind: what.action.type, at: what.at, counts: differs(next) });
    }
    case 'reset': {
      const next = afterReset(definition, history.now);
      return changed(history, next, { kind: 'reset', at: what.at, counts: differs(next) });
    }
    case 'undo': return settled(definition, undone(history), history.now);
    case 'redo': return settled(definition, redone(history), history.now);
    case 'adopt': return begin(what.state);
    // The same state is drawn once more, and a step is tried for nothing: the browser prepares code when it first runs it, which would
    // make the first press wait twice as long as the next.
    case 'rehearse': {
      if (definition.walk) moved(definition, history, { do: 'act', action: { type: 'step' } as Action, at: 0 });
      return { ...history };
    }
    // What the reader had there can be had again by undo.
    case 'open': return changed({ ...history, last: null }, what.state, { kind: 'open', at: what.at, counts: differs(what.state) });
  }
}

/** Once the page has nothing else to do; returns how to call it off. */
function whenQuiet(act: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(act, 200);
    return () => clearTimeout(timer);
  }
  const idle = requestIdleCallback(act);
  return () => cancelIdleCallback(idle);
}

function settled<State extends object>(definition: FigureDefinition<State, never>, history: History<State>, before: State): History<State> {
  return { ...history, now: atRest(history.now === before ? before : lookedAt(definition, history.now, before)) };
}

/**
 * A link names one figure by its anchor. Of several uses of a widget on a page only that one is meant; if the
 * anchor is no longer one of them, the first.
 */
function isMeant(name: string, id: string): boolean {
  const uses = [...document.querySelectorAll<HTMLElement>(`[data-figure="${name}"]`)].map((one) => one.id);
  const named = location.hash.slice(1);
  return (uses.includes(named) ? named : uses[0]) === id;
}
