import type { Codec } from '@/components/figure/codec';
import { derivations, type Derived } from '@/lib/models/derivation';
import { zeroTrace } from '@/lib/models/outline';
import { quantityOf } from '@/lib/notation/quantities';
import { keeper } from '@/lib/training/keeper';
import { choiceOf, type NetName } from '../nets';

/**
 * The lines of a derivation that stand open, by their paths as in ./why-view, as one short word: a tree written from above, each
 * line its place among its parts as a letter (`a` the first, `27` and on with a number before it), in capitals where only
 * something below it is open, and a dot for going up again. Ends are left out: `aa.b` is the root, its first and its second part.
 */
const LETTERS = 26;
/** A word longer than this was not written here. */
const LONGEST = 100_000;

const stepsOf = (path: string): readonly number[] => (path === '' ? [0] : [0, ...path.split('.').map(Number)]);
const pathOf = (steps: readonly number[]): string => steps.slice(1).join('.');

function order(one: readonly number[], other: readonly number[]): number {
  const k = one.findIndex((step, at) => step !== other[at]);
  return k < 0 ? one.length - other.length : other[k] === undefined ? 1 : one[k]! - other[k];
}

/** Paths from above, each once: the order in which a link gives them. */
export const inOrder = (paths: Iterable<string>): readonly string[] => [...new Set(paths)].map(stepsOf).toSorted(order).map(pathOf);

const letter = (place: number, open: boolean): string => {
  const one = String.fromCharCode(97 + (place % LETTERS));
  return `${place < LETTERS ? '' : Math.floor(place / LETTERS)}${open ? one : one.toUpperCase()}`;
};

/** Reads and writes the open lines; a path that leads nowhere is told by `branchFault`. */
export const branches: Codec<readonly string[]> = {
  write: (paths) => {
    const open = new Set(paths);
    let at: readonly number[] = [];
    let text = '';
    for (const path of inOrder(paths)) {
      const steps = stepsOf(path);
      const shared = steps.findIndex((step, k) => step !== at[k]);
      const from = shared < 0 ? steps.length : shared;
      text += '.'.repeat(at.length - from);
      for (let k = from; k < steps.length; k++) text += letter(steps[k]!, open.has(pathOf(steps.slice(0, k + 1))));
      at = steps;
    }
    return text;
  },
  read: (text) => {
    const wrong = { problem: 'its list of open branches is damaged' };
    if (text.length > LONGEST || !/^(?:\d{0,3}[A-Za-z]|\.)*$/.test(text)) return wrong;
    const paths: string[] = [];
    let at: readonly number[] = [];
    for (const [word] of text.matchAll(/\d*[A-Za-z]|\./g)) {
      if (word === '.') {
        if (at.length < 2) return wrong;
        at = at.slice(0, -1);
        continue;
      }
      const low = word.at(-1)!.toLowerCase();
      at = [...at, Number(word.slice(0, -1)) * LETTERS + low.charCodeAt(0) - 97];
      if (word.endsWith(low)) paths.push(pathOf(at));
    }
    // What comes back must be what was written: no line twice, none out of order, no other root.
    return branches.write(paths) === text ? { value: paths } : wrong;
  },
};

/** The derivations of a net whatever its numbers are; with `second` the change is by equation (9). */
const shapes = keeper(
  { last: 4, by: ({ net, second }: { readonly net: NetName; readonly second: boolean }) => `${choiceOf(net).paper.id} ${second}` },
  ({ net: name, second }) => {
    const { net } = choiceOf(name);
    const steps = zeroTrace(net, second ? 1 : 0);
    return { steps, of: derivations(net, steps) };
  },
);

/** What the open lines belong to, and how far the walk is. */
interface Asked {
  readonly net: NetName;
  readonly cursor: number;
  readonly why: string | null;
  /** Whether the change is by equation (9). */
  readonly second: boolean;
}

/** A fragment that says which of the open lines the derivation does not have; undefined when it has all. */
export function branchFault(open: readonly string[], { net, cursor, why, second }: Asked): string | undefined {
  if (why === null) return 'open: no derivation stands open';
  const { steps, of } = shapes({ net, second });
  const ref = why === 'step' ? steps[Math.max(0, cursor - 1)]!.result : quantityOf(why);
  const root = ref && of(ref);
  const leads = (path: string) => {
    let one: Derived | undefined = root;
    for (const k of path === '' ? [] : path.split('.').map(Number)) one = one?.how === 'given' ? undefined : one?.parts()[k];
    return one !== undefined && one.how !== 'given';
  };
  const lost = open.find((path) => !leads(path));
  return lost === undefined ? undefined : 'open: that derivation has no such branch';
}
