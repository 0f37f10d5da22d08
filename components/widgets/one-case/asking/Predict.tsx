import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { Tool } from '@/components/controls/Tool';
import { Worked } from '@/components/marks/worked/Worked';
import { format } from '@/lib/notation/format';
import { and } from '@/lib/notation/listed-words';
import { countOf } from '@/lib/notation/magnitude';
import { spoken } from '@/lib/notation/quantities';
import { readTyped, typedOf } from '@/lib/notation/read-number';
import { equationView } from '../equation-view';
import { caseWords } from '../net-texts';
import { readingOf } from '../reading';
import { LARGEST } from '../state';
import { explaining } from './asked';
import { answered, summaryOf, type Answer, type Guess } from './predicting';
import type { AskingProps } from './props';

const signs = [
  { sign: -1, name: 'negative', text: '−' },
  { sign: 0, name: 'zero', text: '0' },
  { sign: 1, name: 'positive', text: '+' },
] as const;

/** Before a step is shown the reader says its number, or only its sign, and hears how close it was and what it looks like. */
export default function Predict({ state, dispatch, set, data, answers, onAnswers }: AskingProps) {
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
  const step = (to: number) => dispatch({ type: 'go', to });
  /** The focus goes along with what comes in the place of a key. */
  const turn = (act: () => void) => () => {
    acted.current = true;
    act();
  };
  const afresh = () => {
    onAnswers([]);
    setEnded(false);
    setTold(null);
  };
  const write = (to: string) => {
    setText(to);
    setProblem('');
  };

  if (ended || (!next && !telling)) {
    if (answers.length === 0)
      return (
        <p ref={done} tabIndex={-1} role="status">
          All steps of this case are done. Press Back, Reset or another case, and predict from there.
        </p>
      );
    return (
      <div className="predicting" role="status">
        <Summary answers={answers} where={where} onGo={step} />
        <p className="asking-keys">
          {next && <Tool onPress={turn(() => setEnded(false))}>Go on predicting</Tool>}
          <Tool onPress={turn(afresh)}>Start afresh</Tool>
        </p>
      </div>
    );
  }
  const end = <Tool onPress={() => setEnded(true)}>How did it go?</Tool>;
  if (telling) {
    return (
      <div className="predicting">
        <p role="status" className={told.good ? 'predicting-said is-good' : 'predicting-said'}>
          <span aria-hidden="true">{told.good ? '✓ ' : '△ '}</span>
          {told.said}
        </p>
        <p className="asking-keys">
          <button ref={go} type="button" className="key" onClick={turn(() => setTold(null))}>
            {next ? 'Next prediction' : 'How did it go?'}
          </button>
          {!told.good && <Tool onPress={() => set(explaining('step'))}>Why this number?</Tool>}
          {next && end}
        </p>
      </div>
    );
  }
  const { operands, result, equation } = next!;
  const say = (guess: Guess) =>
    turn(() => {
      const answer = answered(guess, next!, data, where);
      onAnswers([...answers, answer]);
      setTold(answer);
      write('');
      step(answer.step);
    });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const read = readTyped(text, { least: -LARGEST, most: LARGEST });
    if ('problem' in read) setProblem(read.problem);
    else say({ typed: typedOf(text, read.value), text: text.trim() })();
  };
  return (
    <form className="predicting" onSubmit={onSubmit}>
      <Worked equation={equationView(next!, readingOf(data, cursor, null))} />
      <p className="heard" id={`${id}-parts`}>
        By equation ({equation}), from {and(operands.map((one) => `${spoken(one)} ${format(one.value)}`))}.
      </p>
      <p className="predicting-ask">
        <label htmlFor={id}>
          Step {cursor + 1}: what will the {spoken(result)} be?
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
            onChange={(event) => write(event.target.value)}
          />
          <button type="submit" className="key is-primary">
            Show
          </button>
          <span className="predicting-signs" role="group" aria-label="Or only its sign">
            or only its sign:
            {signs.map(({ sign, name, text: shown }) => (
              <button key={name} type="button" className="key" aria-label={name} onClick={say({ sign })}>
                {shown}
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

interface SummaryProps {
  readonly answers: readonly Answer[];
  /** Net and case on show. */
  readonly where: string;
  readonly onGo: (step: number) => void;
}

/** What went well, and what to look at again. */
function Summary({ answers, where, onGo }: SummaryProps) {
  const { good, of, well, again } = summaryOf(answers);
  return (
    <>
      <p>
        <strong>
          {good} of {countOf(of, 'prediction')} right.
        </strong>{' '}
        {well.length > 0 && <>What went well: {and(well.map((equation) => `equation (${equation})`))}.</>}
      </p>
      {again.length > 0 && <p>To look at again:</p>}
      <ul className="predicting-again">
        {again
          .flatMap((each) => each.answers)
          .map((one, k) => (
            <li key={k}>
              ({one.equation}) {/* A step of another net or case is not in this picture. */}
              {one.where === where ? <Tool onPress={() => onGo(one.step)}>step {one.step}</Tool> : `step ${one.step} of ${one.where}:`}{' '}
              {one.said}
            </li>
          ))}
      </ul>
    </>
  );
}
