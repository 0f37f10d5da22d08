import { useEffect, useMemo, useRef, useState } from 'react';
import { useMany } from '@/components/figure/use-many';
import { Chosen, Dots } from '@/components/marks/plot/Dots';
import { Plot } from '@/components/marks/plot/Plot';
import { Rule } from '@/components/marks/plot/Rule';
import { symmetry } from '@/lib/nets/symmetry';
import { countOf, grouped } from '@/lib/notation/magnitude';
import { agreement, FROM, ownPlace, pileView, summary, sweepsOf } from './pile-view';
import { sweepTicks } from './Ratios';
import { isPaper, LIMIT, manyWith, SEEDS, type Recipe } from './run';

export interface SeedsProps {
  readonly recipe: Recipe;
  readonly seed: number;
  readonly sweep: number;
  readonly solved: number | undefined;
  /** When each of the recorded runs came right, from seed 1 on; null for never. */
  readonly record: readonly (number | null)[];
}

const reported = Number(symmetry.reported.find(({ what }) => what === 'sweeps')?.value);

/** A thousand runs piled over the sweep at which each came right, the reader's own on its way among them; and the same made anew. */
export function Seeds({ recipe, seed, sweep, solved, record }: SeedsProps) {
  const { outcomes, running, problem, start, cancel } = useMany();
  const [made, setMade] = useState<Recipe | null>(null);
  const [seconds, setSeconds] = useState<number | null>(null);
  const began = useRef(0);
  useEffect(() => {
    if (outcomes.length > 0) setSeconds((performance.now() - began.current) / 1000);
  }, [outcomes]);

  const key = JSON.stringify(recipe);
  const mine = made !== null && JSON.stringify(made) === key && (running || outcomes.length > 0);
  const now = useMemo(() => sweepsOf(outcomes), [outcomes]);
  const piled = useMemo(() => pileView(mine ? now.map((one) => one ?? null) : record), [mine, now, record]);
  const plain = isPaper(recipe);
  const never = (mine ? now : record).filter((one) => one === null).length;
  const place = ownPlace(piled, seed, sweep, solved, mine || plain);
  const begin = () => {
    began.current = performance.now();
    setSeconds(null);
    setMade(recipe);
    start(manyWith(recipe));
  };
  const done = mine ? outcomes.length : 0;
  const told = mine ? summary(now, seconds, running) : `${plain ? 'Our record' : 'Our record, with the paper’s settings'}: ${summary(record, null, false)}`;
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
        <button type="button" className="figure-tool" onClick={mine && running ? cancel : begin}>
          {mine && running ? 'Stop' : `Run ${grouped(SEEDS)} seeds now`}
        </button>
        <p role="status">{problem ?? told}{mine && plain && !running && outcomes.length > 0 && ` ${agreement(now, record)}`}</p>
        {mine && running && <progress max={SEEDS} value={done} aria-label="Seeds that have ended" />}
      </div>
    </div>
  );
}
