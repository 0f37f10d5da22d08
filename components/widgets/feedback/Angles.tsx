import { Curve } from '@/components/marks/plot/Curve';
import { Chosen, Dots } from '@/components/marks/plot/Dots';
import { Plot } from '@/components/marks/plot/Plot';
import { Rule } from '@/components/marks/plot/Rule';
import { around, type FeedbackView } from './view';

/** The angle between the two signals over the sweeps: where a hundred runs came right, and the way of one. */
export function Angles({ view: { angles, clouds, own, most, sweeps, verdict } }: { readonly view: FeedbackView }) {
  return (
    <Plot
      className="feedback-angles"
      label={`The angle between the two signals. ${verdict} Dots stand where recorded runs came right.`}
      x={{ domain: [0, most], label: 'sweeps' }}
      y={{
        domain: [0, 180],
        ticks: [0, 45, 90, 135, 180],
        format: (angle) => `${angle}°`,
        label: 'angle of the two signals · below 90°: downhill',
      }}
      height={[330, 250]}
      room={{ left: 44, right: 14, top: 28 }}
    >
      <Rule y={90} line="dot" />
      <Dots points={clouds.same.dots} size={7} open tone="quiet" />
      <Dots points={clouds.fixed.dots} size={5} tone="backward" />
      <Curve points={angles.same} width="thin" dash />
      <Curve points={angles.fixed} tone="backward" />
      {own.same && <Chosen point={own.same} size={13} />}
      {own.fixed && <Chosen point={own.fixed} size={13} tone="backward" />}
      <Rule x={sweeps} line="hair" />
    </Plot>
  );
}

const [X, Y, LONG] = [120, 112, 98];

function Arrow({ angle, name }: { readonly angle: number; readonly name: string }) {
  const [x, y] = around(X, Y, LONG, angle);
  const [a, b] = [around(x, y, 11, angle + 155), around(x, y, 11, angle - 155)];
  return <path className={`feedback-arrow is-${name}`} d={`M${X} ${Y}L${x} ${y}M${a.join(' ')}L${x} ${y}L${b.join(' ')}`} />;
}

/** Both signals as arrows, with the angle between them. */
export function Arrows({ angle }: { readonly angle: number }) {
  const [x, y] = around(X, Y, 34, angle);
  return (
    <svg
      className="feedback-arrows"
      viewBox="0 0 240 142"
      role="img"
      aria-label={`Two arrows, ${Math.round(angle)} degrees apart: the signal of back-propagation, and the one through random weights`}
    >
      <path className="feedback-level" d={`M${X} ${Y}V${Y - LONG}`} />
      <path className="feedback-arc" d={`M${X + 34} ${Y}A34 34 0 0 0 ${x} ${y}`} />
      <Arrow angle={0} name="same" />
      <Arrow angle={angle} name="fixed" />
      <text x={X} y={Y + 26} textAnchor="middle">
        {Math.round(angle)}°
      </text>
    </svg>
  );
}
