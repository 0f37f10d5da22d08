import { useOneStop, type StopProps } from '@/components/controls/use-one-stop';
import type { Bits } from './state';

export interface FlipsProps {
  readonly inputs: Bits;
  readonly targets: Bits;
  readonly onFlip: (which: 'inputs' | 'targets', at: 0 | 1) => void;
}

/** The case: two inputs and two targets, each a bit that a press turns over. */
export function Flips({ inputs, targets, onFlip }: FlipsProps) {
  const stop = useOneStop('case', 4);
  return (
    <div className="hand-back-case" role="group" aria-label="The case">
      <Pair words="inputs" bits={inputs} names={['input of unit 1', 'input of unit 2']} stop={stop} onFlip={(at) => onFlip('inputs', at)} />
      <Pair
        words="targets"
        bits={targets}
        names={['target of unit 6', 'target of unit 7']}
        stop={(at) => stop(2 + at)}
        onFlip={(at) => onFlip('targets', at)}
      />
    </div>
  );
}

interface PairProps {
  readonly words: string;
  readonly bits: Bits;
  readonly names: readonly [string, string];
  readonly stop: (at: number) => StopProps;
  readonly onFlip: (at: 0 | 1) => void;
}

function Pair({ words, bits, names, stop, onFlip }: PairProps) {
  return (
    <div className="hand-back-pair">
      {([0, 1] as const).map((at) => (
        <button key={at} type="button" aria-label={`${names[at]}: ${bits[at]}; turn it over`} onClick={() => onFlip(at)} {...stop(at)}>
          {bits[at]}
        </button>
      ))}
      <span className="selector-label" aria-hidden="true">
        {words}
      </span>
    </div>
  );
}
