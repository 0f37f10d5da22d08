import type { CaseData } from '../case-data';
import type { OneCaseAction, OneCaseState } from '../state';

/** What each of the things that can be asked of a step is given. */
export interface AskingProps {
  readonly state: OneCaseState;
  readonly dispatch: (action: OneCaseAction) => void;
  readonly data: CaseData;
  /** Query and anchor of the state, for links to it. */
  readonly query: string;
  readonly figureId: string;
}
