import type { NetMark, Pass } from '@/components/marks/types';
import type { Phase } from '@/components/marks/PhaseRuler';
import { grouped } from '@/lib/notation/magnitude';
import type { Notation } from '@/lib/notation/quantities';
import { keeper } from '@/lib/training/keeper';
import { heldOf, heldSentence } from './arrays';
import type { CaseData } from './case-data';
import type { WorkedEquation } from '@/components/marks/worked/types';
import { equationView } from './equation-view';
import { upright, wide, type Layout } from './layouts';
import { netView } from './net-view';
import { listingView, type ListingView } from './listing-view';
import { pointedOf, type Pointed } from './pointed';
import { numbersOfKey, readingOf, usesOf } from './reading';
import { matrixView } from '@/components/marks/net/matrix-view';
import type { MatrixMark } from '@/components/marks/net/matrix';
import { productInPlay } from './product';
import { onwardSentence, openingSentence, plainWords, productSentence, sentence, tracedSentence } from './sentences';
import { endBefore, strideWords, type Outline, type Stride } from './strides';
import { tablesView, type TablesView } from './table-view';
import { unitName } from './unit-names';

/** Everything the figure shows at one moment, as plain data. */
export interface OneCaseView {
  readonly cursor: number;
  readonly steps: number;
  readonly pass: Pass | null;
  /** "Backward pass", "step 14 of 31", "equation (7)". */
  readonly where: readonly [pass: string, step: string, equation: string];
  readonly equation: WorkedEquation;
  /** The line of one of the site’s own programs for it. */
  readonly listing: ListingView;
  readonly sentence: string;
  /** The net in each layout; drawn when it is asked for. */
  readonly wide: NetMark;
  readonly upright: NetMark;
  /** The part of a large net that is in play, as a matrix. */
  readonly matrix: MatrixMark;
  readonly tables: TablesView;
  readonly ruler: {
    readonly count: number;
    readonly figures: readonly string[];
    readonly phases: readonly Phase[];
    readonly valueText: string;
  };
  /** The moment in words, for a listener. */
  readonly say: string;
}

const passNames: Record<Pass, string> = { forward: 'Forward pass', error: 'Error', backward: 'Backward pass', change: 'Change of weights' };
const phaseNames: Record<Pass, string> = { forward: 'Forward', error: 'Error', backward: 'Backward', change: 'Change' };

/** The four phases of a trace, as stretches of the ruler. */
const phasesOf = keeper({ last: 4 }, ({ trace }: CaseData): readonly Phase[] =>
  (['forward', 'error', 'backward', 'change'] as const).map((pass) => {
    const own = trace.filter((step) => step.pass === pass);
    return { pass, name: phaseNames[pass], from: own[0]!.index + 1, to: own.at(-1)!.index + 1 };
  }),
);

/** The two ways a net is laid out, and what is to be known of a larger one. */
export interface Layouts {
  readonly wide: Layout;
  readonly upright: Layout;
  /** Too large for lines and for all its numbers at once. */
  readonly large?: boolean;
  readonly outline?: Outline;
}

/** Of what is pointed at; null where the step that makes it says enough. */
function pointedSentence({ key, onward }: Pointed, data: CaseData, cursor: number, notation: Notation): string | null {
  const array = heldOf(key);
  if (onward) return onwardSentence(usesOf(data, numbersOfKey(data, key)), array !== undefined);
  return array ? heldSentence(data.net, array, notation) : tracedSentence(key, data, cursor);
}

/** The ruler has no room to number the equations of more steps than this. */
const MOST_FIGURED = 50;

/**
 * The figure after `cursor` steps of a case. Pure: stepping back is looking at a smaller cursor.
 * @param pointed what the reader points at (./pointed), or null
 * @param stride how far the last press of Step went; all its steps are lit together
 * @param part products done of the step after these
 * @param notation of what is said about an array of the program, and of derivatives
 */
export function view(
  data: CaseData,
  cursor: number,
  pointed: string | null = null,
  layouts: Layouts = { wide, upright },
  stride: Stride = 'number',
  part = 0,
  notation: Notation = 'paper',
): OneCaseView {
  const { trace } = data;
  const single = part > 0 || stride === 'number' || stride === 'product';
  const from = layouts.outline && !single ? endBefore(layouts.outline, stride, cursor) : cursor - 1;
  const inPlay = productInPlay(trace, { cursor, part }, stride);
  const reading = readingOf(data, cursor, pointed, from, inPlay);
  const { step, product } = reading;
  const at = pointedOf(pointed);
  // Before the first step, and while a given number is traced, the strip keeps what belongs to the cursor.
  const shown = step ?? trace[Math.max(0, cursor - 1)]!;
  const position = step ? step.index + 1 : cursor;
  const count = pointed === null && cursor > 0 ? cursor - from : 1;
  const several = step ? strideWords(stride, count, step, data.net) : '';
  const words =
    (at === null ? null : pointedSentence(at, data, cursor, notation)) ??
    (product ? productSentence(product, data, notation) : step ? several + sentence(step, data) : openingSentence(data));
  const where: OneCaseView['where'] = [
    step || cursor > 0 ? passNames[shown.pass] : 'Before the first step',
    product
      ? `step ${grouped(position)}, ${product.step.equation === 3 ? 'square' : 'product'} ${product.at + 1} of ${product.terms.length}`
      : `step${count > 1 ? `s ${grouped(from + 1)}–${grouped(position)}` : ` ${grouped(position)}`} of ${grouped(trace.length)}`,
    step || cursor > 0 ? `equation (${shown.equation})` : `first comes (${shown.equation})`,
  ];
  return {
    cursor,
    steps: trace.length,
    pass: step || cursor > 0 ? shown.pass : null,
    where,
    equation: equationView(shown, reading),
    listing: listingView(shown, reading, notation),
    sentence: words,
    get wide() {
      return netView(reading, layouts.wide);
    },
    get upright() {
      return netView(reading, layouts.upright);
    },
    get matrix() {
      return matrixView(reading, { net: data.net, nameOf: (unit) => unitName(data.paperId, unit) });
    },
    get tables() {
      return tablesView(reading, layouts.large);
    },
    ruler: {
      count: trace.length,
      figures: trace.length > MOST_FIGURED ? [] : trace.map(({ equation }) => String(equation)),
      phases: phasesOf(data),
      valueText: where.join(', '),
    },
    say: `${where[1]}. ${plainWords(words)}`,
  };
}
