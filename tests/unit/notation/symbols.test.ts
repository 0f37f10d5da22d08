import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generate } from '@/lib/notation/generate-symbols';
import { quantityKey, spoken, tex, type EquationNumber, type Notation } from '@/lib/notation/quantities';
import { equationHtml, logisticHtml, logisticWithNumberHtml, symbolHtml } from '@/lib/notation/symbols';

const notations: readonly Notation[] = ['paper', 'modern'];

/** What is written, without tags and KaTeX's zero-width spaces. */
const written = (html: string) => html.replace(/<[^>]+>/g, '').replaceAll('​', '');

describe('symbols', () => {
  it('are those the generator makes (else: npm run symbols)', () => {
    expect(readFileSync('lib/notation/symbols.generated.ts', 'utf8')).toBe(generate());
  });

  it('are set by the KaTeX whose stylesheet the site uses', () => {
    expect(symbolHtml({ q: 'x', j: 3 })).toContain('katex-base');
    expect(symbolHtml({ q: 'x', j: 3 })).not.toContain('mathml');
  });

  it('carry the numbers of their units', () => {
    expect(written(symbolHtml({ q: 'w', j: 5, i: 4 }))).toBe('w54');
    expect(written(symbolHtml({ q: 'w', j: 12, i: 3 }))).toBe('w12,3');
    expect(written(symbolHtml({ q: 'dEdy', j: 4 }))).toBe('∂E/∂y4');
    expect(written(symbolHtml({ q: 'dEdy', j: 4 }, 'paper', 'short'))).toBe('∂y4');
    expect(written(symbolHtml({ q: 'deltaW', j: 5, i: 0 }))).toBe('Δw50');
    expect(written(symbolHtml({ q: 'dEdw' }))).toBe('∂E/∂wji');
  });

  it('change their letters with the notation', () => {
    const ref = { j: 3 } as const;
    expect((['x', 'y', 'd', 'dEdx'] as const).map((q) => written(symbolHtml({ q, ...ref }, 'modern')))).toEqual(['z3', 'a3', 't3', 'δ3']);
    expect((['epsilon', 'alpha'] as const).map((q) => written(symbolHtml({ q }, 'modern')))).toEqual(['η', 'μ']);
  });

  it('leave no place unfilled', () => {
    for (const notation of notations) {
      for (const q of [
        'x',
        'y',
        'd',
        'E',
        'one',
        'dEdy',
        'dEdx',
        'w',
        'dEdw',
        'deltaW',
        'deltaWBefore',
        'wNew',
        'epsilon',
        'alpha',
      ] as const) {
        for (const form of ['inline', 'fraction', 'short'] as const) {
          expect(symbolHtml({ q, j: 4, i: 2 }, notation, form)).not.toMatch(/[{}]/);
          expect(symbolHtml({ q }, notation, form)).not.toMatch(/[{}]/);
        }
        expect(tex(q, notation)).not.toBe('');
      }
      for (let n = 1; n <= 9; n++) expect(equationHtml(n as EquationNumber, notation)).toContain('mrel');
      expect(logisticHtml(3, notation)).not.toMatch(/[{}]/);
      expect(written(logisticWithNumberHtml('−0.6200', notation))).toContain('(−0.6200)');
      expect(written(logisticWithNumberHtml('0.6200', notation))).not.toContain('(');
    }
  });

  it('have names for a listener and keys for the page', () => {
    expect(spoken({ q: 'x', j: 3 })).toBe('total input of unit 3');
    expect(spoken({ q: 'w', j: 5, i: 4 })).toBe('weight from unit 4 to unit 5');
    expect(spoken({ q: 'w', j: 5, i: 0 })).toBe('bias of unit 5');
    expect(spoken({ q: 'dEdx', j: 5 }, 'modern')).toBe('delta of unit 5');
    expect([quantityKey({ q: 'w', j: 5, i: 4 }), quantityKey({ q: 'E' }), quantityKey({ q: 'y', j: 2 })]).toEqual(['w.5.4', 'E', 'y.2']);
  });
});
