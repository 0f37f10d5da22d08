import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { codeFolder, programs, stageFiles } from './files';
import { runPython } from './python';

/** Every file that can be run by itself. */
export const runnable: readonly string[] = [...programs, ...stageFiles.filter((file) => file.startsWith('stages/'))];

/** Where the printed output of a program is kept. */
export function outputFile(program: string): string {
  return join(codeFolder, 'output', `${basename(program, '.py')}.txt`);
}

/** What a program printed when it was last recorded. Throws when it never was. */
export function outputOf(program: string): string {
  const file = outputFile(program);
  if (!existsSync(file)) throw new Error(`${program}: there is no recorded output; run \`npm run replay\`.`);
  return readFileSync(file, 'utf8');
}

/** Runs a program of content/code and returns what it prints. */
export function runProgram(python: string, program: string): string {
  return runPython(python, [join(codeFolder, program)]);
}

/**
 * Whether two outputs say the same: the same words, and every number within one unit of its last printed place,
 * since a last bit may decide how a number is rounded.
 */
export function sameOutput(a: string, b: string): boolean {
  const number = /-?\d+(?:\.\d*)?/g;
  const squeeze = (text: string) => text.replace(number, '#').replace(/ +/g, ' ');
  const [as, bs] = [a.match(number) ?? [], b.match(number) ?? []];
  return squeeze(a) === squeeze(b) && as.every((text, k) => Math.abs(Number(text) - Number(bs[k])) <= unit(text) * 1.000001);
}

/** One unit of the last place; a whole number must be the same. */
function unit(text: string): number {
  const places = /\.(\d+)$/.exec(text)?.[1]?.length;
  return places === undefined ? 0 : 10 ** -places;
}
