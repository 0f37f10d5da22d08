import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { placeOf } from '@/components/figure/walk';
import { fromQuery, toQuery } from '@/components/figure/definition';
import { steppedQuery } from '@/components/figure/OpenInStepper';
import { runOf as encoderRun, steppedMoment as ofEncoder } from '@/components/widgets/encoder/run';
import { steppedMoment as ofFamilies } from '@/components/widgets/family-trees/stepped-moment';
import { runOf as familyRun } from '@/components/widgets/family-trees/run';
import { familyTrees as familyFigure, opening as families } from '@/components/widgets/family-trees/state';
import { steppedMoment as ofFigureOne } from '@/components/widgets/figure-one/stepped-moment';
import { paper, runOf as figureOneRun } from '@/components/widgets/figure-one/run';
import { figureOne as figureOneFigure, opening as figureOne } from '@/components/widgets/figure-one/state';
import { FromRun } from '@/components/widgets/one-case/FromRun';
import { numbersOf } from '@/components/widgets/one-case/edits';
import { runToRepeat } from '@/components/widgets/one-case/over-time/line';
import { choiceOf, netNames } from '@/components/widgets/one-case/nets';
import { oneCase, stepsOf, type OneCaseState } from '@/components/widgets/one-case/state';
import { stateData } from '@/components/widgets/one-case/case-data';
import { strides } from '@/lib/models/outline';
import { compile, random, trace } from '@/lib/engine';
import { readingOf } from '@/components/widgets/one-case/reading';
import { quantityKey } from '@/lib/notation/quantities';

/** The stepper as a link opens it, with the run it names repeated. */
function opened(query: string): OneCaseState {
  const read = fromQuery(oneCase, `?${query}`, oneCase.initial);
  expect(read).not.toHaveProperty('problem');
  const state = (read as { value: OneCaseState }).value;
  if (state.run === null) return state;
  const { weights, changes } = runToRepeat(state).run.at(state.sweep);
  return oneCase.reduce(state, { type: 'set', to: { arrived: { weights: Array.from(weights), changes: Array.from(changes) } } });
}

describe('a moment of a run arrives in the stepper to the last bit', () => {
  it.each([0, 19, 20, 57])('of the family trees, sweep %i', (sweep) => {
    const state = opened(steppedQuery(ofFamilies(families, sweep)));
    const there = familyRun({ recipe: families.recipe, seed: families.seed }).at(sweep);
    const { weights, velocity, epsilon, alpha } = numbersOf(state);
    expect(Array.from(weights)).toEqual(Array.from(there.weights));
    expect(Array.from(velocity!)).toEqual(Array.from(there.changes));
    expect([epsilon, alpha]).toEqual(sweep < 20 ? [0.04, 0.5] : [0.08, 0.9]);
    expect(state.chosen).toBe(families.question);
    expect(state.stride).toBe('layer');
  });

  it('of the encoder', () => {
    const state = opened(steppedQuery(ofEncoder(3, 120)));
    expect(Array.from(numbersOf(state).weights)).toEqual(Array.from(encoderRun(3).at(120).weights));
    expect(state.net).toBe('encoder-8-3-8');
  });

  it.each([{}, { epsilon: 0.2 }, { hidden: 1 }, { hidden: 4, alpha: 0 }])(
    'of Figure 1, with %o for the paper’s settings, and the printed weights',
    (other) => {
      const recipe = { ...paper, ...other };
      const moment = figureOneRun({ ...recipe, seed: 41 }).at(300);
      const query = steppedQuery(ofFigureOne({ ...figureOne, ...recipe }, moment));
      expect(query.length).toBeLessThan(1900);
      const state = opened(query);
      expect(state.run).toBe(Object.keys(other).length > 0 ? null : 'symmetry');
      expect(choiceOf(state.net).net.weightCount).toBe(moment.weights.length);
      expect(Array.from(numbersOf(state).weights)).toEqual(Array.from(moment.weights));
      if (recipe.alpha > 0) expect(Array.from(numbersOf(state).velocity!)).toEqual(Array.from(moment.changes));
      expect(choiceOf(state.net).paper.cases[state.chosen]!.inputs.join('')).toBe('101101');
      expect(opened(steppedQuery(ofFigureOne({ ...figureOne, source: 'printed' }, moment))).net).toBe('printed');
    },
  );
});

