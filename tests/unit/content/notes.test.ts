import { describe, expect, it } from 'vitest';
import { htmlOf } from './support';

const ref = (n: number) => `<a class="note-ref" id="note-ref-${n}" href="#note-${n}" aria-label="Note ${n}">${n}</a>`;
const note = (n: number, text: string) =>
  `<p class="note" id="note-${n}"><a class="note-number" href="#note-ref-${n}" aria-label="Note ${n}: back to the text">${n}</a> ${text}</p>`;
const noted = (block: string, ...notes: string[]) =>
  `<div class="noted">${block}<aside class="notes" role="note">${notes.join('')}</aside></div>`;

describe('side notes', () => {
  it('stand after their paragraph, numbered through', async () => {
    const text = await htmlOf(
      'A<Sidenote>One *a*.</Sidenote> and b<Sidenote>\nTwo.\n</Sidenote>.\n\nPlain.\n\nC.<Sidenote>Three.</Sidenote>\n',
    );
    expect(text).toBe(
      [
        noted(`<p>A${ref(1)} and b${ref(2)}.</p>`, note(1, 'One <em>a</em>.'), note(2, 'Two.')),
        '<p>Plain.</p>',
        noted(`<p>C.${ref(3)}</p>`, note(3, 'Three.')),
      ].join('\n'),
    );
  });

  it('stand after the whole list, quotation or table', async () => {
    expect(await htmlOf('- a<Sidenote>One.</Sidenote>\n- b\n')).toBe(
      noted(`<ul>\n<li>a${ref(1)}</li>\n<li>b</li>\n</ul>`, note(1, 'One.')),
    );
    expect(await htmlOf('> a<Sidenote>One.</Sidenote>\n')).toBe(noted(`<blockquote>\n<p>a${ref(1)}</p>\n</blockquote>`, note(1, 'One.')));
    expect(await htmlOf('| a<Sidenote>One.</Sidenote> |\n| - |\n')).toMatch(/^<div class="noted"><div class="table-scroll"/);
  });

  it('stay within the component their paragraph is in', async () => {
    expect(await htmlOf('<Recap>\n\nA.<Sidenote>One.</Sidenote>\n\nB.\n\n</Recap>\n')).toBe(
      `<x-recap>${noted(`<p>A.${ref(1)}</p>`, note(1, 'One.'))}<p>B.</p></x-recap>`,
    );
  });

  it('hold formulas', async () => {
    expect(await htmlOf('A.<Sidenote>So $x$.</Sidenote>\n')).toMatch(/<\/a> So <span class="katex" translate="no"[^>]*>.*<\/span>\.<\/p>/s);
  });
});
