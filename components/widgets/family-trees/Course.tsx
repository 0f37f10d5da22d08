import { memo } from 'react';
import { Curve, type Point } from '@/components/marks/plot/Curve';
import { Plot } from '@/components/marks/plot/Plot';
import { Rule } from '@/components/marks/plot/Rule';
import { LIMIT, SWITCH } from './run';

interface CourseProps {
  /** E over the sweeps made, [sweep, E]. */
  readonly points: readonly Point[];
  readonly sweep: number;
}

/** E lies between these; it is highest for wide random starts. */
const E: readonly [number, number] = [5, 700];

/** The run as a ruler: its error so far, and the sweep on show. */
export const Course = memo(function Course({ points, sweep }: CourseProps) {
  return (
    <div className="family-course">
      <Plot bare label="E over the sweeps" x={{ domain: [0, LIMIT] }} y={{ domain: E, log: true }} height={40}>
        <Rule x={SWITCH} line="hair" />
        <Curve points={points} />
        <Rule x={sweep} line="dash" />
      </Plot>
    </div>
  );
});
