import { memo } from 'react';
import { Tool } from '@/components/controls/Tool';
import { grouped } from '@/lib/notation/magnitude';
import { opening } from './state';

/** How the runs of many seeds went; computed from content/results by the page. */
export interface Measured {
  /** Seeds 1 … seeds. */
  readonly seeds: number;
  readonly solved: number;
  /** Sweeps after which a run was given up. */
  readonly limit: number;
  /** Sweeps until all 64 were right: a quarter, half, three quarters of all runs; null where they never were. */
  readonly quartiles: readonly (number | null)[];
  /** Runs that were right within the paper's number of sweeps, and that number. */
  readonly inTime: number;
  readonly reported: number;
  /** The same count when only the biases are changed, to start at 0; the paper does not say how they start. */
  readonly inTimeFromZero: number;
  /** A seed whose run stays stuck. */
  readonly stuckSeed: number | undefined;
  /** Sweeps until the run of the opening picture was right. */
  readonly opening: number | null;
}

/** What the figure shows, and how often it happens. */
export const Caption = memo(function Caption({ measured }: { readonly measured: Measured }) {
  const { seeds, solved, limit, inTime, reported } = measured;
  return (
    <>
      <strong>Do six inputs mirror each other? Two hidden units learn to tell, in your browser, from small random weights.</strong> The
      paper reports one run, of {grouped(reported)} sweeps. Of ours from {grouped(seeds)} seeds {inTime} were right by then,{' '}
      {grouped(solved)} within {grouped(limit)}; the others stayed stuck, and are shown so.
    </>
  );
});

/** How the marks are read, and what was measured over the seeds. */
export const Reading = memo(function Reading({
  measured,
  onSeed,
}: {
  readonly measured: Measured;
  readonly onSeed: (seed: number) => void;
}) {
  const { seeds, solved, limit, quartiles, inTime, inTimeFromZero, reported, stuckSeed } = measured;
  const [quarter, half, most] = quartiles;
  return (
    <>
      <p>
        The figure opens at sweep {grouped(opening.sweep)} of the run from seed {opening.seed}, which had all 64 answers right at sweep{' '}
        {grouped(measured.opening ?? NaN)}; Play shows it from its first weights. Thicker lines are larger weights, dashed ones negative; a
        square marked 1 is a unit fixed at 1. On the map a full square is an answer of 1, and the framed diagonal holds the eight symmetric
        inputs. The settings are the paper’s; how biases start it does not say, and ours start at random, like the weights.
      </p>
      <p>
        <strong>How often does it work?</strong> “Right” means all 64 answers on the right side of 0.5. Of the runs from seeds 1 to{' '}
        {grouped(seeds)}, {grouped(solved)} came right within {grouped(limit)} sweeps
        {quarter != null && half != null && most != null && (
          <>
            : a quarter by sweep {grouped(quarter)}, half by {grouped(half)}, three quarters by {grouped(most)}
          </>
        )}
        . The other {seeds - solved} stayed stuck, and the figure shows such runs as they are
        {stuckSeed !== undefined && (
          <>
            : try{' '}
            <Tool className="hero-try" onPress={() => onSeed(stuckSeed)}>
              seed {stuckSeed}
            </Tool>
          </>
        )}
        . The paper reports one run, of {grouped(reported)} sweeps; {grouped(inTime)} of ours were right by then, and of as many runs whose
        biases start at 0, {grouped(inTimeFromZero)}.
      </p>
    </>
  );
});
