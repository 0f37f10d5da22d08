/**
 * `npm run replay`: runs the programs of content/code with a Python that has NumPy, records the first two sweeps of
 * XOR line by line in content/code/replay/, and what every program prints in content/code/output/.
 *
 *   --check   records again and compares with what is kept; ends with 1 when lines, shapes or values differ
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import type { Replay } from '@/lib/replay/types';
import { differences } from './compare';
import { outputFile, outputOf, runnable, runProgram, sameOutput } from './outputs';
import { findPython } from './python';
import { record, recordings, replayJson } from './recording';

function main(): void {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  const python = findPython();
  const faults = values.check ? check(python) : write(python);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
}

function write(python: string): string[] {
  for (const { program, until, file } of recordings) {
    const replay = record(python, program, until);
    save(file, replayJson(replay));
    console.log(`${program}: ${replay.steps.length} steps recorded`);
  }
  for (const program of runnable) {
    save(outputFile(program), runProgram(python, program));
    console.log(`${program}: ran`);
  }
  return [];
}

function check(python: string): string[] {
  const replays = recordings.flatMap(({ program, until, file }) =>
    differences(JSON.parse(readFileSync(file, 'utf8')) as Replay, record(python, program, until)).map((text) => `${program}: ${text}`),
  );
  // Fifteen hundred sweeps of the family trees magnify last bits; see the program.
  const outputs = runnable
    .filter((program) => program !== 'family_trees.py')
    .filter((program) => !sameOutput(outputOf(program), runProgram(python, program)))
    .map((program) => `${program}: does not print what was recorded.`);
  const faults = [...replays, ...outputs];
  console.log(faults.length > 0 ? 'Run `npm run replay` if the change is meant.' : 'The programs still run as recorded.');
  return faults;
}

function save(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

try {
  main();
} catch (error) {
  // What went wrong is in the message; where in this file is of no use to anyone.
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
