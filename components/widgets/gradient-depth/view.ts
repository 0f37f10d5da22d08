import { exp, log } from '@/lib/engine';
import type { Point } from '@/components/marks/plot/Curve';
import { reading } from '@/components/marks/plot/ticks';
import { format } from '@/lib/notation/format';
import type { LayerSignal } from '@/lib/models/gradient-by-depth';
import { comparedKinds } from '@/lib/notation/kinds';
import { countOf, scientific } from '@/lib/notation/magnitude';
import { STARTS, wayOf, type Band } from './measure';
import type { GradientDepthState } from './state';

/** A number of any size in a narrow place. */
const sized = (value: number) => (value < 1e6 ? reading(value) : scientific(value, 2));

/** Values from a layer on, as points; null where nothing is left. */
const drawn = (values: readonly number[], from: number) => values.map((value, k): Point | null => (value > 0 ? [from + k, value] : null));

/** The least of some powers of ten that reaches so far. */
const reach = (exponent: number) => [4, 10, 20, 30, 40].find((one) => one >= exponent) ?? 50;

/** Everything but the bands. Pure; the ways are kept. */
export function view(state: GradientDepthState) {
  const { depth, cursor } = state;
  const { layers, shares } = wayOf(state);
  const at = layers[cursor]!;
  const share = sized(shares[cursor]!);
  const lines = comparedKinds.map((kind) => ({
    kind,
    chosen: kind === state.kind,
    points: drawn(wayOf({ ...state, kind }).shares, 0),
  }));
  const exponents = lines.flatMap(({ points }) => points.filter((point) => point !== null).map(([, y]) => log(y) / log(10)));
  const points = drawn(shares, 0);
  const factors = (of: (layer: LayerSignal) => number) => drawn(layers.slice(1).map(of), 1);
  return {
    /** The share of the error by layers down, of every kind from this seed. */
    lines,
    done: points.slice(0, cursor + 1),
    here: points[cursor]!,
    /** The factors on the way, from the first layer below the output on. */
    weights: factors(({ weights }) => weights),
    slopes: factors(({ slopes }) => slopes),
    both: factors(({ weights, slopes }) => weights * slopes),
    /** Powers of ten that the shares lie between, in big steps so that the ruler seldom changes. */
    domain: [10 ** -reach(-Math.min(0, ...exponents)), 10 ** reach(Math.max(0, ...exponents))] as const,
    /** The step that led here: error above × weights × slopes = error. */
    step:
      cursor === 0
        ? null
        : {
            layer: at.layer,
            above: sized(layers[cursor - 1]!.error),
            weights: sized(at.weights),
            slopes: sized(at.slopes),
            error: sized(at.error),
          },
    now:
      cursor === 0
        ? `At the output, layer ${depth}, all of the error is there.`
        : `${countOf(cursor, 'layer')} down, in layer ${at.layer}, ${share} ${shares[cursor]! > 1 ? 'times the error is heard' : 'of the error is left'}.`,
    verdict: verdictOf(shares, state),
    gradients: `Mean |∂E/∂w|: ${sized(layers[0]!.meanGradient)} in the output layer${depth === 1 ? '' : `, ${sized(layers.at(-1)!.meanGradient)} in the first`}.`,
    rows: layers.map(({ layer, weights, slopes, meanGradient }, k) => [
      String(layer),
      ...(k === 0 ? ['', ''] : [sized(weights), sized(slopes)]),
      sized(shares[k]!),
      sized(meanGradient),
    ]),
  };
}

export type GradientDepthView = ReturnType<typeof view>;

function verdictOf(shares: readonly number[], { depth }: GradientDepthState): string {
  if (depth === 1) return 'One layer: nothing has to be sent down.';
  const arrives = shares.at(-1)!;
  if (arrives === 0) return 'It dies: on the way all slopes are 0.';
  const verb = arrives < 0.1 ? 'It fades' : arrives > 10 ? 'It explodes' : 'It keeps its size';
  return `${verb}: the first layer hears ${sized(arrives)} ${arrives > 1 ? 'times' : 'of'} the error, a factor of ${format(exp(log(arrives) / (depth - 1)), 2)} a layer.`;
}

/** What other starts give, in words. */
export function rangeOf({ known, low, high }: Band): string {
  return known < STARTS
    ? `${known} of ${STARTS} starts measured.`
    : `From ${STARTS} starts: ${sized(low.at(-1)!)} to ${sized(high.at(-1)!)}.`;
}

/** A band to be drawn; a share of 0 reaches down to the ruler's end. */
export const areaOf = ({ known, low, high }: Band, least: number): readonly (readonly [number, number, number])[] =>
  known === 0 ? [] : low.flatMap((from, k) => (high[k]! > 0 ? [[k, Math.max(from, least), high[k]!] as const] : []));
