import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');

function sources(folder: string): { path: string; text: string }[] {
  const at = join(root, folder);
  if (!existsSync(at)) return [];
  return readdirSync(at, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(join(at, name), 'utf8') }));
}

/** Comments may name what code must not use. */
const code = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');

/** The functions of Math whose result IEEE 754 or integer arithmetic fixes to the last bit. */
const EXACT = new Set(['abs', 'ceil', 'clz32', 'floor', 'imul', 'max', 'min', 'round', 'sign', 'sqrt', 'trunc', 'fround']);

function inexact(text: string): string[] {
  const uses = [...code(text).matchAll(/\bMath\s*(?:\?\.|\.)\s*(\w+)/g)].map((m) => m[1]!);
  const found = uses.filter((name) => !EXACT.has(name)).map((name) => `Math.${name}`);
  if (/\bMath\s*(?:\[|[,;)}=]|$)/m.test(code(text))) found.push('Math itself, passed on or indexed');
  const powers = [...code(text).matchAll(/([\w.)\]]+)\s*\*\*=?\s*([\w.(-]+)/g)];
  // Powers of two with whole exponents are exact everywhere; other powers go through the platform's pow.
  for (const [all, base, exponent] of powers) if (base !== '2' || !/^-?\d+$/.test(exponent!)) found.push(all);
  return found;
}

describe('the same bits everywhere', () => {
  test.each(['lib/engine', 'lib/nets', 'lib/models', 'lib/training'])('%s uses no function whose last bit is left open', (folder) => {
    for (const { path, text } of sources(folder)) expect({ path, found: inexact(text) }).toEqual({ path, found: [] });
  });

  test('the check finds what it looks for', () => {
    expect(inexact('const y = Math.exp(x) + Math . log(x);')).toEqual(['Math.exp', 'Math.log']);
    expect(inexact('const { exp } = Math;')).toEqual(['Math itself, passed on or indexed']);
    expect(inexact('const f = Math["exp"];')).toEqual(['Math itself, passed on or indexed']);
    expect(inexact('x ** 0.5')).toEqual(['x ** 0.5']);
    expect(inexact('Math.random()')).toEqual(['Math.random']);
    expect(inexact('Math.sqrt(2 ** 160) // Math.exp')).toEqual([]);
    expect(sources('lib/engine').length).toBeGreaterThan(10);
  });
});

describe('lib/engine', () => {
  test('imports nothing outside its folder', () => {
    for (const { path, text } of sources('lib/engine')) {
      const named = [...code(text).matchAll(/^(?:import|export|\}).*?(?:from|import)\s*(['"])(.*?)\1/gm)].map((m) => m[2]!);
      const called = code(text).match(/\b(?:import|require)\s*\(/g) ?? [];
      const imports = [...named, ...called];
      if (path === 'lib/engine/trace.ts') expect(imports.length).toBeGreaterThan(3); // the pattern still finds imports
      expect({
        path,
        outside: imports.filter(
          (name) => !(path.startsWith('lib/engine/fast/') ? /^\.\.?\/[\w-]+$/ : /^\.\/(?:fast\/)?[\w-]+$/).test(name),
        ),
      }).toEqual({ path, outside: [] });
    }
  });

  test('generates no code and reads no clock', () => {
    for (const { path, text } of sources('lib/engine')) {
      expect({ path, found: code(text).match(/\beval\b|new Function|Date\b|performance\b|crypto\b/g) }).toEqual({ path, found: null });
    }
  });
});
