import { passEnds, stepsOf, type OneCaseState } from './state';

/** One thing to do with the figure, said in a sentence; it is done by doing it. */
interface Task {
  readonly text: string;
  readonly done: (now: OneCaseState, before: OneCaseState) => boolean;
}

const reaches =
  (pass: number, further = 0) =>
  (now: OneCaseState) =>
    now.cursor >= passEnds(now.net)[pass]! + further;

/** The first run: from the first sum to the change of the weights, with what the figure can do besides. */
export const tasks: readonly Task[] = [
  { text: 'Press Step: a hidden unit adds up what reaches it.', done: ({ cursor }) => cursor >= 1 },
  { text: 'Step on, until the output unit has answered.', done: reaches(1) },
  { text: 'Step once more: how wrong was it?', done: reaches(2) },
  { text: 'And once more: the first wish, of the answer itself.', done: reaches(2, 1) },
  { text: 'Press Back. No step is lost.', done: (now, before) => now.cursor === before.cursor - 1 && now.net === before.net },
  { text: 'Point at any number, or tap it: what made it lights up.', done: ({ pointed }) => pointed !== null },
  { text: 'Press Play, or drag the ruler, to the last step.', done: (now) => now.cursor === stepsOf(now) },
  { text: 'Press “Change, then next case”: the weights move.', done: (now, before) => now.made > before.made },
];

/** Numbers are pointed at in passing too, so this counts only when it is asked for. */
const POINT = tasks.findIndex(({ text }) => text.startsWith('Point'));

/** How far the first run has come. */
export interface FirstRun {
  /** The state that was looked at last. */
  readonly seen: OneCaseState;
  /** For each task whether it has been done. */
  readonly done: readonly boolean[];
  /** The task last done; −1 at first. */
  readonly last: number;
}

export const firstRunFrom = (state: OneCaseState): FirstRun => ({ seen: state, done: tasks.map(() => false), last: -1 });

/** The task that is asked for: the next that has not been done, and at the end those left out. Null when all are done. */
export function askedOf({ done, last }: FirstRun): number | null {
  const open = tasks.map((_, k) => k).filter((k) => !done[k]);
  return open.find((k) => k > last) ?? open[0] ?? null;
}

/**
 * The first run after the figure has come to a state; nothing done is ever taken back.
 * @param acted whether the reader brought it there; a state that a link has opened is no doing
 */
export function followed(run: FirstRun, now: OneCaseState, acted: boolean): FirstRun {
  if (now === run.seen) return run;
  const asked = askedOf(run);
  const fresh = tasks.map((task, k) => acted && !run.done[k] && (k !== POINT || asked === POINT) && task.done(now, run.seen));
  return { seen: now, done: run.done.map((was, k) => was || fresh[k]!), last: fresh.includes(true) ? fresh.lastIndexOf(true) : run.last };
}
