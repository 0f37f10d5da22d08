import { encode } from './codec';
import { afterReset, atRest, counted, isSet, lookedAt, type FigureDefinition, type SetAction } from './definition';
import { begin, changed, redone, undone, type History } from './history';

/** What can happen to a figure, besides its own actions. */
export type Move<State, Action> =
  | { readonly do: 'act'; readonly action: Action | SetAction<State>; readonly at: number }
  | { readonly do: 'undo' | 'redo' }
  | { readonly do: 'reset'; readonly at: number }
  | { readonly do: 'adopt'; readonly state: State }
  | { readonly do: 'open'; readonly state: State; readonly at: number }
  | { readonly do: 'rehearse' | 'rehearsed' };

/** The history of a figure after a move. */
export function moved<State extends object, Action extends { readonly type: string }>(
  definition: FigureDefinition<State, Action>,
  history: History<State>,
  what: Move<State, Action>,
): History<State> {
  const link = counted(definition);
  const differs = (next: State) => encode(link, next) !== encode(link, history.now);
  switch (what.do) {
    case 'act': {
      const next = definition.reduce(history.now, what.action);
      return changed(history, next, {
        kind: isSet<State>(what.action) ? `set ${Object.keys(what.action.to).join(' ')}` : what.action.type,
        at: what.at,
        counts: differs(next),
      });
    }
    case 'reset': {
      const next = afterReset(definition, history.now);
      return changed(history, next, { kind: 'reset', at: what.at, counts: differs(next) });
    }
    case 'undo':
      return settled(definition, undone(history), history.now);
    case 'redo':
      return settled(definition, redone(history), history.now);
    case 'adopt':
      return begin(what.state);
    // A step is drawn and taken back before anybody sees it: the browser prepares code when it first runs it, which would make the
    // first press wait twice as long as the next. Not once the reader has begun.
    case 'rehearse': {
      const begun = history.last !== null || history.past.length > 0 || ('playing' in history.now && history.now.playing === true);
      if (begun || !definition.walk) return history;
      const step = definition.reduce(history.now, { type: 'step' } as Action);
      return {
        ...history,
        now: step === history.now ? definition.reduce(history.now, { type: 'back' } as Action) : step,
        held: history.now,
      };
    }
    case 'rehearsed': {
      const { held, ...rest } = history;
      return held === undefined ? history : { ...rest, now: held };
    }
    // What the reader had there can be had again by undo.
    case 'open':
      return changed({ ...history, last: null }, what.state, { kind: 'open', at: what.at, counts: differs(what.state) });
  }
}

function settled<State extends object>(definition: FigureDefinition<State, never>, history: History<State>, before: State): History<State> {
  return { ...history, now: atRest(history.now === before ? before : lookedAt(definition, history.now, before)) };
}
