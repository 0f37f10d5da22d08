import { Raised } from '@/components/marks/Raised';
import { UNKNOWN } from '@/lib/notation/format';
import type { PerceptronView, SweepRow } from './view';

const heads = ['input 1', 'input 2', 'bias'];

/** The look at one case, in numbers: what the inputs say, the weights before, the change, the weights after. */
export function Worked({ rows }: { readonly rows: PerceptronView['worked'] }) {
  return (
    <table className="values worked-look">
      <caption className="heard">This case</caption>
      <thead>
        <tr>
          <th scope="col">this case</th>
          {[...heads, 'total'].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ head, cells, pass }) => (
          <tr key={head} className={pass ? `pass-${pass}` : undefined}>
            <th scope="row">{head}</th>
            {cells.map((cell, k) => (
              <td key={k} className={pass ? 'is-signal' : undefined}>
                <Raised text={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The weights at the start of each sweep. Equal rows at the end of a run are the proof that it cycles. */
export function Sweeps({ rows, most }: { readonly rows: readonly SweepRow[]; readonly most: number }) {
  const returning = rows.find(({ returns }) => returns);
  const last = rows.slice(-most);
  const shown = returning && !last.includes(returning) ? [returning, ...last.slice(1)] : last;
  return (
    <table className="values sweep-rows">
      <caption className="heard">Weights at the start of each sweep, and the mistakes in it</caption>
      <thead>
        <tr>
          <th scope="col">sweep starts with</th>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
          <th scope="col">wrong</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ sweep, numbers, mistakes, returns }) => (
          <tr key={sweep} className={returns ? 'is-return' : undefined}>
            <th scope="row">
              {sweep}
              {returns && <span className="sweep-same"> the same</span>}
            </th>
            {numbers.map((number, k) => (
              <td key={k}>{number}</td>
            ))}
            <td>
              <Raised text={mistakes === null ? UNKNOWN : String(mistakes)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
