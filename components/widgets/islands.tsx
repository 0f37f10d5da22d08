'use client';

import { island } from './island';

// One line per widget. The import() must stay literal: it is where the bundler cuts the chunk.
export const OneCase = island('OneCase', () => import('./one-case/OneCase'));
export const Perceptron = island('Perceptron', () => import('./perceptron/Perceptron'));
export const BlameGame = island('BlameGame', () => import('./blame-game/BlameGame'));
export const HiddenSpace = island('HiddenSpace', () => import('./hidden-space/HiddenSpace'));
export const TimeLine = island('TimeLine', () => import('./time-line/TimeLine'));
export const Counting = island('Counting', () => import('./counting/Counting'));
export const Bugs = island('Bugs', () => import('./bugs/Bugs'));
export const ErrorSurface = island('ErrorSurface', () => import('./error-surface/ErrorSurface'));
export const EqualWeights = island('EqualWeights', () => import('./equal-weights/EqualWeights'));
export const SlopeMicroscope = island('SlopeMicroscope', () => import('./slope-microscope/SlopeMicroscope'));
export const Rates = island('Rates', () => import('./rates/Rates'));
export const Chain = island('Chain', () => import('./chain/Chain'));
export const Paths = island('Paths', () => import('./paths/Paths'));
export const Replay = island('Replay', () => import('./replay/Replay'));
export const HandBack = island('HandBack', () => import('./hand-back/HandBack'));
export const Encoder = island('Encoder', () => import('./encoder/Encoder'));
export const FigureOne = island('FigureOne', () => import('./figure-one/FigureOne'));
export const FamilyTrees = island('FamilyTrees', () => import('./family-trees/FamilyTrees'));
export const LandmarkNets = island('LandmarkNets', () => import('./landmark-nets/LandmarkNets'));
export const NineEquations = island('NineEquations', () => import('./nine-equations/NineEquations'));
export const GradientDepth = island('GradientDepth', () => import('./gradient-depth/GradientDepth'));
export const Feedback = island('Feedback', () => import('./feedback/Feedback'));
export const StuckMap = island('StuckMap', () => import('./stuck-map/StuckMap'));
export const StepSize = island('StepSize', () => import('./step-size/StepSize'));
export const TrainingXor = island('TrainingXor', () => import('./training-xor/TrainingXor'));
export const FigureFive = island('FigureFive', () => import('./figure-five/FigureFive'));
export const SequenceCompletion = island('SequenceCompletion', () => import('./sequence-completion/SequenceCompletion'));
export const ThroughTime = island('ThroughTime', () => import('./through-time/ThroughTime'));
export const FourWays = island('FourWays', () => import('./four-ways/FourWays'));
