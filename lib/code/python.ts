import { spawnSync } from 'node:child_process';

/** There is no Python that can do what is asked; the message says how to get one. */
export class NoPython extends Error {
  override readonly name = 'NoPython';
}

/** The Debian package of a module that we import. */
const packages: Readonly<Record<string, string>> = {
  numpy: 'python3-numpy',
  nbformat: 'python3-nbformat',
  nbclient: 'python3-nbclient',
  ipykernel: 'python3-ipykernel',
};

/**
 * The command of a Python that imports these modules: the environment's PYTHON, else the first of `python3` and
 * `/usr/bin/python3` that does. Throws `NoPython` when there is none.
 */
export function findPython(modules: readonly string[] = ['numpy']): string {
  const given = process.env.PYTHON;
  const found = (given ? [given] : ['python3', '/usr/bin/python3']).find((command) => imports(command, modules));
  if (found) return found;
  const debian = modules.map((name) => packages[name] ?? name).join(' ');
  throw new NoPython(
    `${given ? `PYTHON=${given} does not import` : 'There is no Python here that imports'} ${modules.join(', ')}. ` +
      `Install them (Debian: apt-get install ${debian}; elsewhere: python3 -m pip install ${modules.join(' ')}), or name another Python in PYTHON.`,
  );
}

/** What has been seen to import; what did not may have been installed since. */
const seen = new Set<string>();

function imports(command: string, modules: readonly string[]): boolean {
  const lines = `import ${modules.join(', ')}`;
  const key = `${command}: ${lines}`;
  if (!seen.has(key) && spawnSync(command, ['-c', lines], { stdio: 'ignore' }).status === 0) seen.add(key);
  return seen.has(key);
}

/** What a Python program prints. Throws with its error text when it fails. */
export function runPython(command: string, args: readonly string[], cwd?: string): string {
  const env: NodeJS.ProcessEnv = { ...process.env, PYTHONDONTWRITEBYTECODE: '1', PYTHONIOENCODING: 'utf-8' };
  const run = spawnSync(command, args, { encoding: 'utf8', env, maxBuffer: 1 << 28, ...(cwd ? { cwd } : {}) });
  if (run.error) throw run.error;
  if (run.status !== 0) throw new Error(`${[command, ...args].join(' ')} failed:\n${run.stderr}`);
  return run.stdout;
}
