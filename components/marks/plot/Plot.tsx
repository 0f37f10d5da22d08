import { useMemo, type CSSProperties, type ReactNode } from 'react';
import { Raised } from '../Raised';
import { Axes, type AxisProps, type RightRuler } from './Axes';
import { PlaneContext } from './context';
import { CurveNames, namedCurves } from './Names';
import { scaleOf } from './scale';

export interface PlotProps {
  /** What a listener is told that the picture shows. */
  readonly label: string;
  readonly x: AxisProps;
  readonly y: AxisProps;
  readonly right?: RightRuler;
  /** Height of the plane in px, or in a wide place and in a narrow one; or a plane of this ratio of width to height. */
  readonly height?: number | readonly [wide: number, narrow: number];
  readonly aspect?: number;
  /** Room around the plane in px, where the usual does not do: for long figures left, for names of curves right. */
  readonly room?: {
    readonly left?: number;
    readonly right?: number;
    readonly narrowRight?: number;
    readonly top?: number;
    readonly bottom?: number;
  };
  /** `Curve`, `Area`, `Dots`, `Rule`, `Histogram`, `Contours`; later ones lie over earlier ones. */
  readonly children?: ReactNode;
  /** HTML over the plane, as a `Reader` or a `Scrub`. */
  readonly over?: ReactNode;
  /** No axes and no room around the plane: a strip over a ruler that is figured already. */
  readonly bare?: boolean;
  readonly className?: string;
}

/** Of a plane of given ratio the height is not known; names in it keep a distance as if it were so high, in px. */
const SUPPOSED = 260;

const lettered = (label: ReactNode) => (typeof label === 'string' ? <Raised text={label} /> : label);

/**
 * A chart from plain data. The plane is as wide as its place and as high as it is told; what is drawn in it is placed in per
 * cent, with strokes, dots and type in px. So one drawing, the server's, serves every width: nothing is measured, nothing moves.
 */
export function Plot({ label, x, y, right, height = [280, 240], aspect, room = {}, children, over, bare = false, className }: PlotProps) {
  const [wide, narrow] = typeof height === 'number' ? [height, height] : height;
  const lowest = aspect === undefined ? Math.min(wide, narrow) : SUPPOSED;
  const {
    domain: [x0, x1],
    log: xLog = false,
  } = x;
  const {
    domain: [y0, y1],
    log: yLog = false,
  } = y;
  // The same object while the axes are the same, so that a mark is drawn anew only when its own data change.
  const plane = useMemo(
    () => ({ x: scaleOf({ domain: [x0, x1], log: xLog }), y: scaleOf({ domain: [y0, y1], log: yLog }), height: lowest }),
    [x0, x1, xLog, y0, y1, yLog, lowest],
  );
  const named = namedCurves(children);
  const px = (size: number | undefined) => (size === undefined ? undefined : `${size}px`);
  const style = {
    '--plot-height': px(wide),
    '--plot-narrow': px(narrow),
    '--plot-aspect': aspect,
    '--plot-left': px(room.left),
    '--plot-right': px(room.right),
    '--plot-narrow-right': px(room.narrowRight ?? room.right),
    '--plot-top': px(room.top),
    '--plot-bottom': px(room.bottom),
  } as CSSProperties;
  return (
    <PlaneContext value={plane}>
      <div className={['plot', bare && 'is-bare', className].filter(Boolean).join(' ')} style={style} translate="no">
        <div className={aspect === undefined ? 'plot-plane' : 'plot-plane is-shaped'}>
          <svg className="plot-drawing" role="img" aria-label={label}>
            {!bare && <Axes x={x} y={y} right={right} />}
            {children}
            {named.length > 0 && <CurveNames curves={named} />}
          </svg>
          {y.label !== undefined && (
            <span className="plot-label is-y" aria-hidden="true">
              {lettered(y.label)}
            </span>
          )}
          {right?.label !== undefined && (
            <span className="plot-label is-right" aria-hidden="true">
              {lettered(right.label)}
            </span>
          )}
          {x.label !== undefined && (
            <span className="plot-label is-x" aria-hidden="true">
              {lettered(x.label)}
            </span>
          )}
          {over}
        </div>
      </div>
    </PlaneContext>
  );
}
