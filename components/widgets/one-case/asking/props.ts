import type { CaseData } from '../case-data';
import type { OneCaseAction, OneCaseState } from '../state';
import type { Answer } from './predicting';

/** What each of the things that can be asked of a step is given. */
export interface AskingProps {
  readonly state: OneCaseState;
  readonly dispatch: (action: OneCaseAction) => void;
  readonly data: CaseData;
  /** Query and anchor of the state, for links to it. */
  readonly query: string;
  readonly figureId: string;
  /** What has been predicted on this page, in the order in which it was; it is kept nowhere else. */
  readonly answers: readonly Answer[];
  readonly onAnswers: (answers: readonly Answer[]) => void;
}
