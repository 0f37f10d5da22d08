import { describe, expect, it } from 'vitest';
import { error, followed, forward, measured, type Net, type Task } from '@/components/widgets/bugs/program';
import { listing, stages } from '@/lib/code/listings';
import { xorReplay } from '@/lib/replay/xor';
import { xor } from '@/lib/nets/xor';
import { chapter, readable } from './prose-source';

// The numbers and shapes that the chapter on the code quotes.

const { blocks, body } = chapter('the-code');
const text = readable(blocks.join('\n'));
/** XOR with the starting weights of the recorded run. */
const net: Net = [{ w: [[-0.6, 0.7], [0.64, 0.45]], b: [-0.72, 0.38] }, { w: [[-0.47, 0.84]], b: [-0.74] }];
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
    const E = (bias: number) => error(forward([net[0]!, { ...net[1]!, b: [bias] }], task.inputs).at(-1)!, task.d);
    expect(text).toContain(`At −0.73 the error over all four cases is ${E(-0.73).toFixed(6)}`);
    expect(text).toContain(`At −0.75 it is ${E(-0.75).toFixed(6)}`);
    expect(((0.510805 - 0.512283) / 0.02).toFixed(4)).toBe('-0.0739');
    expect(measured(net, task)[1]!.b[0]!.toFixed(4)).toBe('-0.0739');
    expect(followed(net, task, { epsilon: 0.5, alpha: 0.9 }, 'none')[1]!.b[0]!.toFixed(4)).toBe('-0.0739');
    expect(stages()[3]!.output).toContain('-0.0739');
    expect(body).toContain('<Mistake value="-0.1478"');
    expect(((0.510805 - 0.512283) / 0.01).toFixed(4)).toBe('-0.1478');
    expect((0.510805 - 0.512283).toFixed(6)).toBe('-0.001478');
  });

  it('gives the shapes that the recording has', () => {
    const shapes = (name: string) => [...new Set(xorReplay.steps.flatMap(({ changed }) => {
      const value = changed[name] === undefined ? undefined : xorReplay.values[changed[name]];
      return typeof value === 'object' && value ? [value.shape.join(' × ')] : [];
    }))];
    const rows = (...names: string[]) => body.split('\n').find((line) => line.startsWith(`| ${names.map((name) => `\`${name}\``).join(', ')} |`))!;
    expect(rows('w')).toContain(`${shapes('net[0].w')}, then ${shapes('net[1].w')}`);
    expect(rows('b')).toContain(`${shapes('net[0].b')}, then ${shapes('net[1].b')}`);
    expect(rows('x', 'y', 'dE_dx', 'dE_dy')).toContain(`${shapes('x')[0]}, then ${shapes('x')[1]}`);
    expect(shapes('dE_dx').sort()).toEqual(['1 × 4', '2 × 4']);
    expect(shapes('y_i')).toEqual(['2 × 4']);
  });

  it('counts what a framework’s mean divides by', () => {
    expect(text).toContain('divides by eight numbers and drops the ½: every slope is a quarter of the paper’s');
    expect(2 / (4 * 2)).toBe(1 / 4);
  });

  it('says which program needs no NumPy', () => {
    expect(listing('backprop_plain.py').text).not.toContain('numpy');
    expect(text).toContain('All but backprop_plain.py need NumPy');
  });
});
