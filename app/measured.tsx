import 'server-only';
import { readingsOf } from '@/lib/reproduce/records';
import { format } from '@/lib/notation/format';
import { grouped, scientific } from '@/lib/notation/magnitude';
import { measured } from '@/lib/reproduce/measured';

const all = measured(readingsOf);
const known = new Map<string, number>();

/**
 * A number of ours by its name, from content/results or the engine.
 * @throws where no number has the name, or where it is none
 */
export function measuredNumber(of: string): number {
  let value = known.get(of);
  if (value === undefined) {
    if (!Object.hasOwn(all, of))
      throw new Error(
        `<Measured of="${of}" />: there is no such number. The names are in lib/reproduce/measured.ts: ${Object.keys(all).join(', ')}.`,
      );
    known.set(of, (value = all[of]!()));
    if (!Number.isFinite(value))
      throw new Error(`<Measured of="${of}" />: content/results gives no number for it; run \`npm run reproduce\`.`);
  }
  return value;
}

/** As a text shows it: counts in full, shares with two decimals, what is smaller by its first digit. The power is parted by a caret. */
export function measuredWords(value: number): string {
  if (Number.isInteger(value)) return grouped(value);
  if (value >= 0.01) return format(value, 2);
  return value >= 0.0005 ? value.toPrecision(1) : scientific(value, 1);
}

/** In a text: a number that was measured, not typed. */
export function Measured({ of }: { readonly of: string }) {
  const [whole, power] = measuredWords(measuredNumber(of)).split('^');
  return (
    <span className="measured">
      {whole}
      {power && <sup>{power}</sup>}
    </span>
  );
}
