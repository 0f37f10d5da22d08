import { compile } from '@/lib/engine';
import { netById } from './index';

/** A work of `content/references.bib`, and how it is named beside a net. */
export interface Source {
  readonly key: string;
  readonly label: string;
}

/** A net by which the sizes of nets are told. */
export interface Landmark {
  /** Part of links that readers keep: never rename. */
  readonly id: string;
  readonly name: string;
  /** When it was printed. */
  readonly year: number;
  /** Numbers that training sets, weights and biases. */
  readonly weights: number;
  readonly source: Source;
  /** What is to be said of the number. */
  readonly note?: string;
  /** What it does, in a sentence or two. */
  readonly text: string;
}

/** Counted in the engine's net, not written down. */
const weightsOf = (id: string): number => compile(netById(id).spec).weightCount;

/** Weights of a net of full layers, a bias on every unit above the inputs. */
const fullyConnected = (...layers: readonly number[]): number => layers.slice(1).reduce((sum, size, k) => sum + size * (layers[k]! + 1), 0);

const letter = (where: string): Source => ({ key: 'rumelhart1986', label: `Rumelhart et al. 1986, ${where}` });
const chapter = (pages: string): Source => ({ key: 'rumelhart1986pdp', label: `Rumelhart et al. 1986b, pp. ${pages}` });

/** From nine numbers to hundreds of billions, by year. The numbers are the sources’ own unless the note says that they are counted. */
export const landmarks: readonly Landmark[] = [
  {
    id: 'xor',
    name: 'XOR 2-2-1',
    year: 1986,
    weights: weightsOf('xor'),
    source: chapter('331–333'),
    note: 'weights counted here',
    text: 'Says whether exactly one of two inputs is on. It stands in the authors’ longer chapter, not in the Letter.',
  },
  {
    id: 'symmetry',
    name: 'Symmetry',
    year: 1986,
    weights: weightsOf('symmetry'),
    source: letter('Fig. 1'),
    note: 'weights counted here',
    text: 'Says whether six inputs read the same from both ends, with two hidden units.',
  },
  {
    id: 'encoder',
    name: 'Encoder 8-3-8',
    year: 1986,
    weights: weightsOf('encoder-8-3-8'),
    source: chapter('335–338'),
    note: 'weights counted here',
    text: 'Hands eight patterns through three hidden units, and so has to invent a code for each.',
  },
  {
    id: 'family-trees',
    name: 'Family trees',
    year: 1986,
    weights: weightsOf('family-trees'),
    source: letter('Fig. 3'),
    note: 'weights counted here',
    text: 'Answers who fits a person and a relation, and makes features of the people on the way.',
  },
  {
    id: 'nettalk',
    name: 'NETtalk',
    year: 1987,
    weights: 18_629,
    source: { key: 'sejnowski1987', label: 'Sejnowski & Rosenberg 1987' },
    note: 'as quoted there',
    text: 'Reads English text, seven letters at a time, and says which sound the middle one has.',
  },
  {
    id: 'zip',
    name: 'Zip codes',
    year: 1989,
    weights: 9760,
    source: { key: 'lecun1989', label: 'LeCun et al. 1989' },
    note: 'shared by 64,660 connections',
    text: 'Reads handwritten digits from envelopes, in pictures of 16 by 16 points.',
  },
  {
    id: 'alvinn',
    name: 'ALVINN',
    year: 1989,
    weights: fullyConnected(1217, 29, 46),
    source: { key: 'pomerleau1988', label: 'Pomerleau 1989' },
    note: 'weights counted here from 1,217-29-46 units',
    text: 'Looks at a road through a camera and a range finder, and says where to steer.',
  },
  {
    id: 'lenet',
    name: 'LeNet-5',
    year: 1998,
    weights: 60_000,
    source: { key: 'lecun1998', label: 'LeCun et al. 1998' },
    note: 'shared by 340,908 connections',
    text: 'Reads handwritten characters; a later net than the one for zip codes, and a larger one.',
  },
  {
    id: 'alexnet',
    name: 'AlexNet',
    year: 2012,
    weights: 60e6,
    source: { key: 'krizhevsky2012', label: 'Krizhevsky et al. 2012' },
    text: 'Names what is in a photograph; trained for five to six days on two graphics processors.',
  },
  {
    id: 'transformer',
    name: 'Transformer',
    year: 2017,
    weights: 213e6,
    source: { key: 'vaswani2017', label: 'Vaswani et al. 2017' },
    note: 'the larger of two',
    text: 'Translates. It keeps attention and drops recurrence.',
  },
  {
    id: 'bert',
    name: 'BERT',
    year: 2019,
    weights: 340e6,
    source: { key: 'devlin2019', label: 'Devlin et al. 2019' },
    note: 'the larger of two',
    text: 'Fills in words that were left out of a text, and is then trained further for other tasks.',
  },
  {
    id: 'gpt-2',
    name: 'GPT-2',
    year: 2019,
    weights: 1.5e9,
    source: { key: 'radford2019', label: 'Radford et al. 2019' },
    note: 'the largest of its family',
    text: 'Goes on with a text, a piece of a word at a time.',
  },
  {
    id: 'gpt-3',
    name: 'GPT-3',
    year: 2020,
    weights: 175e9,
    source: { key: 'brown2020', label: 'Brown et al. 2020' },
    note: 'the largest of its family',
    text: 'Goes on with a text, and takes a few examples in it as its task.',
  },
  {
    id: 'llama',
    name: 'Llama 3.1',
    year: 2024,
    weights: 405e9,
    source: { key: 'llama2024', label: 'Llama Team 2024' },
    note: 'the largest of its family',
    text: 'A language model whose weights anyone may fetch.',
  },
  {
    id: 'deepseek',
    name: 'DeepSeek-V3',
    year: 2024,
    weights: 671e9,
    source: { key: 'deepseek2024', label: 'DeepSeek-AI 2024' },
    note: 'of which 37 billion work on any one piece of text',
    text: 'A language model of many parts, of which only a few work at a time.',
  },
];

/** The landmark of an id. @throws RangeError when there is none */
export function landmark(id: string): Landmark {
  const found = landmarks.find((one) => one.id === id);
  if (!found) throw new RangeError(`landmark: there is none with the id "${id}"`);
  return found;
}

/** Every work that a size comes from; the page of references and the chapters' own lists need them. */
export const landmarkSources: readonly string[] = [...new Set(landmarks.map(({ source }) => source.key))];
