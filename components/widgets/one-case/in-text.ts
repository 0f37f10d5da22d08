import { quantityOf } from '@/lib/notation/quantities';
import { readScoped, scopedKey } from '@/lib/notation/scoped';
import { hasQuantity } from '@/lib/notation/has-quantity';
import { choiceOf, netNames, type NetName } from './nets';
import { firstState } from './state';

const isNet = (name: string): name is NetName => (netNames as readonly string[]).includes(name);

/**
 * Reads the key of a number as chapters write it: `y.5` of the net that the stepper starts with, `printed:y.8` of another of its nets.
 * @returns the key with its net, or what is wrong and what to do
 */
export function quantityInText(written: string): { readonly key: string } | { readonly fault: string } {
  const scoped = readScoped(written.includes(':') ? written : scopedKey(firstState.net, written));
  const ref = scoped && quantityOf(scoped.key);
  if (!ref)
    return {
      fault: `“${written}” is no key of a number. Write it like y.5, w.5.4 (the weight from unit 4 to unit 5) or, of another net, printed:y.8.`,
    };
  const { net, key } = scoped;
  if (!isNet(net)) return { fault: `The stepper has no net “${net}”. Known are ${netNames.join(', ')}.` };
  if (!hasQuantity(choiceOf(net).net, ref))
    return { fault: `The net ${net} has no number “${key}”. Correct the units, or name another net before it, as in printed:y.8.` };
  return { key: scopedKey(net, key) };
}
