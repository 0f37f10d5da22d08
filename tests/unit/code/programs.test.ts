import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codeFolder, programs, readCode, root, stageFiles } from '@/lib/code/files';
import { listing } from '@/lib/code/listings';
import { outputFile, outputOf, runnable, runProgram, sameOutput } from '@/lib/code/outputs';
import { findPython, NoPython, runPython } from '@/lib/code/python';

describe('the programs', () => {
  test('backprop.py has fewer than 80 lines and marks each equation it realises', () => {
    const { lines } = listing('backprop.py');
    expect(lines.length).toBeLessThan(80);
    // (6) stands twice, for the weights and for the biases; (8) is (9) with α = 0.
    expect(lines.flatMap(({ equation }) => equation ?? [])).toEqual([1, 2, 3, 4, 5, 6, 6, 7, 9]);
  });

  test('backprop_plain.py marks the same equations', () => {
    const marks = listing('backprop_plain.py').lines.flatMap(({ equation }) => equation ?? []);
    expect(marks).toEqual([1, 2, 3, 4, 5, 6, 7, 9]);
  });

  test.each(runnable)('%s: lines of at most 88 characters, a docstring, every function annotated', (file) => {
    const text = readCode(file);
    for (const line of text.split('\n')) expect(line.length, line).toBeLessThanOrEqual(88);
    expect(text).toMatch(/^"""\w/);
    for (const [head] of text.matchAll(/^def [^]*?:\n/gm)) expect(head).toMatch(/\) -> .+:\n$/);
    expect(text).not.toMatch(/[ \t]\n|\t/);
  });

  test('every program of the folder is known', () => {
    const files = readdirSync(codeFolder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.py'))
      .map((name) => name.replaceAll('\\', '/'));
    expect(files.sort()).toEqual([...new Set<string>([...programs, ...stageFiles])].sort());
  });
});

describe('they ran', () => {
  test('all of them compile, the recorder too', () => {
    const files = [...runnable.map((file) => join(codeFolder, file)), join(root, 'lib/code/record.py')];
    const check = 'import ast, sys\nfor f in sys.argv[1:]: compile(open(f, encoding="utf-8").read(), f, "exec")';
    expect(runPython(findPython(), ['-c', check, ...files])).toBe('');
  });

  // The family trees magnify last bits over 1,500 sweeps (as the program says); engine.test.ts holds their first sweeps.
  test.each(runnable.filter((file) => file !== 'family_trees.py'))('%s prints what is kept', (file) => {
    const now = runProgram(findPython(), file);
    expect(sameOutput(outputOf(file), now), `kept:\n${outputOf(file)}\nnow:\n${now}`).toBe(true);
  });

  test('every output is kept, and no other', () => {
    for (const file of runnable) expect(existsSync(outputFile(file)), file).toBe(true);
    expect(readdirSync(join(codeFolder, 'output')).length).toBe(runnable.length);
  });

  test('xor.py and backprop_plain.py print the same', () => {
    expect(outputOf('backprop_plain.py')).toBe(outputOf('xor.py'));
  });

  test('another word, number of numbers or value is another output', () => {
    expect(sameOutput('E = 0.51 1', 'E =  0.52 1')).toBe(true);
    expect(sameOutput('E = 0.51', 'E = 0.53')).toBe(false);
    expect(sameOutput('6 of 20', '7 of 20')).toBe(false);
    expect(sameOutput('E = 0.51', 'F = 0.51')).toBe(false);
    expect(sameOutput('1 2', '1 2 3')).toBe(false);
  });
});

test('without NumPy a sentence says what to do', () => {
  const before = process.env.PYTHON;
  process.env.PYTHON = '/no/python';
  try {
    expect(() => findPython()).toThrow(NoPython);
    expect(() => findPython()).toThrow(/PYTHON=\/no\/python does not import numpy\. .*apt-get install python3-numpy.*PYTHON\.$/);
  } finally {
    if (before === undefined) delete process.env.PYTHON;
    else process.env.PYTHON = before;
  }
});

test('npm run replay is the recorder', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
  expect(scripts.replay).toBe('tsx lib/code/replay.ts');
});
