import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { askFamily, familyWeights, personWeights, SEED } from '@/components/sketches/family-net';
import { PaperFigure } from '@/components/sketches/PaperFigures';
import { people } from '@/lib/nets/family-tree-facts';
import { bestUnit, nullThreshold } from '@/lib/reproduce/features';
import { counts, column } from '@/lib/reproduce/experiment';
import { weightsMark } from '@/lib/reproduce/train';
import { recorded } from '../content/by-hand';

const draw = (number: string) => renderToStaticMarkup(<PaperFigure number={number}>Words.</PaperFigure>);
const texts = (html: string) =>
  [...html.matchAll(/<text[^>]*>([^<]*(?:<!-- -->[^<]*)*)<\/text>/g)].map(([, text]) => text!.replaceAll('<!-- -->', ''));

test('the network of Figs 3 and 4 is the recorded one of its seed, to the last bit', () => {
  const record = recorded('family-trees').readings.find(({ name }) => name === 'range 2, ε × 8')!;
  expect(weightsMark(familyWeights())).toBe(column(record, 'weights')[SEED - 1]);
  expect(counts(record, 'held-out right (0.5)')[SEED - 1]).toBe(4);
});

test('its units tell nationality, generation and branch, as the caption says', () => {
  for (const feature of ['nationality', 'generation', 'branch'] as const)
    expect(bestUnit(personWeights(), feature)).toBeGreaterThan(nullThreshold(feature));
});

test('it answers that Colin’s aunts are Jennifer and Margaret', () => {
  expect(askFamily('Colin', 'aunt').answers.toSorted()).toEqual(['Jennifer', 'Margaret']);
  expect(texts(draw('3'))).toEqual(expect.arrayContaining(['Jennifer', 'Margaret', 'Colin', 'aunt']));
  expect(() => askFamily('Colin', 'husband')).toThrow('no question');
});

test('Fig. 1 has the printed weights', () => {
  expect(texts(draw('1'))).toEqual(['14.2', '−3.6', '7.2', '−7.2', '3.6', '−14.2', '−1.1', '−8.8', '−1.1', '−8.8', '6.4']);
});

test('Fig. 2 has all 24 people, Fig. 5 four rows', () => {
  expect(
    texts(draw('2'))
      .filter((text) => text !== '=')
      .toSorted(),
  ).toEqual(people.map(({ name }) => name).toSorted());
  expect(texts(draw('5'))).toEqual(['w1', 'w2', 'w3', 'w4', 't = 0', 't = 1', 't = 2', 't = 3']);
  expect(() => draw('6')).toThrow('figures 1 to 5');
});
