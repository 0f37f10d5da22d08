import { PlotTable } from '@/components/marks/plot/PlotTable';
import { Sym } from '@/components/marks/Sym';
import type { ChainView } from './view';

const heads = ['place', 'value', 'rate to the next', 'product, rate to the error'];

/** Every place of the chain, from the error back to the input. */
export function PlacesTable({ view: { rows } }: { readonly view: ChainView }) {
  const cells = rows.map(({ of, value, link, product }) => [<Sym key="of" mark={{ of, tone: 'ink' }} />, value, link, product]);
  return <PlotTable caption="Every place, from the error back to the input" heads={heads} rows={cells} />;
}
