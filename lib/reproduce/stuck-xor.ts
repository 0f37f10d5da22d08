import { probe, runXor, xorStart, xorTask } from '@/lib/models/stuck-runs';
import { plainSettings } from '@/lib/nets/net';
import { column, counts, share, type Experiment, type Outcomes, type Reading } from './experiment';
import { constant, quartileText, weightsMark } from './train';

/** A push moves every weight by up to this; so many are tried from each place where a run got stuck. */
const PUSH = 1;
const PUSHES = [1, 2, 3, 4, 5, 6];

function reading(hidden: number, epsilon: number, alpha: number, range: number): Reading {
  return {
    name: `${hidden} hidden, ε ${epsilon}, α ${alpha}, range ${range}`,
    settings: { ...plainSettings, ...constant(epsilon, alpha), range },
    maxSweeps: 5000,
    model: { hidden, push: PUSH, pushes: PUSHES.length },
  };
}

/** All hidden sizes from all ranges; then ε and α one at a time, with two hidden units from range 1. */
const readings: readonly Reading[] = [
  ...[2, 3, 5, 8].flatMap((hidden) => [0.3, 1, 2, 5].map((range) => reading(hidden, 0.25, 0.9, range))),
  ...[0.1, 0.5, 1, 2].map((epsilon) => reading(2, epsilon, 0.9, 1)),
  ...[0, 0.5].map((alpha) => reading(2, 0.25, alpha, 1)),
];

/** Where runs of XOR get stuck, and whether a push frees them. */
export const stuckXor: Experiment = {
  id: 'stuck-xor',
  title: 'XOR: how runs end, by hidden units, starting range, ε and α',
  seeds: 400,
  readings,
  columns: ['solved at', 'at one half', 'cases', 'place', 'pushes that helped', 'weights'],
  run({ settings, maxSweeps, model }, seed) {
    const task = xorTask(Number(model?.['hidden']));
    const { epsilon, alpha } = settings.schedule[0]!;
    const how = { epsilon, alpha, sweeps: maxSweeps };
    const end = runXor(task, xorStart(task, settings.range, seed), how);
    const place = end.solved ? null : probe(task, end.weights, PUSH, PUSHES, how);
    const mark = weightsMark(Array.from(end.weights));
    return [end.solvedAt, end.halves, end.verdicts.join(' '), place?.kind ?? null, place?.helped ?? null, mark];
  },
  report: (outcomes) => [
    {
      head: ['reading', 'came right', 'sweeps: quartiles', 'stuck with 4 cases at one half', '3', '2', '1', 'none: one or more wrong'],
      body: outcomes.map(endings),
    },
    {
      head: ['reading', 'stuck', 'came right when left alone', 'at least half of six pushes freed it', 'fewer did'],
      body: outcomes.map(places),
    },
  ],
};

function endings(each: Outcomes): string[] {
  const solved = counts(each, 'solved at');
  const halves = counts(each, 'at one half');
  const stuck = (n: number) => halves.filter((h, k) => solved[k] === null && h === n).length;
  return [each.name, share(solved, (v) => v !== null), quartileText(solved), ...[4, 3, 2, 1, 0].map((n) => String(stuck(n)))];
}

function places(each: Outcomes): string[] {
  const kinds = column(each, 'place').filter((kind) => kind !== null);
  const of = (kind: string) => String(kinds.filter((k) => k === kind).length);
  return [each.name, String(kinds.length), of('slow'), of('plateau'), of('pit')];
}
