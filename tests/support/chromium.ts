import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** What Playwright's `launch` needs to start a browser. */
export interface Chromium {
  readonly executablePath: string;
  readonly env: Record<string, string>;
  /** Where it was found, for the summary of a test run. */
  readonly source: string;
}

/** Flags for a browser without a screen that speaks to nobody; also needed to run as root. */
export const chromiumFlags: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Without it a browser without a screen now and then stops drawing for good, on tall pages above all.
  '--run-all-compositor-stages-before-draw',
  // The shell else rounds every letter's width to whole pixels, as no phone does.
  '--font-render-hinting=none',
];

/** Where installers put the browser on macOS and Windows, and where Debian, Fedora and Snap do. */
function usualPlaces(): string[] {
  if (process.platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Google Chrome Canary'];
    const folders = ['/Applications', join(process.env.HOME ?? '/', 'Applications')];
    return folders.flatMap((folder) => apps.map((app) => `${folder}/${app}.app/Contents/MacOS/${app}`));
  }
  if (process.platform === 'win32') {
    const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    const apps = ['Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
    return folders.filter((folder) => folder !== undefined).flatMap((folder) => apps.map((app) => join(folder, app)));
  }
  // The shell first: without windows of its own a page opens in a third of the time.
  const names = [
    'chromium-headless-shell',
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'chrome',
    'microsoft-edge',
  ];
  const path = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const folders = [...path, '/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'];
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/**
 * A Chromium-like browser: the one CHROMIUM names, else an installed one, else the
 * one that comes as a package (Linux x64 only). Undefined when there is none.
 * @throws Error when CHROMIUM names a file that does not exist.
 */
export async function findChromium(): Promise<Chromium | undefined> {
  const env = currentEnv();
  const named = process.env.CHROMIUM;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM is set to ${named}, but there is no such file.`);
    return { executablePath: named, env, source: 'CHROMIUM' };
  }
  const installed = usualPlaces().find((file) => existsSync(file) && starts(file, env));
  if (installed) return { executablePath: installed, env, source: 'installed' };
  return packagedChromium();
}

/** Unpacks @sparticuz/chromium with the libraries and fonts that a bare machine lacks. */
async function packagedChromium(): Promise<Chromium | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  // The package unpacks into the temporary folder under a general name, and its libraries only
  // where it takes the machine for a serverless one; both are read from the environment.
  const before = currentEnv();
  const folder = join(tmpdir(), 'backprop-1986-chromium-147');
  mkdirSync(folder, { recursive: true });
  Object.assign(process.env, { TMPDIR: folder, VERCEL: '1' });
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    const executablePath = await packaged.executablePath();
    const env = { ...before, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_FILE: writeFontsConfig(folder) };
    if (!starts(executablePath, env)) return undefined;
    return { executablePath, env, source: 'package @sparticuz/chromium' };
  } catch {
    return undefined; // e.g. installed without dev dependencies
  } finally {
    for (const name of ['TMPDIR', 'VERCEL', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'HOME']) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
}

/** Names the machine's fonts and the package's own; its own list names only a fixed folder. */
function writeFontsConfig(folder: string): string {
  const file = join(folder, 'fonts.conf');
  const dirs = ['/usr/share/fonts', '/usr/local/share/fonts', join(folder, 'fonts')].map((dir) => `<dir>${dir}</dir>`);
  writeFileSync(file, `<?xml version="1.0"?><fontconfig>${dirs.join('')}<cachedir>${join(folder, 'cache')}</cachedir></fontconfig>`);
  return file;
}

/** Whether the executable runs at all; it does not where its libraries are missing. */
function starts(file: string, env: Record<string, string>): boolean {
  // On Windows the question would open a window.
  if (process.platform === 'win32') return true;
  return spawnSync(file, ['--version'], { env: env as NodeJS.ProcessEnv, timeout: 20_000 }).status === 0;
}

function currentEnv(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined));
}
