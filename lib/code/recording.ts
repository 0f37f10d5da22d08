import { join } from 'node:path';
import type { Replay, ReplayFrame, ReplayStep, ReplayValue } from '@/lib/replay/types';
import { codeFolder, root } from './files';
import { runPython } from './python';

/** What record.py prints: as `Replay`, but each step with its values. */
interface Recorded {
  readonly sources: Record<string, string>;
  readonly frames: ReplayFrame[];
  readonly steps: (Omit<ReplayStep, 'changed' | 'removed'> & {
    readonly changed: Record<string, ReplayValue>;
    readonly removed: string[];
  })[];
}

/** Where a recording ends: when `function` has been called `times` times. */
export interface Until {
  readonly function: string;
  readonly times: number;
}

/** Which programs are recorded, until when, and where the replay is kept. */
export const recordings: readonly { readonly program: string; readonly until: Until; readonly file: string }[] = [
  { program: 'xor.py', until: { function: 'change', times: 2 }, file: join(codeFolder, 'replay', 'xor.json') },
];

/** Runs a program of `folder` with Python and records it up to the given call. */
export function record(python: string, program: string, until: Until, folder = codeFolder): Replay {
  const script = join(root, 'lib', 'code', 'record.py');
  const text = runPython(python, [script, folder, program, until.function, String(until.times)]);
  return pooled(program, JSON.parse(text) as Recorded);
}

/** Keeps every value once; a net is handed from function to function. */
function pooled(program: string, { sources, frames, steps }: Recorded): Replay {
  const values: ReplayValue[] = [];
  const places = new Map<string, number>();
  const placeOf = (value: ReplayValue): number => {
    const key = JSON.stringify(value);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, values.length);
    return values.push(value) - 1;
  };
  return {
    program,
    sources,
    frames,
    steps: steps.map(({ kind, frame, line, changed, removed }) => ({
      kind,
      frame,
      line,
      changed: Object.fromEntries(Object.entries(changed).map(([name, value]) => [name, placeOf(value)])),
      ...(removed.length > 0 ? { removed } : {}),
    })),
    values,
  };
}

/** A replay as JSON with one step, frame or value on a line, so that a changed one is a changed line. */
export function replayJson({ program, sources, frames, values, steps }: Replay): string {
  const list = (items: readonly unknown[]) => `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
  const head = `"program": ${JSON.stringify(program)},\n"sources": ${JSON.stringify(sources, null, 1)}`;
  return `{\n${head},\n"frames": ${list(frames)},\n"values": ${list(values)},\n"steps": ${list(steps)}\n}\n`;
}
