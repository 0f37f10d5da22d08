import { useMemo } from 'react';
import { Tool } from '@/components/controls/Tool';
import { Chosen, Dots } from '@/components/marks/plot/Dots';
import { Plot } from '@/components/marks/plot/Plot';
import { Rule } from '@/components/marks/plot/Rule';
import { symmetry } from '@/lib/nets/symmetry';
import { countOf, grouped } from '@/lib/notation/magnitude';
import { agreement, FROM, ownPlace, pileView, summary, sweepsOf } from './pile-view';
import { sweepTicks } from './Ratios';
import { isPaper, LIMIT, SEEDS, type Recipe } from './run';
import type { SeedsMade } from './use-seeds';

interface SeedsProps {
  readonly many: SeedsMade;
  readonly recipe: Recipe;
  readonly seed: number;
  readonly sweep: number;
  readonly solved: number | undefined;
  /** When each of the recorded runs came right, from seed 1 on; null for never. */
  readonly record: readonly (number | null)[];
}

const reported = Number(symmetry.reported.find(({ what }) => what === 'sweeps')?.value);

/** A thousand runs piled over the sweep at which each came right, the reader's own on its way among them; and the same made anew. */
export function Seeds({ many, recipe, seed, sweep, solved, record }: SeedsProps) {
  const { outcomes, running, problem, seconds, mine, cancel } = many;
  const now = useMemo(() => sweepsOf(outcomes), [outcomes]);
  const piled = useMemo(() => pileView(mine ? now.map((one) => one ?? null) : record), [mine, now, record]);
  const plain = isPaper(recipe);
  const never = (mine ? now : record).filter((one) => one === null).length;
  const place = ownPlace(piled, seed, sweep, solved, mine || plain);
  const done = mine ? outcomes.length : 0;
  const told = mine
    ? summary(now, seconds, running)
    : `${plain ? 'Our record' : 'Our record, with the paper’s settings'}: ${summary(record, null, false)}`;
  return (
    <div className="one-seeds" data-done={done} data-running={(mine && running) || undefined}>
      <Plot
        label={`Runs from ${grouped(SEEDS)} seeds over the sweep at which each came right; ${countOf(never, 'run')} never did`}
        x={{ domain: [FROM, LIMIT], log: true, ticks: sweepTicks, format: grouped, label: 'sweeps until all 64 are right' }}
        y={{ domain: [-0.5, piled.high + 2], ticks: 3, label: mine ? 'runs made now' : 'runs recorded' }}
        height={[128, 130]}
        room={{ left: 34, top: 30, bottom: 46, right: 22 }}
      >
        <Dots points={piled.dots} size={3.5} tone="quiet" />
        <Rule x={reported} line="dash" name={`the paper: ${grouped(reported)}`} />
        <Chosen point={place} size={13} tone="change" />
        <Dots points={[place]} size={6} />
      </Plot>
      <div className="one-many">
        <p role="status">
          {problem ?? told}
          {mine && plain && !running && outcomes.length > 0 && ` ${agreement(now, record)}`}
        </p>
        {mine && running && <progress max={SEEDS} value={done} aria-label="Seeds that have ended" />}
        {mine && running && <Tool onPress={cancel}>Stop</Tool>}
      </div>
    </div>
  );
}

/** Behind the door; what comes of it is seen in the picture, where it can be stopped. */
export function RunSeeds({ many: { mine, running, begin, cancel } }: { readonly many: SeedsMade }) {
  const goes = mine && running;
  return <Tool onPress={goes ? cancel : begin}>{goes ? 'Stop the runs' : `Run ${grouped(SEEDS)} seeds now`}</Tool>;
}
