import { Connections } from '@/components/marks/Connection';
import { Dial } from '@/components/marks/Dial';
import { Values } from '@/components/marks/Values';
import type { Run, Snapshot } from '@/lib/training';
import { weightIndex } from '@/lib/engine';
import { namedCases as cases } from '@/lib/nets/xor';
import { NET, netOf, SHOWN } from './net-view';
import { rowsOf, type Digits } from './view';

/** The net, in which two units look alike for as long as they are. */
export function TwinsNet({ run, moment }: { readonly run: Run; readonly moment: Snapshot }) {
  const outputs = run.units(moment.sweeps, SHOWN);
  const { connections, dials, texts } = netOf((j, i) => moment.weights[weightIndex(run.net, j, i)]!, outputs);
  const { name, target } = cases[SHOWN]!;
  const said = texts.flatMap(({ kind, text }, k) => (kind === 'value' ? [`unit ${k + 1} says ${text}`] : []));
  return (
    <svg
      className="twins-net"
      viewBox={`0 0 ${NET.width} ${NET.height}`}
      role="img"
      aria-label={`The net with the inputs ${name}, target ${target}: ${said.join(', ')}.`}
    >
      <Connections marks={connections} />
      {dials.map((mark) => (
        <Dial key={mark.unit} mark={mark} />
      ))}
      {texts.map(({ x, y, text, kind }, k) => (
        <text key={k} className={`twins-${kind}`} x={x} y={y} textAnchor="middle">
          {text}
        </text>
      ))}
    </svg>
  );
}

const marked = ({ same, rest }: Digits) => (
  <>
    {same}
    {rest !== '' && <span className="twins-rest">{rest}</span>}
  </>
);

/** Both units' weights, digit by digit: from the first that differs on they are marked. */
export function TwinsTable({ moment }: { readonly moment: Snapshot }) {
  return (
    <Values
      caption="The weights of both hidden units"
      heads={['weight', 'unit 3', 'unit 4', 'difference']}
      rows={rowsOf(moment).map(({ name, pair: [one, other], difference }) => [name, marked(one), marked(other), difference])}
      className="twins-table"
    />
  );
}
