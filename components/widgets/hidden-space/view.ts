import { pathOf, type Point } from '@/components/marks/plane-geometry';
import { format } from '@/lib/notation/format';
import { grouped } from '@/lib/notation/magnitude';
import type { Run, Snapshot } from '@/lib/training';
import {
  answeredOne,
  casesInHidden,
  casesInInputs,
  distance,
  flatSheet,
  foldedSheet,
  hiddenLines,
  inHidden,
  inInputs,
  namesOf,
  outputLine,
  outputSide,
  type CaseMark,
} from './planes';
import { answer, cases, momentOf, MOST_SWEEPS, storyOf, type Moment, type Story } from './run';
import { GRAIN, type HiddenSpaceState } from './state';

const two = (value: number) => format(value, 2);

/** More points than this of the error curve could not be told apart. */
const POINTS = 400;

export type HiddenSpaceView = ReturnType<typeof view>;

/** Everything the figure shows, from its state, the run of its seed as far as it has been followed, and the moment to show. Pure. */
export function view(state: Pick<HiddenSpaceState, 'a' | 'b'>, run: Run, snapshot: Snapshot) {
  const sweep = snapshot.sweeps;
  const story = storyOf(run);
  const moment = momentOf(snapshot);
  const { units, right } = moment;
  const probe: Point = [state.a / GRAIN, state.b / GRAIN];
  const said = answer(units, probe);
  const flat = casesInInputs(moment);
  const folded = casesInHidden(moment);
  const taken = flat.flatMap(({ x, y }): Point[] => [
    [x, y],
    [x + 30, y + 26],
  ]);
  const lines = hiddenLines(units, [...taken, inInputs(probe)]);
  const points = run.curve.line({ points: POINTS });
  return {
    sweep,
    /** Sweeps on the ruler: to the end of the run, or as far as any run is followed. */
    total: story?.sweeps ?? MOST_SWEEPS,
    learned: story?.learned ?? false,
    inputs: {
      on: answeredOne(units),
      sheet: flatSheet,
      lines,
      cases: flat,
      diagonals: diagonals(flat),
      probe: inInputs(probe),
      description: describeInputs(lines, right),
    },
    hidden: {
      on: outputSide(units.five),
      sheet: foldedSheet(units),
      line: outputLine(units.five),
      cases: folded,
      names: namesOf(folded),
      diagonals: diagonals(folded),
      probe: inHidden(said.hidden),
      description: describeHidden(moment),
    },
    /** Outputs of units 3, 4 and 5 for the four cases and for the reader's point, of which nothing is wanted. */
    rows: [
      ...cases.map(({ label, target }, c) => {
        const { hidden, y } = moment.answers[c]!;
        return { name: label, cells: [...hidden, y].map(two), target: String(target), wrong: flat[c]!.wrong };
      }),
      { name: probe.map(two).join(' '), cells: [...said.hidden, said.y].map(two), target: null, wrong: false },
    ],
    E: format(moment.E),
    right,
    curve: { points, highest: Math.max(...points.map(([, E]) => E)) },
    marks: story ? marksOf(story) : [],
    say: say(story, sweep, moment),
    /** The end, in words. */
    closing: sweep === story?.sweeps ? closing(story, moment) : null,
  };
}

/** One stretch from case 00 to case 11, one from 01 to 10: between those that want the same answer. */
function diagonals(marks: readonly CaseMark[]): string {
  const [none, second, first, both] = marks.map(({ x, y }): Point => [x, y]);
  return pathOf([none!, both!]) + pathOf([second!, first!]);
}

/** Marks on the sweeps: from where on the cases can be parted, if not from the first, and are. */
function marksOf({ partedFrom, rightFrom }: Story) {
  const marks = [
    { at: partedFrom === 0 ? null : partedFrom, text: 'a line could' },
    { at: rightFrom, text: 'all right' },
  ];
  return marks.flatMap(({ at, text }) => (at === null ? [] : [{ at, text }]));
}

const counts = [
  'None of the four cases is',
  'One of the four cases is',
  'Two of the four cases are',
  'Three of the four cases are',
  'All four cases are',
] as const;
const counted = (right: number) => `${counts[right]!} right`;

function say(story: Story | null, sweep: number, { right, parted, E }: Moment): string {
  const { partedFrom = null, rightFrom = null } = story ?? {};
  const head =
    sweep === 0
      ? 'Before the first sweep.'
      : sweep === partedFrom
        ? `Sweep ${grouped(sweep)}: the two dashed stretches have come apart.`
        : sweep === rightFrom
          ? `Sweep ${grouped(sweep)}: the output’s line has found its place.`
          : `Sweep ${grouped(sweep)}.`;
  const line =
    right === 4
      ? 'One straight line parts the cases.'
      : parted
        ? 'The two dashed stretches do not cross, so a straight line could part the cases; the output’s line is not there yet.'
        : 'The two dashed stretches cross, so no straight line can part the cases.';
  return `${head} ${counted(right)}, error ${format(E)}. ${line}`;
}

/** The two cases that want different answers and lie closest together in the plane of the hidden units. */
export function closestOpposites({ answers }: Moment) {
  const pairs = cases.flatMap((one, p) =>
    cases.flatMap((other, q) =>
      p < q && one.target !== other.target ? [{ p, q, apart: distance(answers[p]!.hidden, answers[q]!.hidden) }] : [],
    ),
  );
  return pairs.reduce((best, each) => (each.apart < best.apart ? each : best));
}

function closing(run: Story, moment: Moment): string {
  const { p, q, apart } = closestOpposites(moment);
  if (run.learned) {
    const when = run.partedFrom
      ? ` From sweep ${grouped(run.partedFrom)} on a line could, from sweep ${grouped(run.rightFrom!)} on it did.`
      : '';
    return `Learned: every answer is within 0.1 of what is wanted. What no straight line can part among the inputs, one straight line parts among the hidden units.${when}`;
  }
  const outputs = [p, q].map((c) => two(moment.answers[c]!.y));
  return `After ${grouped(MOST_SWEEPS)} sweeps this net has not learned it. ${cases[p]!.label} and ${cases[q]!.label} want different answers, but to the output unit they look nearly alike: ${apart < 0.01 ? 'less than 0.01' : two(apart)} apart. It answers ${outputs[0]} and ${outputs[1]}.`;
}

function describeInputs(lines: readonly { readonly name: string }[], right: number): string {
  const seen = [
    'The lines of units 3 and 4 lie outside the picture',
    `Only the line of unit ${lines[0]?.name} crosses the picture`,
    'The lines of units 3 and 4 cross the picture',
  ][lines.length]!;
  return `Plane of the two inputs, with the four cases at the corners of a square sheet. ${seen}. ${counted(right)}.`;
}

function describeHidden({ answers, parted }: Moment): string {
  const where = answers.map(({ hidden }, c) => `${cases[c]!.label} at ${hidden.map(two).join(', ')}`).join('; ');
  return `Plane of the outputs of units 3 and 4, with the same sheet: ${where}. ${parted ? 'A straight line can part the cases.' : 'No straight line can part the cases.'}`;
}
