import { Connections } from '@/components/marks/Connection';
import { Dial } from '@/components/marks/Dial';
import { Raised } from '@/components/marks/Raised';
import type { Run, Snapshot } from '@/lib/training';
import { weightIndex } from '@/lib/engine';
import { namedCases as cases } from '@/lib/nets/xor';
import { NET, netOf, SHOWN } from './net-view';
import { rowsOf, type Digits } from './view';

/** The net, in which two units look alike for as long as they are. */
export function TwinsNet({ run, moment }: { readonly run: Run; readonly moment: Snapshot }) {
  const y = run.units(moment.sweeps, SHOWN);
  const { connections, dials, texts } = netOf((j, i) => moment.weights[weightIndex(run.net, j, i)]!, y);
  const { name, target } = cases[SHOWN]!;
  const label = `The net with the inputs ${name}, target ${target}: ${texts
    .filter(({ kind }) => kind === 'value')
    .map(({ key, text }) => `unit ${key.slice(2)} says ${text}`)
    .join(', ')}.`;
  return (
    <svg className="twins-net" viewBox={`0 0 ${NET.width} ${NET.height}`} role="img" aria-label={label}>
      <Connections marks={connections} />
      {dials.map((mark) => (
        <Dial key={mark.unit} mark={mark} />
      ))}
      {texts.map(({ key, x, y: height, text, kind }) => (
        <text key={key} className={`twins-${kind}`} x={x} y={height} textAnchor="middle">
          {text}
        </text>
      ))}
    </svg>
  );
}

function Number12({ of: { same, rest } }: { readonly of: Digits }) {
  return (
    <td>
      {same}
      {rest !== '' && <span className="twins-rest">{rest}</span>}
    </td>
  );
}

/** Both units' weights, digit by digit: from the first that differs on they are marked. */
export function TwinsTable({ moment }: { readonly moment: Snapshot }) {
  return (
    <table className="values twins-table">
      <caption className="heard">The weights of both hidden units</caption>
      <thead>
        <tr>
          <th scope="col">weight</th>
          <th scope="col">unit 3</th>
          <th scope="col">unit 4</th>
          <th scope="col" className="twins-difference">
            difference
          </th>
        </tr>
      </thead>
      <tbody>
        {rowsOf(moment).map(({ name, pair: [one, other], difference }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <Number12 of={one} />
            <Number12 of={other} />
            <td className="twins-difference">
              <Raised text={difference} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
