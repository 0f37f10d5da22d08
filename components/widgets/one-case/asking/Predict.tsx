import { useEffect, useId, useRef, useState, type FormEvent, type RefObject } from 'react';
import { Worked } from '@/components/marks/worked/Worked';
import { format } from '@/lib/notation/format';
import { and } from '@/lib/notation/listed-words';
import { countOf } from '@/lib/notation/magnitude';
import { spoken } from '@/lib/notation/quantities';
import { readTyped } from '@/lib/notation/read-number';
import { equationView } from '../equation-view';
import { caseWords } from '../net-texts';
import { readingOf } from '../reading';
import { LARGEST } from '../state';
import { answered, summaryOf, typedOf, type Answer, type Guess } from './predicting';
import type { AskingProps } from './props';

const signs = [
  [-1, 'negative'],
  [0, 'zero'],
  [1, 'positive'],
] as const;

/** Before a step is shown the reader says its number, or only its sign, and hears how close it was and what it looks like. */
export default function Predict({ state, dispatch, data, answers, onAnswers }: AskingProps) {
  const { cursor } = state;
  const where = caseWords(state.net, data.caseLabel);
  const next = data.trace[cursor];
  const [text, setText] = useState('');
  const [problem, setProblem] = useState('');
  const [told, setTold] = useState<Answer | null>(null);
  const [ended, setEnded] = useState(false);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const go = useRef<HTMLButtonElement>(null);
  const done = useRef<HTMLParagraphElement>(null);
  const acted = useRef(false);
  // The walk may have gone elsewhere since.
  const telling = told !== null && told.step === cursor;
  useEffect(() => {
    if (!acted.current) return;
    acted.current = false;
    (telling ? go.current : (field.current ?? done.current))?.focus({ preventScroll: true });
  }, [telling, ended, answers]);

  if (ended || (!next && !telling)) {
    return (
      <Ended
        answers={answers}
        where={where}
        nothing={done}
        onGo={(step) => dispatch({ type: 'go', to: step })}
        onOn={
          next
            ? () => {
                acted.current = true;
                setEnded(false);
              }
            : undefined
        }
        onAfresh={() => {
          onAnswers([]);
          setEnded(false);
          setTold(null);
          acted.current = true;
        }}
      />
    );
  }
  const say = (guess: Guess) => {
    const answer = answered(guess, next!, data, where);
    onAnswers([...answers, answer]);
    setTold(answer);
    setText('');
    setProblem('');
    acted.current = true;
    dispatch({ type: 'go', to: answer.step });
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const read = readTyped(text, { least: -LARGEST, most: LARGEST });
    if ('problem' in read) setProblem(read.problem);
    else say({ typed: typedOf(text, read.value), text: text.trim() });
  };
  const end = (
    <button type="button" className="figure-tool" onClick={() => setEnded(true)}>
      How did it go?
    </button>
  );
  if (telling) {
    return (
      <div className="predicting">
        <p role="status" className={told.good ? 'predicting-said is-good' : 'predicting-said'}>
          <span aria-hidden="true">{told.good ? '✓ ' : '△ '}</span>
          {told.said}
        </p>
        <p className="asking-keys">
          <button
            ref={go}
            type="button"
            className="key"
            onClick={() => {
              acted.current = true;
              setTold(null);
            }}
          >
            {next ? 'Next prediction' : 'How did it go?'}
          </button>
          {!told.good && (
            <button type="button" className="figure-tool" onClick={() => dispatch({ type: 'why', key: 'step' })}>
              Why this number?
            </button>
          )}
          {next && end}
        </p>
      </div>
    );
  }
  const reading = readingOf(data, cursor, null);
  const parts = next!.operands.map((one) => `${spoken(one)} ${format(one.value)}`);
  return (
    <form className="predicting" onSubmit={onSubmit}>
      <Worked equation={equationView(next!, reading)} />
      <p className="heard" id={`${id}-parts`}>
        By equation ({next!.equation}), from {and(parts)}.
      </p>
      <p className="predicting-ask">
        <label htmlFor={id}>
          Step {cursor + 1}: what will the {spoken(next!.result)} be?
        </label>
        <span className="predicting-row">
          <input
            ref={field}
            id={id}
            type="text"
            inputMode="text"
            autoComplete="off"
            spellCheck={false}
            value={text}
            aria-describedby={`${id}-parts ${id}-problem`}
            aria-invalid={problem !== '' || undefined}
            onChange={(event) => {
              setText(event.target.value);
              setProblem('');
            }}
          />
          <button type="submit" className="key is-primary">
            Show
          </button>
          <span className="predicting-signs" role="group" aria-label="Or only its sign">
            or only its sign:
            {signs.map(([sign, name]) => (
              <button key={name} type="button" className="key" aria-label={name} onClick={() => say({ sign })}>
                {sign < 0 ? '−' : sign > 0 ? '+' : '0'}
              </button>
            ))}
          </span>
        </span>
        <span role="status" id={`${id}-problem`} className="predicting-problem">
          {problem}
        </span>
      </p>
      {answers.length > 0 && (
        <p className="asking-keys">
          {end}
          <span className="asking-hint">
            {answers.filter(({ good }) => good).length} of {answers.length} right so far; kept until you leave this page
          </span>
        </p>
      )}
    </form>
  );
}

interface EndedProps {
  readonly answers: readonly Answer[];
  /** Net and case on show. */
  readonly where: string;
  /** For the sentence that stands alone where there is nothing to tell or to predict. */
  readonly nothing: RefObject<HTMLParagraphElement | null>;
  readonly onGo: (step: number) => void;
  readonly onOn: (() => void) | undefined;
  /** Forgets all predictions. */
  readonly onAfresh: () => void;
}

function Ended({ answers, where, nothing, onGo, onOn, onAfresh }: EndedProps) {
  const { good, of, well, again } = summaryOf(answers);
  if (of === 0)
    return (
      <p ref={nothing} tabIndex={-1} role="status">
        All steps of this case are done. Press Back, Reset or another case, and predict from there.
      </p>
    );
  return (
    <div className="predicting" role="status">
      <p>
        <strong>
          {good} of {countOf(of, 'prediction')} right.
        </strong>{' '}
        {well.length > 0 && <>What went well: {and(well.map((equation) => `equation (${equation})`))}.</>}
      </p>
      {again.length > 0 && <p>To look at again:</p>}
      <ul className="predicting-again">
        {again.map(({ equation, answers: wrong }) =>
          wrong.map((one, k) => (
            <li key={`${equation}-${k}`}>
              ({equation}){' '}
              {one.where === where ? (
                <button type="button" className="figure-tool" onClick={() => onGo(one.step)}>
                  step {one.step}
                </button>
              ) : (
                // That step is not in this picture.
                `step ${one.step} of ${one.where}:`
              )}{' '}
              {one.said}
            </li>
          )),
        )}
      </ul>
      <p className="asking-keys">
        {onOn && (
          <button type="button" className="figure-tool" onClick={onOn}>
            Go on predicting
          </button>
        )}
        <button type="button" className="figure-tool" onClick={onAfresh}>
          Start afresh
        </button>
      </p>
    </div>
  );
}
