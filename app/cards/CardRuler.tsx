import type { Slot } from '@/components/site/schedule';

interface CardRulerProps {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly slots: readonly Slot[];
  readonly here: Slot | undefined;
  readonly colour: (token: string) => string;
}

const height = 26;

/** The minutes of the book from edge to edge, a long mark where each chapter begins, a bar for the one that this is. */
export function CardRuler({ left, top, width, slots, here, colour }: CardRulerProps) {
  const last = slots.at(-1);
  const total = last ? last.start + last.minutes : 1;
  const starts = new Set([...slots.map(({ start }) => start), total]);
  // Half a line in from both edges, so that the end marks are whole.
  const at = (minute: number) => 1.5 + (minute / total) * (width - 3);
  const minutes = Array.from({ length: total + 1 }, (_, minute) => minute);
  return (
    <div style={{ display: 'flex', position: 'absolute', left, top, width }}>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        {minutes.map((minute) => {
          const long = starts.has(minute);
          const y = height - (long ? 22 : 11);
          return (
            <path key={minute} d={`M${at(minute)} ${y}V${height}`} stroke={colour(long ? 'ink' : 'tick')} strokeWidth={long ? 3 : 2} />
          );
        })}
        {here ? <rect x={at(here.start)} y={0} width={at(here.minutes) - at(0)} height={14} fill={colour('ink')} /> : null}
      </svg>
      <div style={{ display: 'flex', position: 'absolute', left: 0, top: height + 6, fontSize: 21, color: colour('ink2') }}>0</div>
      <div
        style={{ display: 'flex', position: 'absolute', right: 0, top: height + 6, fontSize: 21, color: colour('ink2') }}
      >{`${total} minutes`}</div>
    </div>
  );
}
