import { Sym } from '@/components/marks/Sym';
import { UNKNOWN } from '@/lib/notation/format';
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
  return <><Sym mark={{ of: { q: 'E' }, tone: 'ink' }} silent /><span className="heard">E</span></>;
}

/** E over the moves, as a recorder draws it. */
export function StripChart({ strip }: { readonly strip: BlameView['strip'] }) {
  const at = ({ x, y }: { readonly x: number; readonly y: number }) => ({ left: `${x}%`, top: `${y}%` });
  return (
    <div className="blame-strip" role="img" aria-label={strip.description}>
      <div className="blame-plot">
        {strip.grid.map(({ y, figure }) => <span key={figure} className="blame-grid" style={{ top: `${y}%` }}><span>{figure}</span></span>)}
        {strip.goal !== null && <span className="blame-goal" style={{ top: `${strip.goal}%` }} />}
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          {strip.paths.map(({ kind, d }) => d !== '' && <path key={kind} className={`blame-line is-${kind}`} d={d} />)}
        </svg>
        <span className="blame-mark is-now" style={at(strip.now)} />
        <span className="blame-mark is-lowest" style={at(strip.lowest)} />
      </div>
      <p className="blame-axis"><span>0</span><span>moves</span><span>{strip.moves}</span></p>
    </div>
  );
}

/** What was done in each of the three ways, what it cost, and what it brought. */
export function Tally({ rows }: { readonly rows: BlameView['tally'] }) {
  return (
    <table className="values blame-tally">
      <caption className="heard">Three ways down</caption>
      <thead>
        <tr>
          <th scope="col"><span className="heard">way</span></th>
          <th scope="col">made</th>
          <th scope="col">helped</th>
          <th scope="col">cases<span className="blame-run"> run</span></th>
          <th scope="col">change of <Letter /></th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ kind, name, cells }) => (
          <tr key={kind}>
            <th scope="row"><svg className="blame-sample" width="16" height="10" viewBox="0 0 16 10" aria-hidden="true"><path className={`blame-line is-${kind}`} d="M0 5H16" /></svg>{name}</th>
            {cells.map((cell, k) => <td key={k} className={cell === UNKNOWN ? 'blame-none' : undefined}>{cell}</td>)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The latest moves, for those who do not see the strip. */
export function Latest({ rows }: { readonly rows: BlameView['latest'] }) {
  return (
    <table>
      <caption>The latest moves, newest first</caption>
      <thead>
        <tr><th scope="col">move</th><th scope="col">what</th><th scope="col">change of E</th><th scope="col">E</th></tr>
      </thead>
      <tbody>
        {rows.map(({ move, what, change, E }) => <tr key={move}><td>{move}</td><td><Said words={what} /></td><td>{change}</td><td>{E}</td></tr>)}
      </tbody>
    </table>
  );
}
