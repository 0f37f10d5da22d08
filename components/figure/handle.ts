import type { RefObject } from 'react';
import type { Notation } from '@/lib/notation/quantities';
import type { SetAction } from './definition';
import type { CameFrom } from './open-elsewhere';
import type { Paces } from './paces';

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
  /** "4.1". */
  readonly number: string;
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
  readonly dispatch: (action: Action | SetAction<State>) => void;
  /** Sets fields of the state, as a control does. */
  readonly set: (to: Partial<State>) => void;
}
