import { Raised } from '@/components/marks/Raised';
import { Sym } from '@/components/marks/Sym';
import { namedCases as cases } from '@/lib/nets/xor';
import { format } from '@/lib/notation/format';
import type { Snapshot } from '@/lib/training';
import { errorText } from './view';

/** What the hairline reads: the four answers with their targets, and the error. */
export function Readings({ moment }: { readonly moment: Snapshot }) {
  return (
    <table className="values xor-readings">
      <caption className="heard">What the hairline reads</caption>
      <thead>
        <tr>
          <th scope="col">inputs</th>
          <th scope="col">wanted</th>
          <th scope="col">answer</th>
        </tr>
      </thead>
      <tbody>
        {cases.map(({ name, target }, c) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{target}</td>
            <td className="pass-forward is-signal">{format(moment.outputs[c]![0]!)}</td>
          </tr>
        ))}
        <tr className="opens">
          <th scope="row">
            <Sym mark={{ of: { q: 'E' }, tone: 'ink' }} />
          </th>
          <td colSpan={2}>
            <Raised text={errorText(moment.E)} />
          </td>
        </tr>
      </tbody>
    </table>
  );
}
