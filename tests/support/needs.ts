import { findPython, NoPython } from '@/lib/code/python';
import { findChromium } from './chromium';
import { installPackages } from './debian';
import { findFirefox, firefoxMissing } from './firefox';

/** Something of the machine's that a stage of the tests cannot do without. */
export interface Need {
  readonly name: string;
  readonly stage: string;
  /** Nothing of the stage can run without it. */
  readonly vital?: boolean;
  /** Debian's packages that bring it. */
  readonly packages: readonly string[];
  /** Whether what was found will do but these packages bring something better: they are installed if they may be. */
  readonly poor?: (found: string) => boolean;
  /** What was found, in a few words; undefined when there is none. */
  readonly find: () => Promise<string | undefined>;
  /** What to do where nothing can be installed without asking: one sentence. */
  readonly missing: string;
}

/** The modules that run the programs of content/code again, and the notebook made of them. */
const modules = ['numpy', 'nbclient', 'ipykernel', 'nbformat'] as const;

const needs: readonly Need[] = [
  {
    name: 'Python',
    stage: 'unit',
    packages: modules.map((name) => `python3-${name}`),
    find: async () => {
      try {
        return findPython(modules);
      } catch (error) {
        if (error instanceof NoPython) return undefined;
        throw error;
      }
    },
    missing:
      `No Python was found that imports ${modules.join(', ')}, which the tests of the programs need: install them ` +
      `(Debian: sudo apt-get install ${modules.map((name) => `python3-${name}`).join(' ')}; ` +
      `elsewhere: python3 -m pip install ${modules.join(' ')}), or name another Python in PYTHON.`,
  },
  {
    name: 'Browser',
    stage: 'site',
    vital: true,
    // Opens a page in a third of the time that a Chromium with windows takes (npm test, 2 processors).
    packages: ['chromium-headless-shell'],
    poor: (found) => !found.includes('headless-shell') && !process.env.CHROMIUM,
    find: async () => {
      const found = await findChromium();
      return found && `${found.executablePath} (${found.source})`;
    },
    missing:
      'No Chromium, Chrome or Edge was found, and the site tests need one: install it ' +
      '(Debian, Ubuntu: sudo apt-get install chromium), or set CHROMIUM to the path of its executable.',
  },
  {
    name: 'Second browser',
    stage: 'site',
    packages: ['firefox-esr'],
    find: async () => findFirefox(),
    missing: firefoxMissing,
  },
];

/**
 * Looks for what the chosen stages need and installs Debian's where that is possible, all at once.
 * Says what it found. What is missing fails the tests that need it, or the whole of a stage.
 * @returns what is missing still
 */
export async function obtain(stages: readonly string[]): Promise<readonly Need[]> {
  const wanted = needs.filter(({ stage }) => stages.includes(stage));
  const found = new Map<Need, string | undefined>();
  for (const need of wanted) found.set(need, await need.find());
  const lacking = wanted.filter((need) => {
    const has = found.get(need);
    return has === undefined || need.poor?.(has);
  });
  if (lacking.length > 0) {
    installPackages(lacking.flatMap(({ packages }) => packages));
    for (const need of lacking) found.set(need, await need.find());
  }
  for (const need of wanted) console.log(`${need.name}: ${found.get(need) ?? `none. ${need.missing}`}`);
  return wanted.filter((need) => !found.get(need));
}
