import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generate } from '@/components/code/generate-lines';
import { meaningOf, placeAt, stepAt } from '@/lib/replay';
import { anyNetLines, equationLines } from '@/lib/replay/lines';
import { xorReplay } from '@/lib/replay/xor';
import { quantityKey } from '@/lib/notation/quantities';
import { heldKey, heldOf, membersOf } from '@/lib/listing/held';
import { caseData } from '@/components/widgets/one-case/case-data';
import { choiceOf, netNames, startOf } from '@/components/widgets/one-case/nets';
import { view, type ListingView } from '@/components/widgets/one-case/view';
import { isLayered } from '@/lib/listing/step-line';

const dataOf = (net: (typeof netNames)[number], alpha = 0) => {
  const { paper } = choiceOf(net);
  return caseData({ net: paper, weights: startOf(net, 9), index: paper.cases.length - 1, alpha });
};
const xor = dataOf('xor');
const textOf = ({ pieces }: ListingView) => pieces.map(({ text }) => text).join('');
const sourceOf = (file: string) => readFileSync(`content/code/${file}`, 'utf8').split('\n');
/** Each name of a line with what is lit in it. */
const rolesOf = (line: ListingView | null) =>
  Object.fromEntries(line!.pieces.flatMap(({ text, name }) => (name ? [[text, `${name.key} ${name.role}`]] : [])));

it('the pieces are those that the listings’ highlighter makes of the program', async () => {
  expect(readFileSync('content/code/replay/lines.json', 'utf8')).toBe(await generate());
  for (const { file, number, equation, pieces } of [...equationLines, ...anyNetLines]) {
    const line = sourceOf(file)[number - 1]!;
    expect(pieces.map(({ text }) => text).join('')).toBe(line.trimStart());
    expect(line).toContain(`# (${equation})`);
  }
  expect(anyNetLines.map(({ equation }) => equation)).toEqual([1, 2, 3, 4, 5, 6, 7, 9]);
});

