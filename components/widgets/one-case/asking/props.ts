import type { CaseData } from '../case-data';
import type { OneCaseProps } from '../state';
import type { Answer } from './predicting';

/** What each of the things that can be asked of a step is given. */
export interface AskingProps extends OneCaseProps {
  readonly data: CaseData;
  /** What has been predicted on this page, in the order in which it was; it is kept nowhere else. */
  readonly answers: readonly Answer[];
  readonly onAnswers: (answers: readonly Answer[]) => void;
}
