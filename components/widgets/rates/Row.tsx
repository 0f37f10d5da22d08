import { Fragment } from 'react';
import { Tool } from '@/components/controls/Tool';
import { useOneStop } from '@/components/controls/use-one-stop';
import { Raised } from '@/components/marks/Raised';
import { Sym } from '@/components/marks/Sym';
import { UNKNOWN } from '@/lib/notation/format';
import type { Machine } from '@/lib/models/machine-row';
import type { RatesView } from './view';

/** The machines in their row, with what goes in and comes out of each between them. */
export function Row({ view: { gauges, machines }, onBreak }: { readonly view: RatesView; readonly onBreak: (machine: number) => void }) {
  const stop = useOneStop('machines', machines.length);
  const boxes = machines.map(({ how, rate, broken, state, called }, k) => (
    <li key={k} className={`rates-machine is-${state}${broken ? ' is-broken' : ''}`}>
      <span className="rates-how">
        <How how={how} />
      </span>
      <span className="rates-rate">
        <span className="rates-word">rate </span>
        {rate}
      </span>
      <Tool aria-label={`${broken ? 'Mend' : 'Break'} ${called}`} onPress={() => onBreak(k)} stop={stop(k)}>
        {broken ? 'mend' : 'break'}
      </Tool>
    </li>
  ));
  return (
    <ol className="rates-row">
      {gauges.map(({ of, value, move }, k) => (
        <Fragment key={k}>
          {boxes[k - 1]}
          <li className="rates-gauge">
            <span className="rates-symbol">
              <Sym mark={{ of, tone: 'ink' }} />
            </span>
            <span>{value}</span>
            <span className="rates-move pass-change">
              {move !== null && <span className="heard">moves by </span>}
              <span className={move === null ? 'rates-unknown' : undefined}>
                <Raised text={move ?? UNKNOWN} />
              </span>
            </span>
          </li>
        </Fragment>
      ))}
    </ol>
  );
}

function How({ how }: Pick<Machine, 'how'>) {
  const ink = (q: 'y' | 'd', j: number) => <Sym mark={{ of: { q, j }, tone: 'ink' }} />;
  switch (how.by) {
    case 'factor':
      return (
        <>
          × <Sym mark={{ of: how.factor, tone: 'ink' }} />
        </>
      );
    case 'curve':
      return `curve of ${how.j}`;
    case 'miss':
      return (
        <>
          ½({ink('y', how.j)}−{ink('d', how.j)})²
        </>
      );
  }
}
