import { NumberField } from './NumberField';

export interface SeedFieldProps {
  readonly label: string;
  readonly seed: number;
  /** The largest seed there is. */
  readonly last: number;
  readonly onSeed: (seed: number) => void;
}

/** A seed: a number field for whole numbers from 0 up. */
export function SeedField({ label, seed, last, onSeed }: SeedFieldProps) {
  return <NumberField label={label} value={seed} step={1} least={0} most={last} whole onValue={onSeed} />;
}
