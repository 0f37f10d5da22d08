import { useOneStop } from '@/components/controls/use-one-stop';
import { flipped, type Bits } from './state';

const pairs = [
  { which: 'inputs', names: ['input of unit 1', 'input of unit 2'] },
  { which: 'targets', names: ['target of unit 6', 'target of unit 7'] },
] as const;

type Case = Readonly<Record<'inputs' | 'targets', Bits>>;

/** The case: two inputs and two targets, each a bit that a press turns over. */
export function Flips({ of, onFlip }: { readonly of: Case; readonly onFlip: (to: Case) => void }) {
  const stop = useOneStop('case', 4);
  return (
    <div className="hand-back-case" role="group" aria-label="The case">
      {pairs.map(({ which, names }, pair) => (
        <div key={which} className="hand-back-pair">
          {names.map((name, at) => (
            <button
              key={name}
              type="button"
              className="key"
              aria-label={`${name}: ${of[which][at]}; turn it over`}
              onClick={() => onFlip({ ...of, [which]: flipped(of[which], at) })}
              {...stop(2 * pair + at)}
            >
              {of[which][at]}
            </button>
          ))}
          <span className="selector-label" aria-hidden="true">
            {which}
          </span>
        </div>
      ))}
    </div>
  );
}
