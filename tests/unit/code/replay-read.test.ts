import { describe, expect, test } from 'vitest';
import {
  cellsOf,
  depthAt,
  equationAt,
  executedLines,
  frameAt,
  inputsOf,
  layersOf,
  meaningOf,
  placeAt,
  placeOf,
  rowsOf,
  runTo,
  stackAt,
  step,
  stepOut,
  stepOver,
  variablesAt,
  variablesOf,
  type Cell,
} from '@/lib/replay';
import { xorReplay as replay } from '@/lib/replay/xor';
import { compile, makeCases, makeWorkspace, sweep, trace, type QuantityRef } from '@/lib/engine';
import { roundedStart, xor } from '@/lib/nets/xor';

const steps = replay.steps.map((_, k) => k);
const last = steps.length - 1;
const find = (text: string, from = 0) =>
  steps.find((k) => k >= from && placeAt(replay, k).text.includes(text) && replay.steps[k]!.kind === 'line')!;

describe('reading', () => {
  test('variables come one by one and keep their values', () => {
    const x = find('# (1)');
    expect(variablesAt(replay, x - 1).map((v) => v.name)).not.toContain('x');
    expect(variablesAt(replay, x).find((v) => v.name === 'x')).toMatchObject({ changed: true, since: x, value: { shape: [2, 4] } });
    expect(variablesAt(replay, x + 1).find((v) => v.name === 'x')).toMatchObject({ changed: false, since: x });
    expect(variablesAt(replay, -1)).toEqual([]);
    expect(rowsOf(variablesAt(replay, x).find((v) => v.name === 'x')!.value)![0]).toHaveLength(4);
  });

  test('an empty list gives way to its members', () => {
    const names = (k: number) =>
      variablesAt(replay, k)
        .map((v) => v.name)
        .filter((name) => name.startsWith('gradient'));
    expect(names(find('gradient: Net'))).toEqual(['gradient']);
    expect(names(find('gradient.insert'))).toEqual(['gradient[0].w', 'gradient[0].b']);
  });

  test('the stack names the lines that are waiting', () => {
    const stack = stackAt(replay, find('# (5)'));
    expect(stack.map((entry) => entry.function)).toEqual(['<module>', 'train', 'backward']);
    expect(stack.map(({ file, line }) => replay.sources[file]!.split('\n')[line - 1]!.trim().split(' ')[0])).toEqual([
      'errors',
      'gradient',
      'dE_dx',
    ]);
    expect(variablesOf(replay, 1, find('# (5)')).map((v) => v.name)).toContain('velocity[1].b');
    for (const k of steps) expect(stackAt(replay, k).at(-1)!.frame).toBe(replay.steps[k]!.frame);
  });

  test('every equation of the program is met, on its line', () => {
    const met = new Set(steps.flatMap((k) => equationAt(replay, k) ?? []));
    expect([...met].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 9]);
  });
});

describe('moving', () => {
  test('steps both ways, within the replay', () => {
    expect([step(replay, 5, 1), step(replay, 5, -1), step(replay, 0, -1), step(replay, last, 1)]).toEqual([6, 4, 0, last]);
  });

  test('over a call, and back over it', () => {
    const call = steps.find((k) => replay.steps[k]!.kind === 'call' && placeAt(replay, k).text.includes('forward'))!;
    const done = stepOver(replay, call, 1);
    expect(placeOf(replay, done)).toBe(placeOf(replay, call));
    expect(replay.steps[done]!.kind).toBe('line');
    expect(stepOver(replay, done, -1)).toBe(call);
    expect(frameAt(replay, call + 1).function).toBe('forward');
    expect(stepOut(replay, call + 2, 1)).toBe(done);
    expect(depthAt(replay, call + 1)).toBe(depthAt(replay, call) + 1);
  });

  test('to a breakpoint, and to the end when there is none', () => {
    const seven = executedLines(replay, 'backprop.py');
    const line = placeAt(replay, find('# (7)')).line;
    expect(seven.has(line)).toBe(true);
    const stops: number[] = [];
    for (let k = 0; k < last;) {
      k = runTo(replay, k, 1, [`backprop.py:${line}`]);
      stops.push(k);
    }
    expect(stops).toHaveLength(2 * 2 + 1); // two layers in each of two sweeps, and the end
    expect(runTo(replay, stops[1]!, -1, [`backprop.py:${line}`])).toBe(stops[0]);
  });
});