describe('the line of a step', () => {
  it.each(netNames)('of %s is a program’s own, by the equation’s number', (net) => {
    const data = dataOf(net);
    const fits = isLayered(data.net);
    expect(fits).toBe(!['xor-one-hidden', 'family-trees', 'iterative-3', 'sequences'].includes(net));
    for (const { index, equation, result } of data.trace
      .filter((step, k) => step.equation !== data.trace[k - 1]?.equation || step.result.i === 0)
      .slice(0, 60)) {
      const { listing } = view(data, index + 1, null, choiceOf(net));
      expect(listing.file).toBe(fits ? 'backprop.py' : 'any_net.py');
      expect(textOf(listing)).toBe(sourceOf(listing.file)[listing.number - 1]!.trimStart());
      expect(textOf(listing)).toContain(`# (${equation === 8 ? 9 : equation})`);
      if (fits && equation === 6) expect(textOf(listing).startsWith(result.i === 0 ? 'dE_db' : 'dE_dw')).toBe(true);
    }
  });

  it('lights its names as what they hold: the result of the step, and what it was made of', () => {
    for (const [net, alpha] of [
      ['xor', 0],
      ['xor', 0.9],
      ['xor-one-hidden', 0],
      ['iterative-3', 0.9],
      ['family-trees', 0],
      ['sequences', 0.9],
    ] as const) {
      const data = dataOf(net, alpha);
      // Of a large net the first two steps by each equation in each pass, and a few between.
      const some = data.trace.filter((step, k) => data.trace.length < 100 || step.equation !== data.trace[k - 2]?.equation || k % 97 === 0);
      for (const step of some) {
        const { listing } = view(data, step.index + 1, null, choiceOf(net));
        const names = listing.pieces.flatMap(({ name }) => name ?? []);
        const held = (key: string) => (heldOf(key) ? membersOf(data.net, heldOf(key)!).map(quantityKey) : [key]);
        const result = quantityKey(step.result);
        const operands = step.operands.map(quantityKey).filter((key) => key !== 'one');
        for (const { key, role } of names)
          expect(role, `${net} ${step.index + 1} ${key}`).toBe(held(key).includes(result) ? 'result' : 'operand');
        for (const key of [result, ...operands])
          expect(
            names.some((name) => held(name.key).includes(key)),
            `${net} ${step.index + 1} ${key}`,
          ).toBe(true);
      }
    }
    expect(rolesOf(view(xor, 5).listing)).toEqual({
      x: 'x@2 result',
      'layer.w': 'w@2 operand',
      'y[-1]': 'y@1 operand',
      'layer.b': 'w0@2 operand',
    });
    expect(rolesOf(view(xor, 14).listing)).toEqual({ dE_dy: 'dEdy@1 result', 'layer.w': 'w@2 operand', dE_dx: 'dEdx@2 operand' });
  });

  it('holds what the recorded run of the program says its variables hold', () => {
    let compared = 0;
    for (const cursor of xorReplay.steps.keys()) {
      const { file, line } = placeAt(xorReplay, cursor);
      if (file !== 'backprop.py' || stepAt(xorReplay, cursor).kind === 'enter') continue;
      const step = xor.trace.find(({ index }) => view(xor, index + 1).listing!.number === line);
      if (!step) continue;
      for (const { text, name } of view(xor, step.index + 1).listing!.pieces) {
        const meaning = name && text !== 'delta_w' && meaningOf(xorReplay, cursor, text.replace('[:]', ''));
        if (!meaning) continue;
        compared++;
        expect(name!.key.split('@')[0]!.replace('0', ''), `${line} ${text}`).toBe(meaning.q);
      }
    }
    expect(compared).toBeGreaterThan(20);
  });

  it('a name pointed at lights all that it holds, and says so in the reader’s notation', () => {
    const shown = view(xor, 5, 'w@1');
    const lit = shown.tables.tables
      .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
      .filter((cell) => cell?.role === 'operand')
      .map((cell) => cell!.key);
    expect(lit).toEqual(['w.3.1', 'w.3.2', 'w.4.1', 'w.4.2']);
    expect(shown.wide.connections.filter(({ role }) => role === 'operand').map(({ j, i }) => `w.${j}.${i}`)).toEqual(lit);
    expect(shown.sentence).toBe(
      'One array holds the weight into units 3 and 4: the units down its rows, the senders along its columns. One line works out all of it.',
    );
    // The line stays the step's, and none of its names holds these.
    expect(rolesOf(shown.listing)).toEqual({ x: 'x@2 dim', 'layer.w': 'w@2 dim', 'y[-1]': 'y@1 dim', 'layer.b': 'w0@2 dim' });
    expect(rolesOf(view(xor, 5, 'w.5.4').listing)['layer.w']).toBe('w@2 operand');
    const inNotation = (notation: 'paper' | 'modern') => view(xor, 5, 'x@1', undefined, 'number', 0, notation);
    expect([inNotation('paper').sentence, inNotation('modern').sentence]).toEqual([
      expect.stringContaining('total input of units 3 and 4'),
      expect.stringContaining('pre-activation of units 3 and 4'),
    ]);
    expect(inNotation('modern').listing!.pieces[0]!.name!.holds).toBe('pre-activation of unit 5');
  });

  it('of a net with blocks past a layer a name holds all that it comes to stand for', () => {
    const data = dataOf('xor-one-hidden');
    const named = (step: number) =>
      Object.fromEntries(view(data, step).listing.pieces.flatMap(({ text, name }) => (name ? [[text, [name.key, name.holds]]] : [])));
    const held = (key: string) => membersOf(data.net, heldOf(key)!).map(quantityKey);
    expect(named(3)).toEqual({
      x: ['x@2', 'total input of unit 4'],
      'w[k]': ['w01@2', 'weight into unit 4, biases among them'],
      'y[i]': ['y<2', 'output of whatever goes into unit 4'],
    });
    expect([held('w01@2'), held('y<2')]).toEqual([
      ['w.4.1', 'w.4.2', 'w.4.3', 'w.4.0'],
      ['one', 'y.1', 'y.2', 'y.3'],
    ]);
    const back = data.trace.find(({ equation }) => equation === 7)!;
    expect(named(back.index + 1)).toEqual({
      'dE_dy[i]': ['dEdy@1', 'derivative of the error by the output of unit 3'],
      'w[k]': ['w>1', 'weight out of unit 3'],
      dE_dx: ['dEdx>1', 'derivative of the error by the total input of the units that hear unit 3'],
    });
    expect([held('w>1'), held('dEdx>1')]).toEqual([['w.4.3'], ['dEdx.4']]);
    expect(view(data, 3, 'w01@2', choiceOf('xor-one-hidden')).sentence).toBe(
      'Array by array, this name holds the weight into unit 4, biases among them. One line works them all out, block by block.',
    );
  });

  it('of a product in play only the names in it are lit', () => {
    expect(rolesOf(view(xor, 4, null, undefined, 'product', 1).listing)).toEqual({
      x: 'x@2 result',
      'layer.w': 'w@2 operand',
      'y[-1]': 'y@1 operand',
      'layer.b': 'w0@2 known',
    });
  });

  it('has keys of its own', () => {
    for (const key of ['w@2', 'w0@1', 'dEdw0@2', 'y@0', 'w01@3', 'y<2', 'w>1', 'd^2']) expect(heldKey(heldOf(key)!)).toBe(key);
    for (const key of ['w.5.4', 'E', 'nonsense@1', 'w@', 'w1@2', '']) expect(heldOf(key)).toBeUndefined();
  });
});
