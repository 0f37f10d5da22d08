import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { differences, near } from '@/lib/code/compare';
import { codeFolder, readCode } from '@/lib/code/files';
import { findPython } from '@/lib/code/python';
import { record, recordings, replayJson } from '@/lib/code/recording';
import type { Replay, ReplayArray } from '@/lib/replay';
import { xorReplay } from '@/lib/replay/xor';

const { program, until, file } = recordings[0]!;
const made: string[] = [];
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true })));

/** The programs in another folder, one of them changed, recorded there. */
function recordChanged(name: string, from: string, to: string): Replay {
  const folder = mkdtempSync(join(tmpdir(), 'programs-'));
  made.push(folder);
  cpSync(codeFolder, folder, { recursive: true });
  const text = readFileSync(join(folder, name), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(folder, name), text.replace(from, to));
  return record(findPython(), program, until, folder);
}

/** As if the changed text had been the recorded one, so that only what it does differs. */
const sameText = (replay: Replay): Replay => ({ ...replay, sources: xorReplay.sources });

describe('the recording', () => {
  test('is what Python does today', () => {
    expect(differences(xorReplay, record(findPython(), program, until))).toEqual([]);
  });

  test('is kept as it is written, and small', () => {
    const text = readFileSync(file, 'utf8');
    expect(replayJson(JSON.parse(text) as Replay)).toBe(text);
    expect(text.length).toBeLessThan(25_000);
  });

  test('shows the programs that readers download', () => {
    expect(Object.keys(xorReplay.sources)).toEqual(['xor.py', 'backprop.py']);
    for (const [name, text] of Object.entries(xorReplay.sources)) expect(text).toBe(readCode(name));
  });

  test('two sweeps: every function but random_net is called as often as it should be', () => {
    const calls = (name: string) => xorReplay.frames.filter((frame) => frame.function === name).length;
    expect(['train', 'forward', 'error', 'backward', 'change', 'random_net'].map(calls)).toEqual([1, 2, 2, 2, 2, 0]);
  });
});

describe('the check finds', () => {
  test('a changed line', () => {
    const again = recordChanged('backprop.py', 'dE_dx = dE_dy * y_j * (1 - y_j)', 'dE_dx = y_j * (1 - y_j) * dE_dy');
    expect(differences(xorReplay, again)).toEqual(['backprop.py:45 is not the line that was recorded.']);
  });

  test('a line more in the run', () => {
    const again = recordChanged('backprop.py', '    errors = []\n', '    errors = []\n    errors = []\n');
    expect(differences(xorReplay, sameText(again))).toEqual(['Step 11 (backprop.py:67): recorded a change of sweep, now of nothing.']);
  });

  test('another shape', () => {
    const again = recordChanged('xor.py', 'np.array([[0.0, 1.0, 1.0, 0.0]])', 'np.array([0.0, 1.0, 1.0, 0.0])');
    expect(differences(xorReplay, sameText(again))).toEqual([expect.stringMatching(/: d had the shape \(1, 4\), has \(4\)\.$/)]);
  });

  test('another value', () => {
    const again = recordChanged('xor.py', 'epsilon=0.5', 'epsilon=0.5000000001');
    expect(differences(xorReplay, sameText(again))).toEqual([expect.stringMatching(/: epsilon was 0\.5, is 0\.5000000001\.$/)]);
  });

  test('a difference of more than 1e-12, and none of less', () => {
    const shift = (by: number): Replay => ({
      ...xorReplay,
      values: xorReplay.values.map((value) =>
        typeof value === 'object' && value
          ? ({ shape: value.shape, data: value.data.map((v) => v * (1 + by)) } satisfies ReplayArray)
          : value,
      ),
    });
    expect(differences(xorReplay, shift(1e-13))).toEqual([]);
    expect(differences(xorReplay, shift(1e-11))).toHaveLength(1);
    expect([near(0, 1e-300), near(1, 1 + 2e-12), near(1, 1 + 5e-13), near(NaN, 1)]).toEqual([false, false, true, false]);
  });
});
