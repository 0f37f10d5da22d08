import { deepCases, deepRun, deepSettings, fourWays, type DeepMoment } from '@/lib/models/deep-net-four-ways';
import { keeper, type Budget } from '@/lib/training';
import { EVERY, layersOf, LOOKS, type Depth } from './state';

/** The four runs of a seed, trained side by side. */
export interface Book {
  /** Looks taken so far; the start is the look 0. */
  readonly known: number;
  /** Of each way, in the order of `fourWays`: its looks so far. */
  readonly looks: readonly (readonly DeepMoment[])[];
  /** Of each way, the look at which all cases were on their right side for the first time; null while they were not. */
  readonly learned: readonly (number | null)[];
  advance(to: number, budget?: Budget): boolean;
}

export interface Opened {
  readonly seed: number;
  readonly depth: Depth;
}

export const bookOf = keeper({ last: 4, by: ({ seed, depth }: Opened) => `${seed} ${depth}` }, ({ seed, depth }: Opened): Book => {
  const runs = fourWays.map((way) => deepRun(way, seed, { ...deepSettings, hidden: layersOf[depth] }));
  const looks = runs.map((run) => [run.moment()]);
  const learned: (number | null)[] = runs.map((run) => (run.moment().right === deepCases.length ? 0 : null));
  let known = 0;
  return {
    looks,
    learned,
    get known() {
      return known;
    },
    advance(to, { ms = Infinity, now = () => performance.now() } = {}) {
      const last = Math.min(to, LOOKS);
      const until = ms === Infinity ? Infinity : now() + ms;
      while (known < last) {
        known++;
        runs.forEach((run, way) => {
          for (let sweep = 0; sweep < EVERY; sweep++) run.tick();
          const moment = run.moment();
          looks[way]!.push(moment);
          if (moment.right === deepCases.length) learned[way] ??= known;
        });
        if (until !== Infinity && now() > until) break;
      }
      return known >= last;
    },
  };
});
