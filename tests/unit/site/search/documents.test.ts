import { describe, expect, it } from 'vitest';
import { figuresOf, pageDocument, pageName, referencesOf, termsOf, wordsOf } from '@/lib/site/search/documents';

const formula =
  '<span class="katex"><span class="katex-mathml"><math><mi>x</mi><annotation encoding="application/x-tex">\\frac x y</annotation></math></span></span>';
const chapter = `<html><body><header>Site</header><article class="chapter-text"><header><p class="chapter-kicker">Chapter 4 of<!-- --> 9 · 6 minutes</p><h1>How It Works</h1>
<h2 id="learn">What you will learn</h2></header><div class="prose" data-prose=""><h2 id="up">Up</h2><p>A
<span class="term"><button class="term-word">sweep</button><span class="term-means" id="t">All cases once.<span class="term-modern"> Today: epoch.</span></span></span> of ${formula}.</p>
<figure class="figure" id="figure-4-1" data-x=""><p class="figure-title" id="a"><strong>Figure <!-- -->4.1</strong> <!-- -->One case</p><div class="figure-body"><figure>0.123</figure></div><p class="figure-instruction">Press Step.</p></figure>
<h2 id="down" data-kept="1">Down &amp; up</h2></div><section><h2 id="references">References</h2></section></article></body></html>`;

describe('a page for the search', () => {
  it('has its chapter’s headings under their numbers, and only those', () => {
    const page = pageDocument(chapter, '/how-it-works/')!;
    const headings = [...page.html.matchAll(/<h2\b[^>]*>(.*?)<\/h2>/g)].map(([, text]) => text);
    expect(headings).toEqual(['What you will learn', '4.1 Up', '4.2 Down &amp; up', 'References']);
    expect(page.html).toContain('within:4');
    expect(page.html).not.toContain('<header>Site');
    expect(pageName(chapter)).toBe('4 How It Works');
  });

  it('is none where there is no article', () => {
    expect(pageDocument('<html><body><p>Nothing</p></body></html>', '/x/')).toBeUndefined();
  });

  it('gives words with each formula once', () => {
    expect(wordsOf(`<p>a ${formula}</p><script>x < 1</script><p>b &amp; c</p>`)).toBe('a x b & c');
  });
});

describe('what is found by itself', () => {
  it('a figure: its number, title and instruction, none of its numbers', () => {
    expect(figuresOf(chapter, '/how-it-works/')).toEqual([
      { kind: 'figure', url: '/how-it-works/#figure-4-1', title: 'Figure 4.1 One case', within: '4 How It Works', text: 'Press Step.' },
    ]);
  });

  it('a word with its meaning, under the heading it stands below', () => {
    expect(termsOf(chapter, '/how-it-works/')).toEqual([
      { kind: 'term', url: '/how-it-works/#up', title: 'sweep', within: '4 How It Works', text: 'All cases once. Today: epoch.' },
    ]);
  });

  it('a cited work: who and when, and who cites it', () => {
    const list =
      '<li class="reference" id="bib-kelley1960"><span>Kelley, H. J. (1960) ‘Gradient Theory’. <i>ARS Journal</i> 30(10).</span><p class="references-citing"><span class="visually-hidden">Cited in </span><a href="/x/">1 Historical Context</a></p></li>';
    expect(referencesOf(list, '/references/')).toEqual([
      {
        kind: 'reference',
        url: '/references/#bib-kelley1960',
        title: 'Kelley, H. J. (1960)',
        within: 'Cited in 1 Historical Context',
        text: 'Kelley, H. J. (1960) ‘Gradient Theory’. ARS Journal 30(10).',
      },
    ]);
  });
});
