import { memo } from 'react';
import { METER_RANGE } from '@/components/marks/net/hand-view';
import { choiceOf, type NetName } from './nets';

type Words = readonly [first: string, more: string];

const SAME_ROW = 'Does the row of six read the same from both ends?';
const symmetry: Words = [
  SAME_ROW,
  'The inputs stand in the middle, so no two connections cross and every weight has its own place. A filled disc is an input of 1.',
];
const otherSymmetry: Words = [
  SAME_ROW,
  'The paper asks two hidden units; here are fewer or more. With one, a row and its mirror image still pull it opposite ways.',
];

const captions: Readonly<Record<NetName, Words>> = {
  xor: [
    'One case of XOR through two inputs, two hidden units and one output, and its error back to every weight.',
    'Outlined numbers go into this step; the solid one comes out of it. A dot stands where nothing has been computed yet.',
  ],
  symmetry,
  printed: symmetry,
  'symmetry-1': otherSymmetry,
  'symmetry-3': otherSymmetry,
  'symmetry-4': otherSymmetry,
  'xor-one-hidden': [
    'XOR with one hidden unit.',
    'The inputs also reach the output straight, past the hidden unit: the curved lines. The hidden unit has only to notice the case with both inputs on.',
  ],
  'parity-4': ['Is the number of ones odd?', 'Four inputs, four hidden units: flip any input and the answer has to flip too.'],
  'encoder-4-2-4': [
    'Four patterns through two units.',
    'Every answer has a target, so every output sends an error back, and the hidden units hear the sum.',
  ],
  'encoder-8-3-8': [
    'Eight patterns through three units.',
    'One input is on, so seven in eight of the first weights have no part in a case, and their shares are 0.',
  ],
  'family-trees': [
    'One question through the family-tree net, and its error back to all 630 weights.',
    'A square is a weight; the row or column in play is framed. Only two inputs are on, so most weights from the inputs get no share.',
  ],
  'iterative-3': [
    'Fig. 5 of the paper: one net of three units, drawn once for each moment.',
    'Double lines are weights that come again in every row. Each copy gets a share of its own; the weight moves once, by their average.',
  ],
  sequences: [
    'A net that runs six steps, laid out in time.',
    'Two letters go in, four digits come out. Every row of hidden units has the same weights, so the errors of all digits meet in them.',
  ],
};

/** What to see, net by net. */
export const Caption = memo(function Caption({ net }: { readonly net: NetName }) {
  const [first, more] = captions[net];
  return (
    <>
      <strong>{first}</strong> {more}
    </>
  );
});

interface MarksProps {
  readonly net: NetName;
  readonly seed: number;
  readonly epsilon: number;
  readonly alpha: number;
}

function startWords({ net, seed, epsilon, alpha }: MarksProps): string {
  const { range } = choiceOf(net).paper.settings;
  const weights =
    net === 'printed'
      ? 'The weights are those that the paper prints in Figure 1, to one decimal; in each hidden unit, mirrored inputs have opposite weights.'
      : `Weights from seed ${seed}, uniform in (−${range}, ${range}), rounded to two places.`;
  return `${weights} ε = ${epsilon}${alpha > 0 ? `, α = ${alpha}` : ''}.`;
}

/** How the marks are read, and with which numbers. */
export const Marks = memo(function Marks(props: MarksProps) {
  const { net } = props;
  const { large, wide, paper } = choiceOf(net);
  if (large) {
    return (
      <p>
        The matrix shows the weights that this step is about: a column for each sender, a row for each receiver; a filled square is a
        positive weight, a hollow one negative, its area the size. Above stands what the senders say, on the right what the receivers say;
        below and further right what comes back to them, ∂E/∂y and ∂E/∂x. While shares or changes are made the squares are those. Of a long
        sum the largest terms are written out.{' '}
        {paper.settings.margin > 0 && 'The stepper goes by the equations alone, without the margin and the decay of the training. '}
        {startWords(props)}
      </p>
    );
  }
  return (
    <p>
      Each dial reads from 0 to 1 and says its unit’s output y; the triangle marks the target, and the outer arc is the error. The black 1
      is unit 0, which feeds the biases. The figures under the ruler number the equations. Thicker lines are larger weights, dashed lines
      negative ones.{' '}
      {!wide.auto && (
        <span className="if-wide">
          The small scales run from −{METER_RANGE} to {METER_RANGE}.{' '}
        </span>
      )}
      <span className="if-upright">On the net, ∂ stands for ∂E/∂. </span>
      {net === 'xor' && 'Under a weight, ← marks its slope and △ its change. '}
      {!wide.auto &&
        net !== 'xor' &&
        'Beside a connection stands its weight, or, while it is in play, its derivative or its change; the tables have all the numbers. '}
      {wide.auto && 'Only numbers in play stand beside their units and connections, on the dials to two places; the tables have them all. '}
      {startWords(props)}
    </p>
  );
});
