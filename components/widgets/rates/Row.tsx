import { Fragment } from 'react';
import { useOneStop, type StopProps } from '@/components/controls/use-one-stop';
import { Raised } from '@/components/marks/Raised';
import { Sym } from '@/components/marks/Sym';
import { UNKNOWN } from '@/lib/notation/format';
import type { Gauge, MachineView, RatesView } from './view';

/** The machines in their row, with what goes in and comes out of each between them. */
export function Row({ view: { gauges, machines }, onBreak }: { readonly view: RatesView; readonly onBreak: (machine: number) => void }) {
  const stop = useOneStop('machines', machines.length);
  return (
    <ol className="rates-row">
      {gauges.map((gauge, k) => (
        <Fragment key={k}>
          {k > 0 && <MachineBox machine={machines[k - 1]!} stop={stop(k - 1)} onBreak={() => onBreak(k - 1)} />}
          <GaugeBox gauge={gauge} />
        </Fragment>
      ))}
    </ol>
  );
}

function GaugeBox({ gauge: { of, value, move } }: { readonly gauge: Gauge }) {
  return (
    <li className="rates-gauge">
      <span className="rates-symbol">
        <Sym mark={{ of, tone: 'ink' }} />
      </span>
      <span className="rates-value">{value}</span>
      <span className="rates-move pass-change">
        {move === null ? (
          <span className="rates-unknown">
            <Raised text={UNKNOWN} />
          </span>
        ) : (
          <>
            <span className="heard">moves by </span>
            <Raised text={move} />
          </>
        )}
      </span>
    </li>
  );
}

function MachineBox({
  machine: { how, rate, broken, state, called },
  stop,
  onBreak,
}: {
  readonly machine: MachineView;
  readonly stop: StopProps;
  readonly onBreak: () => void;
}) {
  return (
    <li className={`rates-machine is-${state}${broken ? ' is-broken' : ''}`}>
      <span className="rates-how">
        {how.by === 'factor' && (
          <>
            × <Sym mark={{ of: how.factor, tone: 'ink' }} />
          </>
        )}
        {how.by === 'curve' && <>curve of {how.j}</>}
        {how.by === 'miss' && (
          <>
            ½(
            <Sym mark={{ of: { q: 'y', j: how.j }, tone: 'ink' }} />−<Sym mark={{ of: { q: 'd', j: how.j }, tone: 'ink' }} />
            )²
          </>
        )}
      </span>
      <span className="rates-rate">
        <span className="rates-word">rate </span>
        {rate}
      </span>
      <button type="button" className="figure-tool" aria-label={`${broken ? 'Mend' : 'Break'} ${called}`} onClick={onBreak} {...stop}>
        {broken ? 'mend' : 'break'}
      </button>
    </li>
  );
}
