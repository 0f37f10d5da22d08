import { describe, expect, it } from 'vitest';
import { getBook } from '@/app/book';
import { paper } from '@/app/paper';
import { MINUTES_PER_EXERCISE, MINUTES_PER_LIVE_FIGURE, MINUTES_PER_STILL_FIGURE, WORDS_PER_MINUTE } from '@/lib/content/reading-time';
import { chapter } from './support';

const words = async (text: string) => (await chapter(`${text}\n`)).reading.words;

describe('reading time', () => {
  it.each([
    ['Six words make a short sentence.', 6],
    ['Back-propagation isn’t *hard* — really.', 4],
    ['So $\\frac{a}{b}$ is one word.', 5],
    ['Text\n\n$$\na = b\n$$', 2],
    ['A <Term tex="x">word</Term> here', 4],
    ['Call `forward` now.<Sidenote>Two words.</Sidenote>', 5],
    ['## A heading\n\nText.', 3],
    ['```python\nx = y  # three\n```', 3],
  ])('%s', async (text, count) => {
    expect(await words(text)).toBe(count);
  });

  it('is words by 190, and apart from it figures and exercises, whose words do not count twice', async () => {
    const { reading } = await chapter(
      `${'word '.repeat(380)}\n\n<OneCase />\n\n<Figure title="t">\nNot counted.\n</Figure>\n\n<Exercise title="t">\nNot counted.\n\n<Hint>Nor this.</Hint>\n</Exercise>\n`,
    );
    expect(WORDS_PER_MINUTE).toBe(190);
    expect(reading).toEqual({
      words: 380,
      textMinutes: 2,
      figures: 2,
      exercises: 1,
      figureMinutes: MINUTES_PER_LIVE_FIGURE + MINUTES_PER_STILL_FIGURE,
      exerciseMinutes: MINUTES_PER_EXERCISE,
    });
  });
});

it.each([
  ['how-it-works', 1200, 1350],
  ['the-mathematics', 1200, 1350],
  ['why-it-mattered', 1300, 1450],
  ['limitations', 1050, 1200],
  ['what-came-next', 1050, 1200],
])('%s has the length of a full chapter, by its own counting', async (slug, least, most) => {
  const { reading } = (await getBook()).chapters.find((each) => each.slug === slug)!;
  expect(reading.words).toBeGreaterThanOrEqual(least);
  expect(reading.words).toBeLessThanOrEqual(most);
});

it('of the whole book, figures and exercises apart, is the 55 minutes that the paper asks for, give or take three', async () => {
  const minutes = (await getBook()).chapters.reduce((sum, { reading }) => sum + reading.textMinutes, 0);
  expect(Math.abs(minutes - paper.aimMinutes)).toBeLessThanOrEqual(3);
});
