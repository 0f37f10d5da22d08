import type { equationView } from './equation-view';
import type { Moment } from './moment';

type Equation = ReturnType<typeof equationView>;

/** What the link of the place adds to what was known already. */
export function sentence({ of: { q, j = 0, i } }: Moment, { step, rate }: Equation): string {
  if (!step)
    return `What unit ${j} says is one link from the error. It misses its target by ${rate}, and that is the rate at which the error answers.`;
  const [reused, factor] = step.parts;
  const adds = {
    x: `Unit ${j} hands a change of its total input on by the slope of its curve, ${factor}.`,
    y: `Unit ${j} is heard by unit ${j + 1} through the weight ${factor}.`,
    w:
      i === 0
        ? `The bias of unit ${j} moves its total input one for one.`
        : `The weight moves the total input of unit ${j} at the rate of what unit ${i} says, ${factor}.`,
  }[q as 'x' | 'y' | 'w'];
  const sum = [reused, '×', factor, step.sign, step.result].join('\u00a0');
  return `${adds} Everything nearer the error is reused as it stands: ${sum}.`;
}

/** How far apart two numbers are, as a share of the larger. */
const apart = (a: number, b: number) => (a === b ? 0 : Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b)));

/** Two numbers that agree to one in fifty are called the same; to one in seven, near. */
const CLOSE = 0.02;
const NEAR = 0.15;

/** Promise and truth, for a listener. */
export const outcome = ({ promise, truth }: Equation): string =>
  `For a nudge of ${promise.nudge} the rates promise ${promise.predicted}; the error changes by ${truth.change}.`;

/** What that means. */
export function verdict({ values, rate, predicted, change, links }: Moment): string {
  if (predicted === 0 && change === 0)
    return 'One factor is 0, so the whole product is 0. Nothing passes: from here no nudge moves the error at all.';
  const gap = apart(predicted, change);
  if (gap > NEAR) {
    const below = values.E + predicted < 0 ? ' The promise even falls below zero, where no error can be.' : '';
    return `Too large a nudge: a rate is how steep the curve is at one point, and the curve is not straight.${below}`;
  }
  const faint = Math.abs(rate) < 1e-3 && links.length > 1;
  if (gap > CLOSE) return `Near, but the curve begins to bend.${faint ? ' And through slopes this flat hardly any blame comes down.' : ''}`;
  return faint
    ? 'The promise holds, but it is next to nothing: through slopes this flat hardly any blame comes down.'
    : 'The promise holds: so near to where the chain stands, the curve is as good as straight.';
}
