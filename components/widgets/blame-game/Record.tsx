import { Fragment } from 'react';
import { Sym } from '@/components/marks/Sym';
import { Values } from '@/components/marks/Values';
import { Curve } from '@/components/marks/plot/Curve';
import { Dots } from '@/components/marks/plot/Dots';
import { Plot } from '@/components/marks/plot/Plot';
import { PlotTable } from '@/components/marks/plot/PlotTable';
import { Rule } from '@/components/marks/plot/Rule';
import { format, UNKNOWN } from '@/lib/notation/format';
import { GOAL } from './game';
import type { BlameView } from './view';
import { lettered, type Words } from './words';

/** A sentence with its symbols. */
export function Said({ words }: { readonly words: Words }) {
  return lettered(words).map((part, k) => {
    if (typeof part === 'string') return part;
    // `spoken` would call E the error of one case; here it is that of all four.
    return part.q === 'E' ? <Letter key={k} /> : <Sym key={k} mark={{ of: part, tone: 'ink' }} />;
  });
}

/** E, in words and heads of columns. */
export function Letter() {
  return (
    <>
      <Sym mark={{ of: { q: 'E' }, tone: 'ink' }} silent />
      <span className="heard">E</span>
    </>
  );
}

const looks = { try: { width: 'thin' }, turn: {}, slopes: { width: 'thick', tone: 'change' } } as const;
const tenths = (E: number) => format(E, 1);

/** E over the moves, as a recorder draws it. */
export function StripChart({ strip }: { readonly strip: BlameView['strip'] }) {
  const { curves, domain, ticks, lowest, now, goal, moves, description } = strip;
  return (
    <Plot
      className="blame-strip"
      label={description}
      x={{ domain: [0, moves], label: 'moves', ticks: [0, moves] }}
      y={{ domain, ticks, format: tenths, paper: true }}
      height={[190, 128]}
      room={{ left: 36, top: 10, right: 12, bottom: 30 }}
    >
      {goal && <Rule y={GOAL} line="dot" />}
      {curves.map(({ kind, points }) => (
        <Curve key={kind} points={points} {...looks[kind]} />
      ))}
      <Dots points={[now]} size={7} />
      <Dots points={[lowest]} size={10} open />
    </Plot>
  );
}

const heads = [
  <span key="way" className="heard">
    way
  </span>,
  'made',
  'helped',
  <Fragment key="cases">
    cases<span className="blame-run"> run</span>
  </Fragment>,
  <Fragment key="change">
    change of <Letter />
  </Fragment>,
];

/** What was done in each of the three ways, what it cost, and what it brought. */
export function Tally({ rows }: { readonly rows: BlameView['tally'] }) {
  const named = rows.map(({ kind, name, cells }) => [
    <Fragment key={kind}>
      <svg className="blame-sample" width="16" height="10" viewBox="0 0 16 10" aria-hidden="true">
        <path className={`blame-line is-${kind}`} d="M0 5H16" />
      </svg>
      {name}
    </Fragment>,
    ...cells,
  ]);
  const cellClass = (row: number, column: number) => (named[row]![column] === UNKNOWN ? 'blame-none' : undefined);
  return <Values caption="Three ways down" className="blame-tally" heads={heads} rows={named} cellClass={cellClass} />;
}

/** The latest moves, for those who do not see the strip. */
export function Latest({ rows }: { readonly rows: BlameView['latest'] }) {
  const cells = rows.map(({ move, what, change, E }) => [move, <Said key="what" words={what} />, change, E]);
  return <PlotTable caption="The latest moves, newest first" heads={['move', 'what', 'change of E', 'E']} rows={cells} />;
}
