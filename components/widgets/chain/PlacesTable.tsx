import { Sym } from '@/components/marks/Sym';
import { Digits } from './Digits';
import type { ChainView } from './view';

/** Every place of the chain, from the error back to the input. */
export function PlacesTable({ view: { rows } }: { readonly view: ChainView }) {
  return (
    <table>
      <caption>Every place, from the error back to the input</caption>
      <thead>
        <tr>
          <th scope="col">place</th>
          <th scope="col">value</th>
          <th scope="col">rate to the next</th>
          <th scope="col">product, rate to the error</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ of, value, link, product }) => (
          <tr key={`${of.q}.${of.j}.${of.i}`}>
            <th scope="row"><Sym mark={{ of, tone: 'ink' }} /></th>
            <td><Digits text={value} /></td>
            <td>{link !== null && <Digits text={link} />}</td>
            <td>{product !== null && <Digits text={product} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
