import { ImageResponse } from 'next/og';
import { afterEach, expect, it, vi } from 'vitest';
import { Card } from '@/app/cards/Card';
import { getCards } from '@/app/cards/cards';
import { cardFonts, checkDrawable, undrawable } from '@/app/cards/fonts';
import { lightTokens } from '@/app/cards/tokens';

afterEach(() => vi.unstubAllGlobals());

it.each([
  ['of other languages', 'Łukasiewicz, Čech, Ἀρχή? Колмогоров, Nguyễn, “naïve” – 1986…'.replace('Ἀρχή', 'Αρχή')],
  ['of formulas', 'a → b, x ≤ y, ∂E/∂w ≈ −0.5 × 2 ± 1'],
])('signs %s can be drawn', (_, text) => {
  expect(undrawable(text)).toBeUndefined();
});

it('a sign that no face has stops the build at its place', () => {
  const source = '---\ntitle: Why a 漢 sign\nquestion: What 🙂 is it?\n---\n';
  const check = () => checkDrawable(['Why a 漢 sign', 'What 🙂 is it?'], 'content/01-one.mdx', source);
  expect(check).toThrow(
    [
      'content/01-one.mdx:2:14  The picture for links to this page cannot show “漢” (U+6F22), which none of its fonts has. Say it in words.',
      'content/01-one.mdx:3:16  The picture for links to this page cannot show “🙂” (U+1F642), which none of its fonts has. Say it in words.',
    ].join('\n'),
  );
});

it('a card with arrows is drawn without asking the network', async () => {
  const asked: string[] = [];
  const real = globalThis.fetch;
  vi.stubGlobal('fetch', (input: Parameters<typeof fetch>[0], init?: RequestInit) => {
    const address = String(input instanceof Request ? input.url : input);
    if (!/^(file|data):/.test(address)) asked.push(address);
    return real(input, init);
  });
  const card = { name: 'one', kicker: 'Chapter 1', title: 'From x → y ≤ z', text: 'Čech and Αρχή?', slots: [], here: undefined };
  const reading = { inputs: [1, 0], output: 0.5 };
  const options = { width: 1200, height: 630, fonts: cardFonts() };
  const png = await new ImageResponse(
    <Card site="A paper, running" card={card} source="Nature 1986" reading={reading} colour={lightTokens()} />,
    options,
  ).arrayBuffer();
  expect(Buffer.from(png).subarray(1, 4).toString()).toBe('PNG');
  expect(asked).toEqual([]);
});

it('the cards of this site can all be drawn', async () => {
  expect((await getCards()).length).toBeGreaterThan(2);
});
