import { fig5Net } from '@/lib/nets/unrolled';
import type { Drawing } from './drawing';

/** Fig. 5. */
export function unrolled(): Drawing {
  const { units, connections, iterations } = fig5Net;
  const numbers = Array.from({ length: units }, (_, k) => k + 1);
  const times = Array.from({ length: iterations + 1 }, (_, t) => t);
  const [across, up] = [(j: number) => 168 + 44 * (j - 1), (t: number) => 136 - 40 * t];
  const own = (j: number) => 28 + 48 * (j - 1);
  return {
    description: 'Three units joined by four connections, and the layered net of four rows that does the same in three steps.',
    marks: (
      <>
        {connections.map(({ name, from, to }) => {
          const side = to > from ? -1 : 1;
          return (
            <g key={name}>
              <path className={`sketch-link is-${name}`} d={`M${own(from) - 10 * side} ${78 + 5 * side}H${own(to) + 10 * side}`} />
              <text x={(own(from) + own(to)) / 2} y={side < 0 ? 64 : 101} textAnchor="middle">
                {name}
              </text>
            </g>
          );
        })}
        {times
          .slice(1)
          .map((t) =>
            connections.map(({ name, from, to }) => (
              <path key={`${name} ${t}`} className={`sketch-link is-${name}`} d={`M${across(from)} ${up(t - 1)}L${across(to)} ${up(t)}`} />
            )),
          )}
        {numbers.map((j) => (
          <circle key={j} className="sketch-unit" cx={own(j)} cy="78" r="11" />
        ))}
        {times.map((t) => (
          <g key={t}>
            {numbers.map((j) => (
              <circle key={j} className="sketch-unit" cx={across(j)} cy={up(t)} r="8" />
            ))}
            <text x="298" y={up(t) + 4} textAnchor="end">
              t = {t}
            </text>
          </g>
        ))}
      </>
    ),
  };
}
