/** A process of its own that makes the runs it is sent; `run.ts` starts it. */
import type { Task, TaskResult } from './pool';
import { experimentById } from './index';

process.on('message', ({ id, experiment, reading, from, to }: Task) => {
  const found = experimentById(experiment);
  const recipe = found.readings[reading];
  if (!recipe) throw new Error(`reading: ${experiment} has ${found.readings.length}, got number ${reading}`);
  const rows = [];
  for (let seed = from; seed <= to; seed++) rows.push(found.run(recipe, seed));
  const result: TaskResult = { id, rows };
  process.send?.(result);
});
