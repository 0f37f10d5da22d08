/**
 * `npm run reproduce`: runs the paper's experiments over many seeds, prints the tables as Markdown and
 * records every run under content/results/.
 *
 *   --only symmetry,xor   these experiments only
 *   --seeds 20            fewer seeds: a quick look, printed but not recorded
 *   --jobs 1              processes (default: 2)
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Cell, Experiment, Outcomes } from './experiment';
import { experimentById, experiments } from './index';
import { runTasks, type Task } from './pool';
import { markdown, outcomesJson, summarise, type Summary } from './report';

const FOLDER = new URL('../../content/results/', import.meta.url);
/** Seeds in one task: small, so that no process is left with a long last one. */
const CHUNK = 10;

const { values } = parseArgs({
  options: { only: { type: 'string' }, seeds: { type: 'string' }, jobs: { type: 'string', default: '2' } },
});
const chosen = values.only ? values.only.split(',').map(experimentById) : experiments;
const seedsOf = (experiment: Experiment) => (values.seeds ? wholeNumber('--seeds', values.seeds) : experiment.seeds);
const jobs = wholeNumber('--jobs', values.jobs);

function wholeNumber(option: string, text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new Error(`${option}: expected a whole number above 0, got ${JSON.stringify(text)}`);
}

const tasks: Task[] = chosen
  .flatMap((experiment) =>
    experiment.readings.flatMap((_, reading) =>
      Array.from({ length: Math.ceil(seedsOf(experiment) / CHUNK) }, (__, k) => ({
        id: 0,
        experiment: experiment.id,
        reading,
        from: k * CHUNK + 1,
        to: Math.min((k + 1) * CHUNK, seedsOf(experiment)),
      })),
    ),
  )
  .map((task, id) => ({ ...task, id }));

const rows = new Map<string, (readonly Cell[])[]>();
const started = Date.now();
let finished = 0;

await runTasks(tasks, jobs, (task, made) => {
  const key = `${task.experiment} ${task.reading}`;
  const all = rows.get(key) ?? [];
  made.forEach((row, k) => (all[task.from - 1 + k] = row));
  rows.set(key, all);
  finished++;
  progress(task);
});
process.stderr.write('\n');

for (const experiment of chosen) {
  const outcomes: Outcomes[] = experiment.readings.map((reading, k) => ({
    ...reading,
    columns: experiment.columns,
    rows: rows.get(`${experiment.id} ${k}`) ?? [],
  }));
  const summary = summarise(experiment, outcomes);
  console.log(`${markdown(summary)}\n`);
  if (values.seeds === undefined) record(experiment, outcomes, summary);
}

function progress({ experiment }: Task): void {
  const seconds = Math.round((Date.now() - started) / 1000);
  const line = `${Math.round((100 * finished) / tasks.length)} % · ${seconds} s · ${experiment}`;
  if (process.stderr.isTTY) process.stderr.write(`\r${line.padEnd(40)}`);
  else if (finished % Math.ceil(tasks.length / 20) === 0) process.stderr.write(`${line}\n`);
}

/** Writes the single runs to a file of the experiment's own, and its tables to the summary of all. */
function record(experiment: Experiment, outcomes: readonly Outcomes[], summary: Summary): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(new URL(`${experiment.id}.json`, FOLDER), outcomesJson(experiment, outcomes));
  const file = new URL('summary.json', FOLDER);
  const known: Summary[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
  const all = experiments.flatMap(({ id }) => (id === summary.id ? [summary] : known.filter((each) => each.id === id)));
  writeFileSync(file, `${JSON.stringify(all, null, 1)}\n`);
}
