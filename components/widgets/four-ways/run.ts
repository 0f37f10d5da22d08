import { deepCases, deepRun, deepSettings, fourWays } from '@/lib/models/deep-net-four-ways';
import { keeper, makeBook } from '@/lib/training';
import { EVERY, layersOf, LOOKS, type FourWaysState } from './state';

type Opened = Pick<FourWaysState, 'seed' | 'depth'>;

/** The four runs of a seed, trained side by side and looked at now and then; the start is the look 0. */
export const bookOf = keeper({ last: 4, by: ({ seed, depth }: Opened) => `${seed} ${depth}` }, ({ seed, depth }: Opened) => {
  const runs = fourWays.map((way) => deepRun(way, seed, { ...deepSettings, hidden: layersOf[depth] }));
  /** Of each way, in the order of `fourWays`: its looks so far. */
  const looks = runs.map((run) => [run.moment()]);
  /** Of each way, the look at which all cases were on their right side for the first time; null while they were not. */
  const learned: (number | null)[] = looks.map(([start]) => (start!.right === deepCases.length ? 0 : null));
  const look = (before: number) =>
    runs.forEach((run, way) => {
      for (let sweep = 0; sweep < EVERY; sweep++) run.tick();
      const moment = run.moment();
      looks[way]!.push(moment);
      if (moment.right === deepCases.length) learned[way] ??= before + 1;
    });
  return makeBook(LOOKS, look, { looks, learned });
});

export type Book = ReturnType<typeof bookOf>;
