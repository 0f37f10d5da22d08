/** Digits or a sentence; `×10^−6` gets its exponent raised. */
export function Digits({ text }: { readonly text: string }) {
  return text.split(/\^(−?\d+)/).map((part, k) => (k % 2 === 1 ? <sup key={k} className="chain-power">{part}</sup> : part));
}
