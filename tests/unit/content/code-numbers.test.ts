import { describe, expect, it } from 'vitest';
import { error, followed, forward, measured, type Net, type Task } from '@/lib/models/buggy-program';
import { LARGER, settings, startOf, task as adding } from '@/components/widgets/bugs/task';
import { listing, stages } from '@/lib/code/listings';
import { xorReplay } from '@/lib/replay/xor';
import { xor } from '@/lib/nets/xor';
import { stuckRuns } from './by-hand';
import { chapter, readable } from './prose-source';

// The numbers and shapes that the chapter on the code quotes.

const { blocks, body } = chapter('the-code');
const text = readable(blocks.join('\n'));
/** XOR with the starting weights of the recorded run. */
const net: Net = [
  [
    [-0.6, 0.7, -0.72],
    [0.64, 0.45, 0.38],
  ],
  [[-0.47, 0.84, -0.74]],
];
const task: Task = { inputs: [0, 1].map((i) => xor.cases.map((one) => one.inputs[i]!)), d: [xor.cases.map((one) => one.targets[0]!)] };

describe('the chapter on the code', () => {
  it('repeats what the stages print', () => {
    expect(stages()[0]!.output).toContain('0.4449');
    expect(stages()[1]!.output).toContain('0.4449');
    expect(text).toContain('the answer is still the 0.4449 of');
  });

  it('says that forward does not change by a letter in stage 4', () => {
    const forwardOf = (number: number) => /def forward[\s\S]*?return y\n/.exec(stages()[number - 1]!.text)?.[0];
    expect(forwardOf(4)).toBe(forwardOf(3));
    expect(forwardOf(5)).toBe(forwardOf(4));
    expect(text).toContain('forward does not change by a letter');
  });

  it('measures the slope of the exercise', () => {
    const E = (bias: number) => error(forward([net[0]!, [[-0.47, 0.84, bias]]], task.inputs).at(-1)!, task.d);
    expect(text).toContain(`At −0.73 the error over all four cases is ${E(-0.73).toFixed(6)}`);
    expect(text).toContain(`At −0.75 it is ${E(-0.75).toFixed(6)}`);
    expect(((0.510805 - 0.512283) / 0.02).toFixed(4)).toBe('-0.0739');
    expect(measured(net, task)[1]![0]![2]!.toFixed(4)).toBe('-0.0739');
    expect(followed(net, task, { epsilon: 0.5, alpha: 0.9 }, 'none')[1]![0]![2]!.toFixed(4)).toBe('-0.0739');
    expect(stages()[3]!.output).toContain('-0.0739');
    expect(body).toContain('<Mistake value="-0.1478"');
    expect(((0.510805 - 0.512283) / 0.01).toFixed(4)).toBe('-0.1478');
    expect((0.510805 - 0.512283).toFixed(6)).toBe('-0.001478');
  });

  it('gives the shapes that the recording has', () => {
    const shapes = (name: string) => [
      ...new Set(
        xorReplay.steps.flatMap(({ changed }) => {
          const value = changed[name] === undefined ? undefined : xorReplay.values[changed[name]];
          return typeof value === 'object' && value ? [value.shape.join(' × ')] : [];
        }),
      ),
    ];
    const rows = (...names: string[]) =>
      body.split('\n').find((line) => line.startsWith(`| ${names.map((name) => `\`${name}\``).join(', ')} |`))!;
    expect(rows('w')).toContain(`${shapes('net[0].w')}, then ${shapes('net[1].w')}`);
    expect(rows('b')).toContain(`${shapes('net[0].b')}, then ${shapes('net[1].b')}`);
    expect(rows('x', 'y', 'dE_dx', 'dE_dy')).toContain(`${shapes('x')[0]}, then ${shapes('x')[1]}`);
    expect(shapes('dE_dx').sort()).toEqual(['1 × 4', '2 × 4']);
    expect(shapes('y_i')).toEqual(['2 × 4']);
  });

  it('counts what a framework’s mean divides by', () => {
    expect(text).toContain('divides by eight numbers and drops the ½: every slope is a quarter of the paper’s');
    expect(2 / (4 * 2)).toBe(1 / 4);
    expect(text).toContain('Make it four times as large, and the two curves are one.');
    expect(LARGER).toBe(4);
  });

  it('says how far a change can build up', () => {
    expect(text).toContain('Nine tenths of it are made again');
    expect(text).toContain('the changes build up, to ten times one alone');
    let change = 0;
    for (let sweep = 0; sweep < 400; sweep++) change = 1 + settings.alpha * change;
    expect(change).toBeCloseTo(10, 9);
  });

  it('says which slopes are wrong when a layer is changed too early, and from which decimal', () => {
    expect(text).toContain('those of the layer below it are wrong, mostly from the third or fourth decimal');
    const flat = (layer: Net[number]) => layer.flat();
    const first: number[] = [];
    for (let seed = 1; seed <= 100; seed++) {
      const [below, own] = followed(startOf(seed), adding, settings, 'updated').map(flat) as [number[], number[]];
      const [rightBelow, rightOwn] = followed(startOf(seed), adding, settings, 'none').map(flat) as [number[], number[]];
      expect(own).toEqual(rightOwn);
      first.push(...below.map((slope, k) => [1, 2, 3, 4, 5, 6].find((n) => slope.toFixed(n) !== rightBelow[k]!.toFixed(n)) ?? 7));
    }
    expect(first.filter((decimal) => decimal === 3 || decimal === 4).length).toBeGreaterThan(first.length * 0.7);
  });

  it('says that a far smaller nudge drowns in rounding', () => {
    expect(body).toContain('A nudge far smaller than this drowns in rounding');
    const slope = followed(net, task, settings, 'none')[1]![0]![2]!;
    const off = (nudge: number) => Math.abs(measured(net, task, nudge)[1]![0]![2]! - slope);
    expect(off(1e-4)).toBeLessThan(1e-8);
    expect(off(1e-13)).toBeGreaterThan(100 * off(1e-4));
  });

  it('counts the runs that get stuck from large weights and from small ones', () => {
    expect(body).toContain('Of 1,000 runs of XOR that began with weights up to 2, instead of 0.3, 297 got stuck, instead of 37.');
    expect(stuckRuns('ε 0.25, α 0.9, range 2')).toEqual([297, 1000]);
    expect(stuckRuns('ε 0.25, α 0.9, range 0.3')).toEqual([37, 1000]);
  });

  it('says of backprop.py what is true of it', () => {
    expect(body).toContain('Not a line of `backprop.py` mentions mirrors or families.');
    expect(listing('backprop.py').text).not.toMatch(/mirror|symmetr|famil|person/i);
  });

  it('says which program needs no NumPy', () => {
    expect(listing('backprop_plain.py').text).not.toContain('numpy');
    expect(text).toContain('All but backprop_plain.py need NumPy');
  });
});
