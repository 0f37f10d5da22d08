import { HEIGHT, sigmoidView, WIDTH } from './sigmoid-view';

/** The curve along which a unit turns its total input into its output; for a note in the margin. */
export function SigmoidCurve() {
  const { curve, tangent, axes, place, rises, runs, slope, description } = sigmoidView();
  return (
    <span className="sketch" translate="no">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={description}>
        <path className="sketch-axes" d={axes} />
        {rises.map(({ at, figure }) => (
          <g key={figure}>
            <path className="sketch-axes" d={`M26 ${at}h-4`} />
            <text x={19} y={at + 4} textAnchor="end">
              {figure}
            </text>
          </g>
        ))}
        {runs.map(({ at, figure }) => (
          <g key={figure}>
            <path className="sketch-axes" d={`M${at} ${HEIGHT - 26}v4`} />
            <text x={at} y={HEIGHT - 8} textAnchor="middle">
              {figure}
            </text>
          </g>
        ))}
        <text className="sketch-name" x={34} y={15}>
          y
        </text>
        <text className="sketch-name" x={WIDTH - 8} y={HEIGHT - 31} textAnchor="end">
          x
        </text>
        <path className="sketch-tangent" d={tangent} />
        <path className="sketch-curve" d={curve} />
        <circle className="sketch-place" cx={place.x} cy={place.y} r="3.5" />
        <text x={place.x + 12} y={place.y + 12}>
          slope {slope}
        </text>
      </svg>
    </span>
  );
}