/** What the engine has for each quantity in one sweep. */
function engineSweeps() {
  const net = compile(xor.spec);
  const inputs = xor.cases.map((c) => c.inputs);
  const targets = xor.cases.map((c) => c.targets);
  const work = makeWorkspace(net, makeCases(net, inputs, targets));
  const weights = roundedStart(xor, 9);
  const deltaW = new Float64Array(net.weightCount);
  const settings = { epsilon: 0.5, alpha: 0.9 };
  const key = ({ q, j, i }: QuantityRef, c?: number) => [q, j, i, c].join(' ');
  return [0, 1].map(() => {
    const known = new Map<string, number>();
    const add = (name: string, value: number) => known.set(name, (known.get(name) ?? 0) + value);
    const before = weights.slice();
    for (const { j, i, index } of net.connections) {
      known.set(key({ q: 'w', j, i }), weights[index]!);
      known.set(`${key({ q: 'deltaW', j, i })} before`, deltaW[index]!);
    }
    inputs.forEach((input, c) => {
      input.forEach((value, k) => known.set(key({ q: 'y', j: k + 1 }, c), value));
      for (const { pass, result, operands } of trace(net, weights, { input, target: targets[c]! }, settings)) {
        if (pass === 'change') continue;
        if (result.q === 'dEdw' || result.q === 'E') add(key(result), result.value);
        else known.set(key(result, c), result.value);
        for (const operand of operands) if (operand.q === 'd') known.set(key(operand, c), operand.value);
      }
      // The program goes one layer further down than the engine: equation (7) for the inputs.
      for (const unit of [1, 2]) {
        const above = net.connections.filter(({ i }) => i === unit);
        known.set(
          key({ q: 'dEdy', j: unit }, c),
          above.reduce((sum, { j, index }) => sum + known.get(key({ q: 'dEdx', j }, c))! * before[index]!, 0),
        );
      }
    });
    sweep(work, weights, deltaW, settings);
    for (const { j, i, index } of net.connections) {
      known.set(`${key({ q: 'w', j, i })} after`, weights[index]!);
      known.set(key({ q: 'deltaW', j, i }), deltaW[index]!);
    }
    const look = (cell: Cell): number[] => {
      const name = key(cell.ref, cell.case);
      return [known.get(name), known.get(`${name} before`), known.get(`${name} after`)].filter((v) => v !== undefined);
    };
    return { known, look };
  });
}

describe('the engine agrees', () => {
  const sweeps = engineSweeps();
  const close = (a: number, b: number) => Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));

  test('layers and cases are numbered as on the site', () => {
    expect(layersOf(replay)).toEqual([[1, 2], [3, 4], [5]]);
    expect(inputsOf(replay)).toEqual(xor.cases.map((c) => c.label));
  });

  test('in every number of every step', () => {
    let sweepNumber = -1;
    let compared = 0;
    const unknown = new Set<string>();
    for (const k of steps) {
      if (placeAt(replay, k).text.includes('for sweep')) sweepNumber++;
      for (const { name, value, changed } of variablesAt(replay, k)) {
        if (!changed) continue;
        const cells = cellsOf(replay, k, name)?.flat();
        if (!cells) {
          unknown.add(name);
          continue;
        }
        if (cells[0]?.ref.q === 'E' || cells[0]?.ref.q === 'epsilon' || cells[0]?.ref.q === 'alpha') {
          cells.forEach((cell, n) => {
            const wanted = { E: sweeps[name === 'errors' ? n : sweepNumber]?.known.get('E   '), epsilon: 0.5, alpha: 0.9 }[
              cell.ref.q as 'E'
            ];
            expect(close(cell.value, wanted!), `${name} at step ${k}: ${cell.value}, ${wanted}`).toBe(true);
            compared++;
          });
          continue;
        }
        expect(rowsOf(value)!.flat()).toEqual(cells.map((cell) => cell.value));
        for (const cell of cells) {
          const wanted = sweeps[Math.max(sweepNumber, 0)]!.look(cell);
          expect(
            wanted.some((v) => close(v, cell.value)),
            `${name} at step ${k}: ${JSON.stringify(cell)} against ${wanted.join(', ')}`,
          ).toBe(true);
          compared++;
        }
      }
    }
    expect(compared).toBeGreaterThan(800);
    expect([...unknown].sort()).toEqual(['gradient', 'sweep', 'sweeps']);
  });

  test('weights and velocity are old before their line and new after it', () => {
    const nine = find('# (9)');
    const at = (k: number, name: string) => cellsOf(replay, k, name)![0]![0]!;
    const { known } = sweeps[0]!;
    expect(at(nine, 'delta_w').value).toBeCloseTo(known.get('deltaW 3 1 ')!, 14);
    expect(at(nine, 'w')).toEqual({ value: -0.6, ref: { q: 'w', j: 3, i: 1 } });
    expect(at(nine + 1, 'w').value).toBeCloseTo(known.get('w 3 1  after')!, 14);
    expect(at(nine + 1, 'net[0].w').value).toBe(at(nine + 1, 'w').value);
  });

  test('rows and columns are named', () => {
    expect(meaningOf(replay, find('# (1)'), 'x')).toEqual({
      q: 'x',
      rows: { of: 'units', units: [3, 4] },
      columns: { of: 'cases', labels: ['00', '01', '10', '11'] },
    });
    expect(meaningOf(replay, find('# (6)'), 'dE_dw')).toEqual({
      q: 'dEdw',
      rows: { of: 'units', units: [5] },
      columns: { of: 'units', units: [3, 4] },
    });
    expect(meaningOf(replay, find('# (7)'), 'dE_dy')?.rows).toEqual({ of: 'units', units: [3, 4] });
    expect(meaningOf(replay, find('dE_db ='), 'dE_db')).toMatchObject({ q: 'dEdw', columns: { of: 'one' } });
    // While backward fills its gradient, the first member belongs to the last layer.
    expect(meaningOf(replay, find('gradient.insert'), 'gradient[0].w')?.rows).toEqual({ of: 'units', units: [5] });
    expect(meaningOf(replay, find('gradient.insert', find('gradient.insert') + 1), 'gradient[0].w')?.rows).toEqual({
      of: 'units',
      units: [3, 4],
    });
  });
});
