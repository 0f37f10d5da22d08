import type { LayerRuleMark } from '@/components/marks/types';
import { layerOf } from '@/lib/engine';
import type { Layout } from './layouts';
import type { Reading } from './reading';

const words: Record<number, string> = {
  1: 'activity travels forward',
  2: 'activity travels forward',
  3: 'the answer meets its target',
  4: 'the error turns round',
  5: 'through the slope of the curve',
  6: 'each weight gets its share',
  7: 'the error travels back',
  8: 'each weight changes',
  9: 'each weight changes',
};

/** The stretch between the layers a step concerns, and what happens there. */
export function layerRule({ data, step }: Reading, { y, from, to, x }: NonNullable<Layout['rule']>): LayerRuleMark {
  const layers = data.net.layers.map(({ name, index }) => ({ x: x[index]!, name, lit: false }));
  if (!step) return { y, from, to, layers, pass: 'error' };
  const of = step.result.j ?? step.operands[0]!.j!;
  const layer = layerOf(data.net, of).index;
  const { equation } = step;
  // (7) is about a unit below the layer its error comes from; all the others about a unit above the layer its signals come from.
  const [upper, lower] = equation === 7 ? [layer + 1, layer] : [layer, layer - 1];
  const forward = step.pass === 'forward';
  const stretch = equation === 3 || equation === 4 || equation === 5 || step.pass === 'change';
  const play = {
    from: x[forward ? lower : upper]!,
    to: x[forward ? upper : lower]!,
    arrow: !stretch,
    words: words[equation]!,
  };
  return { y, from, to, pass: step.pass, layers: layers.map((each, k) => ({ ...each, lit: k === layer })), play };
}
