import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffLines } from '@/lib/code/diff';
import { downloads } from '@/lib/code/downloads';
import { readCode } from '@/lib/code/files';
import { listing, part, stages } from '@/lib/code/listings';
import { sourceOf } from '@/lib/code/source-of';

describe('differences of lines', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 });

  test('lead from one text to the other', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = diffLines(before, after);
        expect(changes.filter((c) => c.kind !== 'added').map((c) => c.text)).toEqual(before);
        expect(changes.filter((c) => c.kind !== 'removed').map((c) => c.text)).toEqual(after);
        for (const c of changes) {
          if (c.before !== undefined) expect(before[c.before - 1]).toBe(c.text);
          if (c.after !== undefined) expect(after[c.after - 1]).toBe(c.text);
        }
      }),
    );
  });

  test('are as few as they can be', () => {
    expect(diffLines(['a', 'b', 'c'], ['a', 'x', 'c']).map((c) => c.kind)).toEqual(['kept', 'removed', 'added', 'kept']);
    expect(diffLines(['a', 'b'], ['a', 'b']).every((c) => c.kind === 'kept')).toBe(true);
  });
});

describe('the stages', () => {
  const all = stages();

  test('are five and end with backprop.py itself', () => {
    expect(all.map((s) => s.number)).toEqual([1, 2, 3, 4, 5]);
    expect(all.at(-1)).toMatchObject({ file: 'backprop.py', text: readCode('backprop.py') });
    expect(all.map((s) => s.title)).toEqual([
      'One case goes forward, one multiplication at a time',
      'One case goes forward, a whole layer at a time',
      'The error of one case comes back, from the last layer to the first',
      'All cases at once, a column for each',
      'Back-propagation: equations (1) to (9) of Rumelhart, Hinton & Williams, 1986',
    ]);
  });

  test('each keeps most of what the one before had', () => {
    all.slice(1).forEach((stage, k) => {
      const kept = stage.changes.filter((c) => c.kind === 'kept').length;
      expect(kept / all[k]!.lines.length, stage.file).toBeGreaterThan(0.5);
      expect(stage.fresh.length, stage.file).toBeGreaterThan(5);
    });
    const vectorised = all[3]!.fresh.map((n) => all[3]!.lines[n - 1]!);
    expect(vectorised.filter((line) => line.equation === 6)).toHaveLength(2);
  });

  test('give the numbers of the chapter How It Works', () => {
    expect(all[0]!.output).toContain('0.4449');
    expect(all[2]!.output).toContain('E = 0.0990');
    expect(all[2]!.output).toContain('0.1099');
    expect(all[3]!.output).toContain('E = 0.5115');
  });
});

describe('parts', () => {
  test('a function of a program, whole', () => {
    const lines = part('backprop.py', 'forward');
    expect(lines[0]!.text).toMatch(/^def forward/);
    expect(lines.at(-1)!.text).toBe('    return y');
    expect(lines.map((line) => line.equation).filter(Boolean)).toEqual([1, 2]);
    expect(listing('backprop.py').lines[lines[0]!.number - 1]).toEqual(lines[0]);
    expect(part('backprop.py', 'train').at(-1)!.text).toBe('    return errors');
    expect(() => part('backprop.py', 'nothing')).toThrow('backprop.py: there is no function or class nothing.');
  });

  test('a function of the engine as it stands in its file', () => {
    for (const [file, name] of [
      ['lib/engine/forward.ts', 'forward'],
      ['lib/engine/backward.ts', 'backward'],
      ['lib/engine/fast/backward.ts', 'addGradient'],
    ] as const) {
      const { text, first, last } = sourceOf(file, name);
      expect(
        readFileSync(file, 'utf8')
          .split('\n')
          .slice(first - 1, last)
          .join('\n'),
      ).toBe(text);
      expect(text).toMatch(/^\/\*\*/);
      expect(text).toMatch(new RegExp(`function ${name}\\([^]*\\n}$`));
      expect(text.match(/^(export )?function/gm)).toHaveLength(1);
    }
    expect(() => sourceOf('lib/engine/forward.ts', 'nothing')).toThrow('lib/engine/forward.ts: there is no function nothing.');
  });
});

test('every program can be taken away', () => {
  const paths = downloads().map(({ path }) => path);
  expect(paths).toContain('backprop.py');
  expect(paths).toContain('stages/1_loops.py');
  expect(paths).toContain('backprop.ipynb');
  expect(new Set(paths).size).toBe(paths.length);
  for (const { text } of downloads()) expect(text().length).toBeGreaterThan(200);
});
