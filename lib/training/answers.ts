import { compile, forward, makeCases, makeWorkspace, type NetworkSpec } from '@/lib/engine';
import type { Passing } from './run-types';

interface Posed {
  readonly spec: NetworkSpec;
  readonly cases: readonly { readonly inputs: readonly number[]; readonly targets: readonly number[] }[];
}

/** The name under which `watchAnswers` keeps the answers to case c, from 0. */
export const answersTo = (c: number): string => `y of case ${c + 1}`;

/**
 * For `watch` of a run: what the first output unit says to each case, after every sweep.
 *
 *     const run = createRun({ ...xor, seed, watch: watchAnswers(xor) });
 *     run.watched(answersTo(3)).get(250);
 */
export function watchAnswers({ spec, cases }: Posed): Readonly<Record<string, (passing: Passing) => number>> {
  const net = compile(spec);
  const work = makeWorkspace(
    net,
    makeCases(
      net,
      cases.map(({ inputs }) => inputs),
      cases.map(({ targets }) => targets),
    ),
  );
  const first = (net.layers.at(-1)!.first - 1) * work.count;
  return Object.fromEntries(
    cases.map((_, c) => [
      answersTo(c),
      ({ weights }: Passing) => {
        // Watched in order: with the first case all are worked out.
        if (c === 0) forward(work, Float64Array.from(weights));
        return work.y[first + c]!;
      },
    ]),
  );
}
