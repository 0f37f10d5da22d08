import { dialArc, dialTarget, dialTick } from './dial-geometry';
import type { DialMark } from './types';
import { memoPlain } from './memo-plain';
import { useQuantity } from './net-scope';

const minor = [0.1, 0.2, 0.3, 0.4, 0.6, 0.7, 0.8, 0.9];

/** A unit: scale from 0 to 1, arc and needle at its output, target on the rim, error outside it. */
export const Dial = memoPlain(function Dial({ mark }: { readonly mark: DialMark }) {
  const { x, y, r, value, target, error, role, pass } = mark;
  const quantity = useQuantity()(`y.${mark.unit}`);
  if (mark.disc) {
    return (
      <g className={`dial is-disc role-${role} pass-${pass}${value === 1 ? ' is-on' : ''}`} data-quantity={quantity}>
        <circle className="dial-face" cx={x} cy={y} r={r} />
        <circle className="dial-ring" cx={x} cy={y} r={r} />
      </g>
    );
  }
  const arcRadius = r - 5.5;
  const shown = value === null ? null : Math.min(1, Math.max(0, value));
  return (
    <g className={`dial role-${role} pass-${pass}`} data-quantity={quantity}>
      <circle className="dial-face" cx={x} cy={y} r={r} />
      {mark.fine && <path className="dial-minor" d={minor.map((v) => dialTick(x, y, r - 7, r - 3, v)).join('')} />}
      <path className="dial-major" d={[0, 0.5, 1].map((v) => dialTick(x, y, r - 9, r - 2, v)).join('')} />
      {shown !== null && shown > 0 && (
        <path className={mark.fresh ? 'dial-arc is-fresh' : 'dial-arc'} d={dialArc(x, y, arcRadius, 0, shown)} />
      )}
      {shown !== null && <path className="dial-needle" d={dialTick(x, y, r - 11, r, shown)} />}
      <circle className="dial-ring" cx={x} cy={y} r={r} />
      {error !== undefined && shown !== null && target !== undefined && Math.abs(shown - target) > 0.002 && (
        <path className={`dial-error pass-${error}`} d={dialArc(x, y, r + 6, target, shown)} />
      )}
      {target !== undefined && <path className="dial-target" d={dialTarget(x, y, r, target)} />}
    </g>
  );
});
