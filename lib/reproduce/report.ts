import type { Block, Experiment, Outcomes } from './experiment';

/** What a chapter may quote of an experiment: its tables, without the single runs. */
export interface Summary {
  readonly id: string;
  readonly title: string;
  readonly seeds: number;
  readonly blocks: readonly Block[];
}

/** The tables of an experiment whose outcomes are complete. */
export function summarise(experiment: Experiment, outcomes: readonly Outcomes[]): Summary {
  const seeds = Math.min(...outcomes.map((each) => each.rows.length));
  return { id: experiment.id, title: experiment.title, seeds, blocks: experiment.report(outcomes) };
}

/** A summary as Markdown. */
export function markdown({ title, seeds, blocks }: Summary): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const table = (block: Block) => [row(block.head), row(block.head.map(() => '---')), ...block.body.map(row)].join('\n');
  return [`## ${title}`, `${seeds.toLocaleString('en-GB')} seeds for each reading.`, ...blocks.map(table)].join('\n\n');
}

/** The outcomes as JSON with one run on a line, so that a changed run is a changed line. */
export function outcomesJson(experiment: Experiment, outcomes: readonly Outcomes[]): string {
  const each = ({ rows, ...rest }: Outcomes) => {
    const head = JSON.stringify(rest, null, 2).replace(/\n}$/, '');
    return `${head},\n  "rows": [\n${rows.map((cells) => `    ${JSON.stringify(cells)}`).join(',\n')}\n  ]\n}`;
  };
  return `{\n"experiment": ${JSON.stringify(experiment.id)},\n"title": ${JSON.stringify(experiment.title)},\n"readings": [\n${outcomes.map(each).join(',\n')}\n]}\n`;
}
