import { parity as net } from '@/lib/nets/parity';
import { rightSide, within01, within02 } from '@/lib/training';
import { goalColumns, type Experiment } from './experiment';
import { constant, firstSweeps, reading, sweepHead, sweepRows, train, weightsMark } from './train';

const goals = [rightSide, within02, within01];

/** Parity of four: 2,825 presentations in the chapter. */
export const parity: Experiment = {
  id: 'parity-4',
  title: 'Parity of four, 4-4-1 (chapter, p. 335)',
  seeds: 400,
  readings: [0.3, 1].flatMap((range) => [
    reading(`ε 0.5, α 0.9, range ${range}`, net, 10_000, { ...constant(0.5, 0.9), range }),
    reading(`ε 0.5, α 0, range ${range}`, net, 10_000, { ...constant(0.5, 0), range }),
    reading(`ε 0.5, α 0.9, range ${range}, every case`, net, 10_000, { ...constant(0.5, 0.9), range, update: 'case' }),
  ]),
  columns: [...goalColumns(goals), 'weights'],
  run(each, seed) {
    const session = train(net, each, seed, goals);
    return [...firstSweeps(session, goals), weightsMark(session.snapshot().weights)];
  },
  report: (outcomes) => [{ head: sweepHead(2825), body: sweepRows(outcomes, goals, 2825) }],
};
