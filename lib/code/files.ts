import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top of the project: Next runs bundled code elsewhere but from there, scripts run from anywhere. */
export const root = existsSync(join(process.cwd(), 'content', 'code'))
  ? process.cwd()
  : join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export const codeFolder = join(root, 'content', 'code');

/** The programs a reader can take away, the first to be read first. */
export const programs = [
  'backprop.py',
  'xor.py',
  'symmetry.py',
  'family_trees.py',
  'any_net.py',
  'gradient_check.py',
  'backprop_plain.py',
] as const;
export type Program = (typeof programs)[number];

/** The files that build backprop.py, the last being the program itself. */
export const stageFiles = [
  'stages/1_loops.py',
  'stages/2_matrices.py',
  'stages/3_backward.py',
  'stages/4_all_cases.py',
  'backprop.py',
] as const;

/** The text of a file of content/code. */
export function readCode(file: string): string {
  return readFileSync(join(codeFolder, file), 'utf8');
}
