import type { ReactNode } from 'react';
import { blameGameExamples } from '@/components/widgets/blame-game/examples';
import { bugsExamples } from '@/components/widgets/bugs/examples';
import { chainExamples } from '@/components/widgets/chain/examples';
import { countingExamples } from '@/components/widgets/counting/examples';
import { equalWeightsExamples } from '@/components/widgets/equal-weights/examples';
import { errorSurfaceExamples } from '@/components/widgets/error-surface/examples';
import { FigureOne } from '@/app/chapter-widgets';
import { encoderExamples } from '@/components/widgets/encoder/examples';
import { figureFiveExamples } from '@/components/widgets/figure-five/examples';
import { figureOneExamples } from '@/components/widgets/figure-one/examples';
import { gradientDepthExamples } from '@/components/widgets/gradient-depth/examples';
import { handBackExamples } from '@/components/widgets/hand-back/examples';
import {
  BlameGame, Bugs, Chain, Counting, Encoder, EqualWeights, ErrorSurface, FigureFive, GradientDepth, HandBack, HiddenSpace, LandmarkNets, NineEquations,
  OneCase, Paths, Perceptron, Rates, Replay, SequenceCompletion, SlopeMicroscope, StepSize, TimeLine, TrainingXor,
} from '@/components/widgets/islands';
import { hiddenSpaceExamples } from '@/components/widgets/hidden-space/examples';
import { landmarkNetsExamples } from '@/components/widgets/landmark-nets/examples';
import { nineEquationsExamples } from '@/components/widgets/nine-equations/examples';
import { oneCaseExamples } from '@/components/widgets/one-case/examples';
import { pathsExamples } from '@/components/widgets/paths/examples';
import { perceptronExamples } from '@/components/widgets/perceptron/examples';
import { ratesExamples } from '@/components/widgets/rates/examples';
import { replayExamples } from '@/components/widgets/replay/examples';
import { slopeMicroscopeExamples } from '@/components/widgets/slope-microscope/examples';
import { stepSizeExamples } from '@/components/widgets/step-size/examples';
import { sequenceCompletionExamples } from '@/components/widgets/sequence-completion/examples';
import { timeLineExamples } from '@/components/widgets/time-line/examples';
import { trainingXorExamples } from '@/components/widgets/training-xor/examples';
import { anchor } from './anchor';
import { Entry } from './Entry';

export interface Group {
  readonly component: string;
  readonly entries: readonly { readonly name: string; readonly note: string; readonly show: (number: string) => ReactNode }[];
}

/** The states of one figure, from its `examples.ts`. */
function group<Start>(component: string, examples: readonly { readonly name: string; readonly note: string; readonly start: Start }[], show: (number: string, start: Start) => ReactNode): Group {
  return { component, entries: examples.map(({ name, note, start }) => ({ name, note, show: (number) => show(number, start) })) };
}

export const figureGroups: readonly Group[] = [
  group('OneCase', oneCaseExamples.slice(1, 4), (number, start) => <OneCase number={number} start={start} />),
  group('Perceptron', perceptronExamples, (number, start) => <Perceptron number={number} start={start} />),
  group('TimeLine', timeLineExamples, (number, start) => <TimeLine number={number} start={start} />),
  group('BlameGame', blameGameExamples, (number, start) => <BlameGame number={number} start={start} />),
  group('HiddenSpace', hiddenSpaceExamples, (number, start) => <HiddenSpace number={number} start={start} />),
  group('Counting', countingExamples, (number, start) => <Counting number={number} start={start} />),
  group('EqualWeights', equalWeightsExamples, (number, start) => <EqualWeights number={number} start={start} />),
  group('ErrorSurface', errorSurfaceExamples, (number, start) => <ErrorSurface number={number} start={start} />),
  group('Chain', chainExamples, (number, start) => <Chain number={number} start={start} />),
  group('Paths', pathsExamples, (number, start) => <Paths number={number} start={start} />),
  group('HandBack', handBackExamples, (number, start) => <HandBack number={number} start={start} />),
  group('Encoder', encoderExamples.slice(0, 1), (number, start) => <Encoder number={number} start={start} />),
  group('FigureOne', figureOneExamples.slice(1, 2), (number, start) => <FigureOne number={number} start={start} />),
  group('LandmarkNets', landmarkNetsExamples.slice(2), (number, start) => <LandmarkNets number={number} start={start} />),
  group('NineEquations', nineEquationsExamples, (number, start) => <NineEquations number={number} start={start} />),
  group('Bugs', bugsExamples.slice(0, 1), (number, start) => <Bugs number={number} start={start} />),
  group('Rates', ratesExamples, (number, start) => <Rates number={number} start={start} />),
  group('SlopeMicroscope', slopeMicroscopeExamples, (number, start) => <SlopeMicroscope number={number} start={start} />),
  group('GradientDepth', gradientDepthExamples.slice(1, 2), (number, start) => <GradientDepth number={number} start={start} />),
  group('StepSize', stepSizeExamples.slice(0, 1), (number, start) => <StepSize number={number} start={start} />),
  group('TrainingXor', trainingXorExamples, (number, start) => <TrainingXor number={number} start={start} />),
  group('FigureFive', figureFiveExamples.slice(1, 2), (number, start) => <FigureFive number={number} start={start} />),
  group('SequenceCompletion', sequenceCompletionExamples.slice(1), (number, start) => <SequenceCompletion number={number} start={start} />),
  // Long figures, of which the unit tests go through all examples.
  group('Replay', replayExamples.slice(1, 2), (number, start) => <Replay number={number} start={start} />),
];

/** Figures in the states worth knowing. Each state has a number of its own, its anchor. */
export function FigureExamples({ groups }: { readonly groups: readonly Group[] }) {
  let next = 1;
  return groups.map(({ component, entries }) => (
    <section key={component}>
      <h2 id={anchor(component)}>{component}</h2>
      {entries.map(({ name, note, show }) => (
        <Entry key={name} id={anchor(component, name)} name={name} note={note} source={`<${component} />`}>
          {show(`G.${next++}`)}
        </Entry>
      ))}
    </section>
  ));
}
