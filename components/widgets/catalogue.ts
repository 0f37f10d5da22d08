import type { FigureDefinition } from '@/components/figure/definition';
import type { Example } from '@/components/figure/examples';
import { blameGameExamples } from './blame-game/examples';
import { blameGame } from './blame-game/state';
import { bugsExamples } from './bugs/examples';
import { bugs } from './bugs/state';
import { chainExamples } from './chain/examples';
import { chain } from './chain/state';
import { countingExamples } from './counting/examples';
import { counting } from './counting/state';
import { encoderExamples } from './encoder/examples';
import { encoder } from './encoder/state';
import { equalWeightsExamples } from './equal-weights/examples';
import { equalWeights } from './equal-weights/state';
import { errorSurfaceExamples } from './error-surface/examples';
import { errorSurface } from './error-surface/state';
import { familyTreesExamples } from './family-trees/examples';
import { familyTrees } from './family-trees/state';
import { feedbackExamples } from './feedback/examples';
import { feedback } from './feedback/state';
import { figureFiveExamples } from './figure-five/examples';
import { figureFive } from './figure-five/state';
import { figureOneExamples } from './figure-one/examples';
import { figureOne } from './figure-one/state';
import { fourWaysExamples } from './four-ways/examples';
import { fourWaysFigure } from './four-ways/state';
import { gradientDepthExamples } from './gradient-depth/examples';
import { gradientDepth } from './gradient-depth/state';
import { handBackExamples } from './hand-back/examples';
import { handBackFigure } from './hand-back/state';
import { hiddenSpaceExamples } from './hidden-space/examples';
import { hiddenSpace } from './hidden-space/state';
import { landmarkNetsExamples } from './landmark-nets/examples';
import { landmarkNets, landmarkSources } from './landmark-nets/state';
import { nineEquationsExamples } from './nine-equations/examples';
import { nineEquations } from './nine-equations/state';
import { oneCaseExamples } from './one-case/examples';
import { oneCase } from './one-case/state';
import { pathsExamples } from './paths/examples';
import { paths } from './paths/state';
import { perceptronExamples } from './perceptron/examples';
import { perceptron } from './perceptron/state';
import { ratesExamples } from './rates/examples';
import { rates } from './rates/state';
import { replayExamples } from './replay/examples';
import { definition as replay } from './replay/state';
import { sequenceCompletionExamples } from './sequence-completion/examples';
import { sequenceCompletion } from './sequence-completion/state';
import { slopeMicroscopeExamples } from './slope-microscope/examples';
import { slopeMicroscope } from './slope-microscope/state';
import { stepSizeExamples } from './step-size/examples';
import { stepSize } from './step-size/state';
import { stuckMapExamples } from './stuck-map/examples';
import { stuckMap } from './stuck-map/state';
import { throughTimeExamples } from './through-time/examples';
import { throughTime } from './through-time/state';
import { trainingXorExamples } from './training-xor/examples';
import { trainingXor } from './training-xor/state';
import { countingSources } from './counting/sizes';

export { quantityInText } from './one-case/in-text';

/** What the rest of the site knows of a figure, apart from how it is drawn. */
export interface CatalogueEntry {
  readonly definition: FigureDefinition<Record<string, unknown>, { readonly type: string }>;
  readonly examples: readonly Example[];
  /** Those of the examples that the gallery shows. */
  readonly shown: readonly Example[];
  /** Keys of the works that the figure cites by itself. */
  readonly sources: readonly string[];
}

interface More {
  /** Which examples the gallery shows, as `slice` counts them; the first two unless it is said. The contract test goes through all. */
  readonly gallery?: readonly [from: number, to?: number];
  readonly sources?: readonly string[];
}

/** What the catalogue says of a figure. */
export function figure<State extends object, Action extends { readonly type: string }>(
  definition: FigureDefinition<State, Action>,
  examples: readonly Example<State>[],
  { gallery = [0, 2], sources = [] }: More = {},
): CatalogueEntry {
  // Each figure has a state and actions of its own; whoever goes through all of them knows none of them.
  return { definition: definition as unknown as CatalogueEntry['definition'], examples, shown: examples.slice(...gallery), sources };
}

/**
 * One line a figure. The gallery, the bibliography and the contract that every figure keeps (tests/unit/widgets/contract.test.tsx)
 * feed on it. Figures that are made of a file of content/ are added in components/recorded/catalogue.ts.
 */
export const catalogue = {
  OneCase: figure(oneCase, oneCaseExamples, { gallery: [1, 3] }),
  Perceptron: figure(perceptron, perceptronExamples),
  BlameGame: figure(blameGame, blameGameExamples),
  HiddenSpace: figure(hiddenSpace, hiddenSpaceExamples),
  Counting: figure(counting, countingExamples, { sources: countingSources }),
  EqualWeights: figure(equalWeights, equalWeightsExamples),
  ErrorSurface: figure(errorSurface, errorSurfaceExamples),
  Chain: figure(chain, chainExamples),
  Paths: figure(paths, pathsExamples),
  HandBack: figure(handBackFigure, handBackExamples),
  Encoder: figure(encoder, encoderExamples, { gallery: [0, 1] }),
  FamilyTrees: figure(familyTrees, familyTreesExamples, { gallery: [1, 2] }),
  FigureOne: figure(figureOne, figureOneExamples, { gallery: [1, 2] }),
  LandmarkNets: figure(landmarkNets, landmarkNetsExamples, { gallery: [2], sources: landmarkSources }),
  NineEquations: figure(nineEquations, nineEquationsExamples),
  Bugs: figure(bugs, bugsExamples, { gallery: [0, 1] }),
  Rates: figure(rates, ratesExamples),
  SlopeMicroscope: figure(slopeMicroscope, slopeMicroscopeExamples),
  StepSize: figure(stepSize, stepSizeExamples, { gallery: [0, 1] }),
  TrainingXor: figure(trainingXor, trainingXorExamples),
  FigureFive: figure(figureFive, figureFiveExamples, { gallery: [1, 2] }),
  GradientDepth: figure(gradientDepth, gradientDepthExamples, { gallery: [1, 2] }),
  Feedback: figure(feedback, feedbackExamples, { gallery: [0, 1] }),
  StuckMap: figure(stuckMap, stuckMapExamples, { gallery: [0, 1] }),
  SequenceCompletion: figure(sequenceCompletion, sequenceCompletionExamples, { gallery: [1] }),
  ThroughTime: figure(throughTime, throughTimeExamples, { gallery: [1, 2] }),
  FourWays: figure(fourWaysFigure, fourWaysExamples, { gallery: [1, 2] }),
  Replay: figure(replay, replayExamples, { gallery: [1, 2] }),
} satisfies Record<string, CatalogueEntry>;
