import { NumberField } from './NumberField';
import { LAST_SEED } from './seeds';

export interface SeedFieldProps {
  readonly label: string;
  readonly seed: number;
  /** The largest seed there is, if it is another than usual. */
  readonly last?: number;
  readonly onSeed: (seed: number) => void;
}

/** A seed: a number field for whole numbers from 0 up. */
export function SeedField({ label, seed, last = LAST_SEED, onSeed }: SeedFieldProps) {
  return <NumberField label={label} value={seed} step={1} least={0} most={last} whole onValue={onSeed} />;
}
