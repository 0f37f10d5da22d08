import type { Phase } from '@/components/marks/PhaseRuler';
import { matrixView } from '@/components/marks/net/matrix-view';
import { netView } from '@/components/marks/net/lines-view';
import type { Pass } from '@/components/marks/types';
import type { Step } from '@/lib/engine';
import { endBefore, type Stride } from '@/lib/models/outline';
import { termInPlay } from '@/lib/models/partials';
import { grouped } from '@/lib/notation/magnitude';
import type { Notation } from '@/lib/notation/quantities';
import { heldInWords, heldKey, heldOf, heldSentence, membersOf } from '@/lib/listing/held';
import { stepLine } from '@/lib/listing/step-line';
import { keeper } from '@/lib/training/keeper';
import type { CaseData } from './case-data';
import { equationView } from './equation-view';
import { upright, wide } from './layouts';
import type { NetChoice } from './nets';
import { pointedOf, type Pointed } from './pointed';
import { numbersOfKey, readingOf, usesOf, type Reading } from './reading';
import { openingSentence, tracedSentence } from './given-sentences';
import { plainWords, sentence } from './sentences';
import { onwardSentence, productSentence, strideWords } from './walk-sentences';
import { tablesView } from './table-view';
import { unitName } from './unit-names';

const passNames: Record<Pass, string> = { forward: 'Forward pass', error: 'Error', backward: 'Backward pass', change: 'Change of weights' };
const phaseNames: Record<Pass, string> = { forward: 'Forward', error: 'Error', backward: 'Backward', change: 'Change' };

/** The four phases of a trace, as stretches of the ruler. */
const phasesOf = keeper({ last: 4 }, ({ trace }: CaseData): readonly Phase[] =>
  (['forward', 'error', 'backward', 'change'] as const).map((pass) => {
    const own = trace.filter((step) => step.pass === pass);
    return { pass, name: phaseNames[pass], from: own[0]!.index + 1, to: own.at(-1)!.index + 1 };
  }),
);

/** Of what is pointed at; null where the step that makes it says enough. */
function pointedSentence({ key, onward }: Pointed, data: CaseData, cursor: number, notation: Notation): string | null {
  const array = heldOf(key);
  if (onward) return onwardSentence(usesOf(data, numbersOfKey(data, key)), array !== undefined);
  return array ? heldSentence(data.net, array, notation) : tracedSentence(key, data, cursor);
}

export type ListingView = ReturnType<typeof listingView>;

/** The line of one of the site’s own programs for a step; its names lit as what they hold is, to be pointed at by a key. */
function listingView(step: Step, reading: Reading, notation: Notation) {
  const { net } = reading.data;
  const { pieces, ...line } = stepLine(step, net);
  return {
    ...line,
    pieces: pieces.map(({ held, ...piece }) => ({
      ...piece,
      name: held && { key: heldKey(held), role: reading.strongest(membersOf(net, held)), holds: heldInWords(net, held, notation) },
    })),
  };
}

/** The ruler has no room to number the equations of more steps than this. */
const MOST_FIGURED = 50;

/** Everything the figure shows at one moment, as plain data. */
export type OneCaseView = ReturnType<typeof view>;

/**
 * The figure after `cursor` steps of a case. Pure: stepping back is looking at a smaller cursor.
 * @param pointed what the reader points at (./pointed), or null
 * @param layouts the two ways the net is laid out, whether it is too large for them, and its outline
 * @param stride how far the last press of Step went; all its steps are lit together
 * @param part products done of the step after these
 * @param notation of what is said about an array of the program, and of derivatives
 */
export function view(
  data: CaseData,
  cursor: number,
  pointed: string | null = null,
  layouts: Pick<NetChoice, 'wide' | 'upright'> & Partial<Pick<NetChoice, 'large' | 'outline'>> = { wide, upright },
  stride: Stride = 'number',
  part = 0,
  notation: Notation = 'paper',
) {
  const { net, trace } = data;
  const single = part > 0 || stride === 'number' || stride === 'product';
  const from = layouts.outline && !single ? endBefore(layouts.outline, stride, cursor) : cursor - 1;
  const reading = readingOf(data, cursor, pointed, from, termInPlay(trace, cursor, part, stride === 'product'));
  const { step, product } = reading;
  const at = pointedOf(pointed);
  // Before the first step, and while a given number is traced, the strip keeps what belongs to the cursor.
  const shown = step ?? trace[Math.max(0, cursor - 1)]!;
  const begun = step !== null || cursor > 0;
  const position = step ? step.index + 1 : cursor;
  const count = pointed === null && cursor > 0 ? cursor - from : 1;
  const several = step ? strideWords(stride, count, step, net) : '';
  const words =
    (at === null ? null : pointedSentence(at, data, cursor, notation)) ??
    (product ? productSentence(product, data, notation) : step ? several + sentence(step, data) : openingSentence(data));
  /** "Backward pass", "step 14 of 31", "equation (7)". */
  const where = [
    begun ? passNames[shown.pass] : 'Before the first step',
    product
      ? `step ${grouped(position)}, ${product.step.equation === 3 ? 'square' : 'product'} ${product.at + 1} of ${product.terms.length}`
      : `step${count > 1 ? `s ${grouped(from + 1)}–${grouped(position)}` : ` ${grouped(position)}`} of ${grouped(trace.length)}`,
    begun ? `equation (${shown.equation})` : `first comes (${shown.equation})`,
  ] as const;
  return {
    pass: begun ? shown.pass : null,
    where,
    equation: equationView(shown, reading),
    listing: listingView(shown, reading, notation),
    sentence: words,
    /** The net in each layout, and the part of a large net that is in play; drawn when it is asked for. */
    get wide() {
      return netView(reading, net, layouts.wide);
    },
    get upright() {
      return netView(reading, net, layouts.upright);
    },
    get matrix() {
      return matrixView(reading, { net, nameOf: (unit) => unitName(data.paperId, unit) });
    },
    get tables() {
      return tablesView(reading, layouts.large);
    },
    ruler: {
      count: trace.length,
      figures: trace.length > MOST_FIGURED ? [] : trace.map(({ equation }) => String(equation)),
      phases: phasesOf(data),
    },
    /** The moment in words, for a listener. */
    say: `${where[1]}. ${plainWords(words)}`,
  };
}
