import { useId, type ReactElement, type ReactNode } from 'react';
import { hasContent, phrasing, pick } from './children';

export interface OptionProps {
  /** This is the right one (exactly one of a Predict's options). */
  readonly right?: boolean;
  readonly children: ReactNode;
}

/** One answer to choose in a `Predict`: its words, and a `Because` shown once the reader has committed. */
export function Option({ children }: OptionProps) {
  return <>{children}</>;
}

/** Inside an `Option`: why it is so, or what one overlooks in choosing it. */
export function Because({ children }: { readonly children: ReactNode }) {
  return <>{children}</>;
}

/** Inside a `Predict`: what really happens and why. */
export function Reveal({ children }: { readonly children: ReactNode }) {
  return <>{children}</>;
}

function Choice({ option, group, index }: { option: ReactElement<OptionProps>; group: string; index: number }) {
  const { right = false, children } = option.props;
  const { found, rest } = pick(children, Because);
  const id = `${group}-${index}`;
  return (
    <div className="predict-option" data-option="" data-right={right ? '' : undefined}>
      <input type="radio" name={group} id={id} value={index} />
      <label htmlFor={id}>{phrasing(rest)}</label>
      {found.length > 0 && (
        <div className="predict-because" data-because="">
          {found}
        </div>
      )}
    </div>
  );
}

export interface PredictProps {
  /** Its title, if not “Predict”. */
  readonly title?: string;
  /** The question, its `Option`s (none: the reader writes a guess) and a `Reveal`. */
  readonly children: ReactNode;
}

/**
 * Predict, then see. The reader commits to an answer, then gets the explanation. Without JavaScript the answer
 * is a native fold below the options.
 */
export function Predict({ title = 'Predict', children }: PredictProps) {
  const group = `predict-${useId()}`;
  const reveal = pick(children, Reveal);
  const options = pick(reveal.rest, Option);
  if (!hasContent(options.rest)) throw new Error('<Predict> asks nothing: put the question before its first <Option>.');
  if (reveal.found.length !== 1) throw new Error('<Predict> needs exactly one <Reveal> with the explanation.');
  const right = options.found.filter((option) => option.props.right);
  if (options.found.length > 0 && right.length !== 1) throw new Error('<Predict> needs exactly one <Option right>.');
  const question = `${group}-question`;
  return (
    <div className="predict" role="group" aria-labelledby={question} data-predict={options.found.length > 0 ? 'choose' : 'write'}>
      <p className="predict-title">{title}</p>
      <div className="predict-question" id={question}>
        {options.rest}
      </div>
      {options.found.length > 0 ? (
        <div role="radiogroup" aria-labelledby={question} className="predict-options">
          {options.found.map((option, index) => (
            <Choice key={index} option={option} group={group} index={index} />
          ))}
        </div>
      ) : (
        <div className="answer-row predict-options prose-scripted">
          <label className="answer-label" htmlFor={`${group}-guess`}>
            Your guess
          </label>
          <input className="prose-field predict-guess" id={`${group}-guess`} type="text" autoComplete="off" />
        </div>
      )}
      <div className="predict-keys prose-scripted">
        <button type="button" className="prose-key prose-key-main" data-check="">
          Check
        </button>
      </div>
      <div className="predict-said prose-scripted" role="status" />
      <details className="fold predict-answer">
        <summary className="fold-label">Show me the answer</summary>
        <div className="fold-body">{reveal.found}</div>
      </details>
    </div>
  );
}
