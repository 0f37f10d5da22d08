import { encoder424, encoder838 } from '@/lib/nets/encoders';
import type { PaperNet } from '@/lib/nets/net';
import { compile, forward, layerNamed, makeCases, makeWorkspace } from '@/lib/engine';
import { rightSide, within01, within02 } from '@/lib/training';
import { column, goalColumns, share, type Experiment, type Outcomes } from './experiment';
import { tally } from './statistics';
import { constant, firstSweeps, reading, sweepHead, sweepRows, train, weightsMark } from './train';

const goals = [rightSide, within02, within01];

/** How many of the patterns have a hidden code with a value strictly between 0.25 and 0.75. */
export function intermediateCodes(net: PaperNet, weights: ArrayLike<number>): number {
  const compiled = compile(net.spec);
  const work = makeWorkspace(
    compiled,
    makeCases(
      compiled,
      net.cases.map((c) => c.inputs),
      net.cases.map((c) => c.targets),
    ),
  );
  forward(work, Float64Array.from(weights));
  const { first, size } = layerNamed(compiled, 'hidden');
  return net.cases.filter((_, c) =>
    Array.from({ length: size }, (_, k) => work.y[(first - 1 + k) * work.count + c] ?? NaN).some((y) => y > 0.25 && y < 0.75),
  ).length;
}

function experiment(net: PaperNet, by: number): Experiment {
  return {
    id: net.id,
    title: `${net.title} (chapter, pp. 335–338)`,
    seeds: 400,
    readings: [0.3, 1].flatMap((range) => [
      reading(`ε 0.1, α 0.9, range ${range}`, net, 5000, { ...constant(0.1, 0.9), range }),
      reading(`ε 0.25, α 0.9, range ${range}`, net, 5000, { ...constant(0.25, 0.9), range }),
      reading(`ε 0.5, α 0.9, range ${range}`, net, 5000, { ...constant(0.5, 0.9), range }),
    ]),
    columns: [...goalColumns(goals), 'intermediate', 'weights'],
    run(each, seed) {
      const session = train(net, each, seed, goals);
      const { weights } = session.snapshot();
      return [...firstSweeps(session, goals), intermediateCodes(net, weights), weightsMark(weights)];
    },
    report: (outcomes) => [
      { head: sweepHead(by), body: sweepRows(outcomes, goals, by) },
      {
        head: ['reading', 'runs with an intermediate code', 'patterns with an intermediate value: share of runs within 0.1'],
        body: outcomes.map(codeRow),
      },
    ],
  };
}

/** Only runs that came within 0.1 are asked for their codes. */
function codeRow(each: Outcomes): string[] {
  const solved = column(each, within01.name).map((cell) => cell !== null);
  const codes = column(each, 'intermediate')
    .filter((_, k) => solved[k])
    .map(String);
  return [
    each.name,
    share(codes, (n) => n !== '0'),
    tally(codes)
      .sort((a, b) => Number(a[0]) - Number(b[0]))
      .map(([n, times]) => `${n}: ${((100 * times) / codes.length).toFixed(0)} %`)
      .join(', ') || '·',
  ];
}

export const encoderSmall = experiment(encoder424, 1425);
export const encoderLarge = experiment(encoder838, 1425);
