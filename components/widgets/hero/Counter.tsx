import { grouped } from '@/lib/notation/magnitude';

/** The sweep as a counter of five cells; leading zeros are pale. */
export function Counter({ sweep }: { readonly sweep: number }) {
  const digits = [...String(sweep).padStart(5, '0')];
  const leading = 5 - String(sweep).length;
  return (
    <div className="hero-counter">
      <span className="heard">sweep {grouped(sweep)}</span>
      <span className="hero-cells" aria-hidden="true">
        {digits.map((digit, k) => (
          <span key={k} className={k < leading ? 'is-leading' : undefined}>
            {digit}
          </span>
        ))}
      </span>
      <span className="hero-counter-name" aria-hidden="true">
        sweep
      </span>
    </div>
  );
}
