import { useMemo } from 'react';
import { Curve, type Point } from '@/components/marks/plot/Curve';
import { Plot } from '@/components/marks/plot/Plot';
import { Reader } from '@/components/marks/plot/Reader';
import { Rule } from '@/components/marks/plot/Rule';
import { grouped } from '@/lib/notation/magnitude';
import type { Run } from '@/lib/training';
import { FROM } from './pile-view';
import { LIMIT } from './run';

interface RatiosProps {
  readonly run: Run;
  readonly sweep: number;
  readonly solved: number | undefined;
  readonly onGo: (sweep: number) => void;
}

const STOPS = 160;
/** Sweeps at equal ratios along the axis. */
const evenly = Array.from({ length: STOPS + 1 }, (_, k) => Math.round(FROM * (LIMIT / FROM) ** (k / STOPS)));
export const sweepTicks = [300, 1000, 3000, 10_000, 30_000];
const HIGH = 8;

/** The middle and the largest magnitude in multiples of the smallest, over the run; any sweep on the chart can be gone to. */
export function Ratios({ run, sweep, solved, onGo }: RatiosProps) {
  const stops = useMemo(
    () => [...new Set([...evenly, ...[sweep, solved ?? FROM].filter((one) => one >= FROM)])].sort((p, q) => p - q),
    [sweep, solved],
  );
  const passed = useMemo(() => stops.filter((one) => one <= sweep), [stops, sweep]);
  const curve = (name: 'middle' | 'largest') => {
    const series = run.watched(name);
    return passed.map((at): Point => [at, series.get(at) <= HIGH ? series.get(at) : NaN]);
  };
  return (
    <Plot
      label="Middle and largest weight of unit 7 in multiples of its smallest, over the sweeps"
      x={{ domain: [FROM, LIMIT], log: true, ticks: sweepTicks, format: grouped }}
      y={{ domain: [1, HIGH], log: true, ticks: [1, 2, 4, 8], format: grouped, label: 'sizes in unit 7, smallest = 1' }}
      height={[104, 110]}
      room={{ left: 34, top: 30, bottom: 30, right: 22 }}
      over={
        <Reader
          label="Sweep"
          stops={stops}
          at={Math.max(0, stops.indexOf(sweep))}
          onAt={(k) => onGo(stops[k]!)}
          arrows={false}
          say={() => `sweep ${grouped(sweep)}`}
          jumps={solved === undefined ? [] : [stops.indexOf(solved)]}
        />
      }
    >
      <Rule y={2} line="hair" />
      <Rule y={4} line="hair" />
      {solved !== undefined && <Rule x={solved} line="dot" name="all right" />}
      <Curve points={curve('largest')} />
      <Curve points={curve('middle')} dash />
    </Plot>
  );
}
