import { useCallback, useMemo } from 'react';
import { Choice } from '@/components/controls/Choice';
import { SeedField } from '@/components/controls/SeedField';
import { Tool } from '@/components/controls/Tool';
import { FigureFrame } from '@/components/figure/FigureFrame';
import type { FigureProps } from '@/components/figure/props';
import { OpenInStepper } from '@/components/figure/OpenInStepper';
import { useFigure } from '@/components/figure/use-figure';
import { useRun } from '@/components/figure/use-run';
import { useTakenOver } from '@/components/figure/use-taken-over';
import type { Point } from '@/components/marks/plot/Curve';
import { questions, type Relation } from '@/lib/nets/family-tree-facts';
import { grouped } from '@/lib/notation/magnitude';
import { Asking } from './Asking';
import { Codes } from './Codes';
import { Course } from './Course';
import { Caption, Reading, recipeWords } from './Words';
import { EVERY, isOpening, recordedMoment, type FamilyRecord } from './record';
import { LIMIT, runOf, SWITCH } from './run';
import { Layers } from './Layers';
import { OtherStarts } from './OtherStarts';
import { Spread } from './Spread';
import { familyTrees, type FamilyTreesState } from './state';
import { steppedMoment } from './stepped-moment';
import { FamilyTable } from './FamilyTable';
import { Tree } from './Tree';
import { placesIn, spreadWords, TREE, twinWords, view as viewOf } from './view';

interface FamilyTreesProps extends FigureProps<FamilyTreesState> {
  /** What was measured of such nets; given by the page. */
  readonly record: FamilyRecord;
}

const options = [
  { value: 'ours', text: 'Ours', spoken: 'our recipe, which learns' },
  { value: 'printed', text: 'As printed', spoken: 'the recipe as the paper prints it, which stalls' },
] as const;
const orderOptions = [
  { value: 'paper', text: 'as in Fig. 4', spoken: 'people as in Fig. 4, men before women' },
  { value: 'generation', text: 'by generation', spoken: 'people by generation' },
  { value: 'branch', text: 'by branch', spoken: 'people by branch' },
] as const;
/** Seeds that content/results has. */
const SEEDS = 100;

/** Figs. 2 to 4 of the Letter, alive: a net of 630 weights learns two families, and its six units are laid open. */
export default function FamilyTrees({ record, ...props }: FamilyTreesProps) {
  const figure = useFigure(familyTrees, props);
  const { state, dispatch, set } = figure;
  const { recipe, seed, sweep, question, order } = state;
  const run = runOf({ recipe, seed });
  // The opening comes with the page; its run is followed only once the figure is awake, and never in one go.
  const taken = useTakenOver();
  const recorded = isOpening(state) && run.known < sweep;
  const { moment } = useRun(run, recorded && !taken ? 0 : sweep);
  const now = useMemo(() => (recorded ? recordedMoment(record) : moment), [recorded, record, moment]);
  const view = useMemo(() => viewOf({ recipe, seed, question }, now, record.chance), [recipe, seed, question, now, record.chance]);
  const points = useMemo(
    (): readonly Point[] =>
      recorded ? record.opening.E.map((E, k): Point => [k * EVERY, E]) : run.curve.line({ to: now.sweeps, points: 300 }),
    [recorded, record, run, now.sweeps],
  );
  const toSeed = (to: number) => set({ seed: to });
  const toPerson = useCallback((to: number) => dispatch({ type: 'person', person: to }), [dispatch]);
  const toRelation = useCallback((relation: Relation) => dispatch({ type: 'relation', relation }), [dispatch]);
  const nextHeld = () => dispatch({ type: 'held out' });
  const { person } = questions[question]!;
  const { held, trained } = record[recipe];

  return (
    <FigureFrame
      figure={figure}
      title="Two families, learned"
      instruction="Choose a person. Press Play."
      caption={<Caption />}
      reading={<Reading />}
      say={view.say}
      stepLabel="Sweep"
      keys={{ n: () => toSeed(1 + Math.floor(Math.random() * SEEDS)), h: nextHeld }}
      hint="H held out · N other seed"
      ruler={{
        says: `sweep ${grouped(now.sweeps)} of ${grouped(LIMIT)}`,
        stops: [SWITCH],
        children: <Course points={points} sweep={now.sweeps} />,
      }}
      choice={<Choice label="recipe" options={options} value={recipe} onChange={(to) => set({ recipe: to })} />}
      seed={`seed ${seed}`}
      settings={
        <>
          <SeedField label="Seed of the starting weights and of the split" seed={seed} onSeed={toSeed} />
          <Choice label="order of the people" options={orderOptions} value={order} onChange={(to) => set({ order: to })} />
          <OpenInStepper moment={steppedMoment(state, now.sweeps)} from={{ id: figure.id, number: figure.number }}>
            Open this sweep in the stepper, with this question
          </OpenInStepper>
          <OtherStarts key={`${recipe} ${seed}`} recipe={recipe} seed={seed} />
        </>
      }
      table={<FamilyTable view={view} />}
    >
      <div className="family-trees" data-sweep={now.sweeps} data-trained={view.trained} data-held={view.heldRight}>
        <div>
          <Asking question={question} onPerson={toPerson} onRelation={toRelation} />
          <Tree name="English" nodes={view.nodes} first={0} onPerson={toPerson} />
          <Tree name="Italian" nodes={view.nodes} first={TREE} onPerson={toPerson} />
          <p className="family-answer">{view.answer}</p>
          <p>
            <strong>{view.progress}</strong> {recipeWords[recipe]}
          </p>
          <p>
            Held out: {view.held.map(({ text, right }) => `${text}, ${right ? 'right' : 'wrong'}`).join('; ')}.{' '}
            <Tool onPress={nextHeld}>Ask the next</Tool>
          </p>
          <p>{twinWords(view.twins)}</p>
        </div>
        <div>
          <Codes view={view} person={person} chance={record.chance} columns={placesIn[order]} onPerson={toPerson} />
          <div className="family-spread">
            <p>{spreadWords(held, trained)}</p>
            <Spread held={held} now={view.heldRight} />
          </div>
        </div>
        <Layers layers={view.layers} />
      </div>
    </FigureFrame>
  );
}
