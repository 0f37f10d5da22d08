import { useCallback, useContext, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { chosenNotation } from '@/lib/notation/shared';
import { LEAVING, RELOADED, type Leaving } from '@/lib/site/reload';
import { takeAcross } from '@/lib/site/stored/across';
import { whenIdle } from '@/lib/site/when-idle';
import { encode } from './codec';
import { fromQuery, groundOf, resetChanges, toQuery, type FigureDefinition, type SetAction } from './definition';
import { FreshStart } from './fresh-start';
import type { Figure, HandOn } from './handle';
import { begin, type History } from './history';
import { figureId } from './id';
import { leftOut, linkFault } from './link';
import { moved, type Move } from './moves';
import { ASKED, type Asked, type CameFrom } from './open-elsewhere';
import { fromFile, toFile } from './state-file';
import { useVisible } from './use-visible';
import { useWalk } from './use-walk';

export interface UseFigureOptions<State> {
  /** "4.1". */
  readonly number: string;
  /** Where this use of the figure starts, if not at `initial`. */
  readonly start?: Partial<State> | undefined;
}

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

  useEffect(
    () =>
      whenIdle(() => {
        // Both in one task, so that nothing of it is painted; in between it is laid out, for the letters that a step brings.
        flushSync(() => move({ do: 'rehearse' }));
        place.current?.getBoundingClientRect();
        flushSync(() => move({ do: 'rehearsed' }));
      }),
    [],
  );

  const set = useCallback((to: Partial<State>) => move({ do: 'act', action: { type: 'set', to }, at: performance.now() }), []);
  const dispatch = useCallback((action: Action | SetAction<State>) => move({ do: 'act', action, at: performance.now() }), []);
  const state = history.now;
  const written = encode(own.link, state);
  const handOn = useMemo(
    (): HandOn => ({
      leftOut: () => leftOut(definition, state),
      toFile: (notation) => toFile(definition, state, notation),
      fromFile: (text) => {
        const opened = fromFile(definition, text);
        if ('problem' in opened) return opened;
        move({ do: 'open', state: opened.state, at: performance.now() });
        return { notation: opened.notation };
      },
    }),
    [definition, state],
  );
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
    number,
    id,
    state,
    dispatch,
    set,
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

/**
 * A link names one figure by its anchor. Of several uses of a widget on a page only that one is meant; if the
 * anchor is no longer one of them, the first.
 */
function isMeant(name: string, id: string): boolean {
  const uses = [...document.querySelectorAll<HTMLElement>(`[data-figure="${name}"]`)].map((one) => one.id);
  const named = location.hash.slice(1);
  return (uses.includes(named) ? named : uses[0]) === id;
}
