import { exp, log } from '@/lib/engine';
import type { Point } from '@/components/marks/plot/Curve';
import { reading } from '@/components/marks/plot/ticks';
import { format } from '@/lib/notation/format';
import { comparedKinds, type ComparedKind } from '@/lib/notation/kinds';
import { countOf, scientific } from '@/lib/notation/magnitude';
import { STARTS, wayOf, type Band } from './measure';
import { type GradientDepthState } from './state';

export interface GradientDepthView {
  /** The share of the error by layers down, of every kind from this seed; null where nothing is left. */
  readonly lines: readonly { readonly kind: ComparedKind; readonly chosen: boolean; readonly points: readonly (Point | null)[] }[];
  readonly done: readonly (Point | null)[];
  readonly here: Point | null;
  /** The factors on the way, from the first layer below the output on. */
  readonly weights: readonly (Point | null)[];
  readonly slopes: readonly (Point | null)[];
  readonly both: readonly (Point | null)[];
  /** Powers of ten that the shares lie between, in big steps so that the ruler seldom changes. */
  readonly domain: readonly [number, number];
  /** The step that led here: error above × weights × slopes = error. */
  readonly step: {
    readonly layer: number;
    readonly above: string;
    readonly weights: string;
    readonly slopes: string;
    readonly error: string;
  } | null;
  readonly now: string;
  readonly verdict: string;
  readonly gradients: string;
  readonly rows: readonly (readonly string[])[];
}

/** A number of any size in a narrow place. */
const sized = (value: number) => (value < 1e6 ? reading(value) : scientific(value, 2));

const positive = (points: readonly (readonly [number, number])[]): (Point | null)[] => points.map((point) => (point[1] > 0 ? point : null));

/** The least of some powers of ten that reaches so far. */
const reach = (exponent: number) => [4, 10, 20, 30, 40].find((one) => one >= exponent) ?? 50;

/** Everything but the bands. Pure; the ways are kept. */
export function view(state: GradientDepthState): GradientDepthView {
  const { depth, cursor } = state;
  const way = wayOf(state);
  const lines = comparedKinds.map((kind) => ({
    kind,
    chosen: kind === state.kind,
    points: positive(wayOf({ ...state, kind }).shares.map((share, k) => [k, share] as const)),
  }));
  const all = lines.flatMap(({ points }) => points.flatMap((point) => (point ? [log(point[1]) / log(10)] : [])));
  const points = lines.find(({ chosen }) => chosen)!.points;
  const factors = (of: 'weights' | 'slopes' | 'both') =>
    positive(
      way.layers
        .slice(1)
        .map(({ weights, slopes }, k) => [k + 1, of === 'both' ? weights * slopes : of === 'weights' ? weights : slopes] as const),
    );
  const at = way.layers[cursor]!;
  const share = way.shares[cursor]!;
  return {
    lines,
    done: points.slice(0, cursor + 1),
    here: points[cursor]!,
    weights: factors('weights'),
    slopes: factors('slopes'),
    both: factors('both'),
    domain: [10 ** -reach(Math.max(0, -Math.min(...all))), 10 ** reach(Math.max(0, Math.max(...all)))],
    step:
      cursor === 0
        ? null
        : {
            layer: at.layer,
            above: sized(way.layers[cursor - 1]!.error),
            weights: sized(at.weights),
            slopes: sized(at.slopes),
            error: sized(at.error),
          },
    now:
      cursor === 0
        ? `At the output, layer ${depth}, all of the error is there.`
        : `${countOf(cursor, 'layer')} down, in layer ${at.layer}, ${sized(share)} ${share > 1 ? 'times the error is heard' : 'of the error is left'}.`,
    verdict: verdictOf(way.shares, state),
    gradients: `Mean |∂E/∂w|: ${sized(way.layers[0]!.meanGradient)} in the output layer${depth === 1 ? '' : `, ${sized(way.layers.at(-1)!.meanGradient)} in the first`}.`,
    rows: way.layers.map(({ layer, weights, slopes, meanGradient }, k) => [
      String(layer),
      ...(k === 0 ? ['', ''] : [sized(weights), sized(slopes)]),
      sized(way.shares[k]!),
      sized(meanGradient),
    ]),
  };
}

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
