import type { TextMark } from '@/components/marks/plot/Texts';
import { grouped } from '@/lib/notation/magnitude';
import { solvedAt, type Run } from './run';

/** E of small random weights lies between 7 and 12. */
export const MOST = 12;
/** How high the mark of the solved sweep reaches. */
export const MARK = 8.1;
/** Where the axis of sweeps may end. */
const ENDS = [2000, 5000, 10_000, 20_000, 30_000];

/** What stands around the curve; it changes only when the run outgrows its axis or comes right. */
export function curveView(run: Pick<Run, 'known' | 'reached'>) {
  const end = ENDS.find((one) => one >= run.known) ?? ENDS.at(-1)!;
  const solved = solvedAt(run);
  // The note about E = 4 keeps clear of the mark of the solved sweep.
  const beside = solved === undefined || solved > 0.53 * end ? 0 : solved;
  const texts: readonly TextMark[] = [
    { at: [beside, 4], dx: 14, dy: -30, text: 'E = 4: as good as', className: 'hero-note' },
    { at: [beside, 4], dx: 14, dy: -11, text: 'answering 0 to all', className: 'hero-note' },
    ...(solved === undefined ? [] : markOf(solved, end)),
  ];
  /** `end`: the last sweep on the axis. */
  return { end, solved, texts };
}

function markOf(solved: number, end: number): TextMark[] {
  const anchor = solved < 0.14 * end ? 'start' : solved > 0.87 * end ? 'end' : 'middle';
  return [
    { at: [solved, MARK], dy: -25, anchor, text: `sweep ${grouped(solved)}`, className: 'hero-figure is-strong' },
    { at: [solved, MARK], dy: -8, anchor, text: 'all 64 right', className: 'hero-figure' },
  ];
}
