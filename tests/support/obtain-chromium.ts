import { findChromium } from './chromium';
import { installPackage } from './debian';

/**
 * Makes sure that there is a browser for the site tests, installing Debian's where that is possible.
 * @returns what was found, in a few words
 * @throws Error that says what to do when there is none.
 */
export async function obtainChromium(): Promise<string> {
  const found = await findChromium();
  if (found) return `${found.executablePath} (${found.source})`;
  if (installPackage('chromium')) {
    const installed = await findChromium();
    if (installed) return `${installed.executablePath} (installed just now)`;
  }
  throw new Error(
    'No Chromium, Chrome or Edge was found, and the site tests need one.\n' +
      'Install one (Debian, Ubuntu: sudo apt-get install chromium), or set CHROMIUM to the path of its executable.',
  );
}
