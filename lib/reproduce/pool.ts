import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Cell } from './experiment';

/** Some seeds of one reading of one experiment. */
export interface Task {
  readonly id: number;
  readonly experiment: string;
  readonly reading: number;
  readonly from: number;
  readonly to: number;
}

export interface TaskResult {
  readonly id: number;
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * Runs the tasks on `jobs` processes. Every run depends on its seed alone, so the outcome does not
 * depend on how many there are. `done` is called as each task ends, in any order.
 */
export async function runTasks(tasks: readonly Task[], jobs: number, done: (task: Task, rows: TaskResult['rows']) => void): Promise<void> {
  const waiting = [...tasks];
  await Promise.all(Array.from({ length: Math.min(jobs, tasks.length) }, () => work(waiting, done)));
}

function work(waiting: Task[], done: (task: Task, rows: TaskResult['rows']) => void): Promise<void> {
  const child: ChildProcess = fork(fileURLToPath(new URL('worker.ts', import.meta.url)), { execArgv: ['--import', 'tsx'] });
  return new Promise((resolve, reject) => {
    let current: Task | undefined;
    const next = () => {
      current = waiting.shift();
      if (current) child.send(current);
      else child.disconnect();
    };
    child.on('message', ({ rows }: TaskResult) => {
      if (current) done(current, rows);
      next();
    });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 && !current ? resolve() : reject(new Error(`a worker ended with code ${code}`))));
    next();
  });
}