it('the way back leads to the moment that was left', () => {
  const html = renderToStaticMarkup(
    createElement(FromRun, {
      state: opened(steppedQuery(ofFigureOne(figureOne, { sweeps: 1600, weights: [], changes: [] }))),
      dispatch: () => {},
      set: () => {},
    }),
  );
  const query = /href="[^"]*\?([^"]*)"/.exec(html)![1]!;
  expect(fromQuery(figureOneFigure, `?${query}`, figureOne)).toEqual({ value: figureOne });
  const back = renderToStaticMarkup(
    createElement(FromRun, { state: opened(steppedQuery(ofFamilies(families, 30))), dispatch: () => {}, set: () => {} }),
  );
  expect(fromQuery(familyFigure, `?${/href="[^"]*\?([^"]*)"/.exec(back)![1]!}`, families)).toEqual({ value: { ...families, sweep: 30 } });
});

it('the link of an opened run repeats it, and a link to another net’s run says so', () => {
  const state = opened(steppedQuery(ofFamilies(families, 30)));
  expect(opened(toQuery(oneCase, { ...state, cursor: 40 }))).toEqual({ ...state, cursor: 40 });
  expect(fromQuery(oneCase, '?one-case=net.xor~chosen.1~cursor.0~run.!encoder', oneCase.initial)).toMatchObject({
    problem: expect.stringContaining('trains another net'),
  });
  // What was made to learn here is repeated from there; weights changed by hand have no room, and the reader is told.
  const learned = oneCase.reduce({ ...state, cursor: stepsOf(state) }, { type: 'next case' });
  expect(learned.made).toBe(1);
  expect(opened(toQuery(oneCase, learned))).toEqual({ ...learned, here: null });
  const { j, i } = choiceOf(learned.net).net.connections[0]!;
  const edited = oneCase.reduce(learned, { type: 'edit', key: `w.${j}.${i}`, value: 1 });
  expect(fromQuery(oneCase, `?${toQuery(oneCase, edited)}`, oneCase.initial)).toMatchObject({
    problem: expect.stringContaining('too many for a link'),
    value: { made: 0 },
  });
});

describe.each(netNames)('walking %s', (net) => {
  const start: OneCaseState = { ...oneCase.initial, net, chosen: 0 };
  it.each(strides)('by each %s, going back is never having gone', (stride) => {
    let state: OneCaseState = { ...start, stride };
    const places = [0];
    while (state.cursor < stepsOf(state) && places.length < 60)
      places.push(placeOf(oneCase.walk!, (state = oneCase.reduce(state, { type: 'step' }))));
    expect(new Set(places).size).toBe(places.length);
    for (const place of places.toReversed().slice(1))
      expect(placeOf(oneCase.walk!, (state = oneCase.reduce(state, { type: 'back' })))).toBe(place);
    expect(state).toEqual({ ...start, stride });
  });
});

it('for random nets, what is lit with a number is exactly what the trace made it of', () => {
  const source = random(11);
  const whole = (least: number, most: number) => least + Math.floor(source.uniform() * (most - least + 1));
  for (let round = 0; round < 12; round++) {
    const sizes = Array.from({ length: whole(2, 4) }, () => whole(1, 4));
    const layers = sizes.map((size, k) => ({ name: `l${k}`, size, ...(k > 0 ? { kind: 'sigmoid' as const } : {}) }));
    const projections = sizes.flatMap((_, to) =>
      sizes.slice(0, to).flatMap((__, from) => (from === to - 1 || source.uniform() < 0.4 ? [{ from: `l${from}`, to: `l${to}` }] : [])),
    );
    const network = compile({ layers, projections });
    const draw = (count: number) => Float64Array.from({ length: count }, () => source.uniform(-1, 1));
    const steps = trace(
      network,
      draw(network.weightCount),
      { input: draw(network.inputCount), target: draw(network.targetCount) },
      { epsilon: 0.5, alpha: 0.5 },
    );
    const data = {
      ...stateData(oneCase.initial),
      net: network,
      trace: steps,
      made: new Map(steps.map((step) => [quantityKey(step.result), step])),
      given: new Map(),
    };
    const names = [...new Set(steps.flatMap(({ operands, result }) => [...operands, result]).map(quantityKey))];
    const refs = new Map(steps.flatMap(({ operands, result }) => [...operands, result]).map((ref) => [quantityKey(ref), ref]));
    for (const step of steps) {
      const reading = readingOf(data, steps.length, quantityKey(step.result));
      const lit = names.filter((name) => ['operand', 'result'].includes(reading.role(refs.get(name)!)));
      const last = data.made.get(quantityKey(step.result))!;
      expect(lit.toSorted()).toEqual([...new Set([...last.operands, last.result].map(quantityKey))].toSorted());
    }
  }
});
