import { HintonSquare } from '@/components/marks/HintonSquare';
import { Squares } from '@/components/marks/plot/Squares';
import { format } from '@/lib/notation/format';
import type { Step } from './view';

/** The six steps of one sequence: the letter that comes in, what the hidden units keep, the digit that comes out. */
export function Tape({ steps }: { readonly steps: readonly Step[] }) {
  return (
    <div className="tape">
      {steps.map(({ step, letter, hidden, digit }) => (
        <div key={step} className="tape-step">
          <p className="tape-head">step {step}</p>
          <div className="tape-hidden">
            <Squares
              label={`What the ${hidden.flat().length} hidden units say at step ${step}`}
              values={hidden}
              full={1}
              tone="forward"
              cell={18}
            />
          </div>
          {letter !== null && (
            <p className="tape-letter">
              <span className="tape-what">in</span> {letter}
            </p>
          )}
          {digit && <Out digit={digit} />}
        </div>
      ))}
    </div>
  );
}

function Out({ digit: { wanted, y, answer } }: { readonly digit: NonNullable<Step['digit']> }) {
  const right = answer === wanted;
  return (
    <div className="tape-out">
      <p className="tape-letter">
        <span className="tape-what">out</span> {answer ?? '?'} <span className="tape-verdict">{right ? 'right' : `wanted ${wanted}`}</span>
      </p>
      {y.map((value, k) => (
        <p key={k} className={k + 1 === wanted ? 'tape-unit is-wanted' : 'tape-unit'}>
          <span className="heard">digit </span>
          {k + 1}
          <span className="heard">: </span> <HintonSquare value={value} /> {format(value, 2)}
        </p>
      ))}
    </div>
  );
}
