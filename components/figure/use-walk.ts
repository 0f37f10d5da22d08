import { useMemo } from 'react';
import type { FigureDefinition } from './definition';
import type { WalkHandle } from './handle';
import { usePlay } from './use-play';
import { placeOf, type WalkAction, type Walking } from './walk';

/** The walk of a figure as it stands, with its clock; the keys stay the same functions from render to render. */
export function useWalk<State extends object, Action extends { readonly type: string }>(
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
  return {
    ...keys,
    at: placeOf(walk, state),
    last: walk.last(state),
    unit: walk.unit ?? 'step',
    playing: state.playing,
    speed: state.speed,
    paces: walk.paces,
  };
}
