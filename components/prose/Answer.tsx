import { useId, type ReactElement, type ReactNode } from 'react';
import { expected, judge, type Expected } from './judge';
import { hasContent, hasWords, phrasing, pick } from './children';
import { Because } from './Predict';

export interface MistakeProps {
  /** The number this mistake leads to. */
  readonly value: string;
  /** Absolute; one unit in the last place of `value` if not given. */
  readonly tolerance?: string;
  /** What went wrong, and where to look again. */
  readonly children: ReactNode;
}

/** Inside an `Answer`: a wrong number the author foresaw, and what to say to it. */
export function Mistake({ children }: MistakeProps) {
  return <>{children}</>;
}

export interface AnswerProps {
  /** The right number, as a text: "0.0923", "1/8", "-0.5". */
  readonly value: string;
  /** Absolute; one unit in the last place of `value` if not given. */
  readonly tolerance?: string;
  /** Shown after the field; the reader may type it along. */
  readonly unit?: string;
  /** `Mistake`s, a `Because` said to the right answer, and whatever is left labels the field. */
  readonly children?: ReactNode;
}

/** Fails the build when a foreseen mistake could not be told from the answer. */
function checkMistakes(answer: Expected, mistakes: readonly ReactElement<MistakeProps>[]): Expected[] {
  return mistakes.map(({ props }) => {
    const mistake = expected('Mistake', props.value, props.tolerance);
    if (judge(props.value, answer).kind === 'right')
      throw new RangeError(`<Mistake value="${props.value}"> lies within the tolerance of its answer, so it would never be shown.`);
    return mistake;
  });
}

/** A field for one number, checked with a tolerance. Wrong input stays in the field and is told beside it. */
export function Answer({ value, tolerance, unit = '', children }: AnswerProps) {
  const id = `answer-${useId()}`;
  const answer = expected('Answer', value, tolerance);
  const mistakes = pick(children, Mistake);
  const because = pick(mistakes.rest, Because);
  const labelled = hasContent(because.rest);
  const data = { answer, mistakes: checkMistakes(answer, mistakes.found), unit };
  return (
    <div className="answer prose-scripted" data-answer={JSON.stringify(data)}>
      <div className="answer-row">
        <label className="answer-label" htmlFor={id}>
          {!hasWords(because.rest) && <span className={labelled ? 'visually-hidden' : undefined}>Your answer</span>}
          {phrasing(because.rest)}
        </label>
        <span className="answer-entry">
          <input
            className="prose-field answer-field"
            id={id}
            type="text"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            aria-describedby={`${id}-said`}
          />
          {unit !== '' && <span className="answer-unit">{unit}</span>}
          <button type="button" className="prose-key" data-check="">
            Check
          </button>
        </span>
      </div>
      <div className="answer-said" id={`${id}-said`} role="status" />
      {/* What may be said, waiting to be copied into the status line above. */}
      {mistakes.found.map((mistake, index) => (
        <div key={index} hidden data-say={`mistake-${index}`}>
          {mistake}
        </div>
      ))}
      {because.found.length > 0 && (
        <div hidden data-say="right">
          {because.found}
        </div>
      )}
    </div>
  );
}
