import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What to do on a machine without Firefox, where none can be installed without asking. */
export const firefoxMissing =
  'No Firefox was found, and the tests that use a second browser need one: install it ' +
  '(Debian: sudo apt-get install firefox-esr; others: www.firefox.com), or set FIREFOX to the path of its executable.';

/** Where installers put Firefox on macOS and Windows, and where Debian and others do. */
function usualPlaces(): string[] {
  if (process.platform === 'darwin') {
    const folders = ['/Applications', join(process.env.HOME ?? '/', 'Applications')];
    return folders.map((folder) => `${folder}/Firefox.app/Contents/MacOS/firefox`);
  }
  if (process.platform === 'win32') {
    const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    return folders.filter((folder) => folder !== undefined).map((folder) => join(folder, 'Mozilla Firefox', 'firefox.exe'));
  }
  const folders = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), '/usr/bin', '/usr/local/bin', '/opt/firefox', '/snap/bin'];
  return ['firefox-esr', 'firefox'].flatMap((name) => folders.map((folder) => join(folder, name)));
}

/**
 * The executable of a Firefox: the one FIREFOX names, else an installed one. Undefined when there is none.
 * @throws Error when FIREFOX names a file that does not exist.
 */
export function findFirefox(): string | undefined {
  const named = process.env.FIREFOX;
  if (named && !existsSync(named)) throw new Error(`FIREFOX is set to ${named}, but there is no such file.`);
  return named || usualPlaces().find((file) => existsSync(file) && starts(file));
}

/** Whether the executable runs at all. On Windows the question would open a window. */
function starts(file: string): boolean {
  return process.platform === 'win32' || spawnSync(file, ['--version'], { timeout: 20_000 }).status === 0;
}
