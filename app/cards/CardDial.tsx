import { dialArc, dialTick } from '@/components/marks/dial-geometry';
import { format } from '@/lib/notation/format';

/** What a unit answers to its inputs. */
export interface Reading {
  readonly inputs: readonly number[];
  readonly output: number;
}

interface CardDialProps {
  /** Centre of the dial, in pixels of the card. */
  readonly x: number;
  readonly y: number;
  readonly reading: Reading;
  readonly colour: (token: string) => string;
}

const r = 104;
const unit = 17;
const minor = [0.1, 0.2, 0.3, 0.4, 0.6, 0.7, 0.8, 0.9];

/** The output unit's dial and the inputs it answers to; the same marks as on the pages, larger. */
export function CardDial({ x, y, reading, colour }: CardDialProps) {
  const half = 150;
  const centre = half;
  const tick = (from: number, to: number, values: readonly number[]) => values.map((v) => dialTick(centre, centre, from, to, v)).join('');
  const step = 46;
  const first = x - (step * (reading.inputs.length - 1)) / 2;
  const row = y + r + 74;
  return (
    <div style={{ display: 'flex', position: 'absolute', top: 0, left: 0 }}>
      <svg
        style={{ position: 'absolute', left: x - half, top: y - half }}
        width={2 * half}
        height={2 * half}
        viewBox={`0 0 ${2 * half} ${2 * half}`}
      >
        <path d={tick(r - 16, r - 6, minor)} fill="none" stroke={colour('tick')} strokeWidth={2} />
        <path d={tick(r - 22, r - 4, [0, 0.5, 1])} fill="none" stroke={colour('ink')} strokeWidth={3} />
        <path d={dialArc(centre, centre, r - 13, 0, reading.output)} fill="none" stroke={colour('fwd')} strokeWidth={11} />
        <path d={dialTick(centre, centre, r - 28, r, reading.output)} fill="none" stroke={colour('ink')} strokeWidth={5} />
        <circle cx={centre} cy={centre} r={r} fill="none" stroke={colour('ink')} strokeWidth={4} />
      </svg>
      <div
        style={{
          display: 'flex',
          justifyContent: 'center',
          position: 'absolute',
          left: x - r,
          top: y - 33,
          width: 2 * r,
          fontSize: 50,
          fontWeight: 600,
        }}
      >
        {format(reading.output, 2)}
      </div>
      {reading.inputs.map((input, i) => (
        <div
          key={i}
          style={{
            display: 'flex',
            alignItems: 'center',
            justifyContent: 'center',
            position: 'absolute',
            left: first + i * step - unit,
            top: row - unit,
            width: 2 * unit,
            height: 2 * unit,
            borderRadius: unit,
            border: `2.5px solid ${colour(input ? 'fwd' : 'ink')}`,
            background: colour(input ? 'fwd' : 'paper'),
            color: colour(input ? 'paper' : 'ink'),
            fontSize: 20,
            fontWeight: 600,
          }}
        >
          {input}
        </div>
      ))}
    </div>
  );
}
