import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { keep } from '@/components/prose/kept';
import { KeptHtml } from '@/components/prose/KeptHtml';
import { Static } from '@/components/prose/Static';

describe('finished HTML', () => {
  it('stands in the page, and its props do not hold it', () => {
    expect(renderToStaticMarkup(<Static tag="span" className="katex" html="<b>x</b>" />)).toMatch(
      /^<span class="katex" data-kept="\w+"><b>x<\/b><\/span>$/,
    );
    const { props } = Static({ tag: 'span', html: '<b>x</b>' }) as { props: Record<string, unknown> };
    expect(JSON.stringify(props)).not.toContain('<b>');
  });

  it('has one name for one text', () => {
    expect(keep('a')).toBe(keep('a'));
    expect(new Set(Array.from({ length: 2000 }, (_, k) => keep(`text ${k}`))).size).toBe(2000);
  });

  it('that nobody kept is an error that names it', () => {
    expect(() => renderToStaticMarkup(<KeptHtml tag="i" name="nothing" />)).toThrow('No HTML was kept under the name nothing.');
  });
});
