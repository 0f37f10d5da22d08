import { area } from 'd3';
import { Raised } from '@/components/marks/Raised';
import { STEPS } from './state';
import type { Strand } from './view';

/** Of one step across, and of an error of full size up; an error that has grown stops at the edge. */
const [STEP, FULL, EDGE] = [20, 44, 60] as const;
const [WIDTH, MIDDLE] = [STEPS * STEP, EDGE / 2 + 2] as const;
const widthOf = (share: number) => Math.min(EDGE, FULL * share);
const place = (step: number) => (step - 0.5) * STEP;
const outline = area<{ readonly step: number; readonly share: number }>()
  .x(({ step }) => place(step))
  .y0(({ share }) => MIDDLE + widthOf(share) / 2)
  .y1(({ share }) => MIDDLE - widthOf(share) / 2)
  .digits(2);

/**
 * The error as a band as wide as it is large, from the last step at the right back to the first; a doorway for what each step lets
 * through.
 */
export function Band({ strand: { name, share, factor, here }, at }: { readonly strand: Strand; readonly at: number }) {
  const edge = (from: number) => outline(share.slice(from - 1).map((one, k) => ({ step: from + k, share: one }))) ?? '';
  return (
    <div className="band">
      <p className="band-head">
        <b>{name}</b>{' '}
        <span>
          at step {at}: <Raised text={here} />
        </span>
      </p>
      <svg
        viewBox={`0 0 ${WIDTH} ${EDGE + 4}`}
        role="img"
        aria-label={`${name}: the error from step ${STEPS} back to step ${at}, as a band as wide as it is large`}
      >
        <path className="band-axis" d={`M0 ${MIDDLE}H${WIDTH}`} />
        <path className="band-whole" d={edge(1)} />
        <path className="band-done" d={edge(at)} />
        {factor.map((one, k) => {
          const half = widthOf(one) / 2;
          // Where all of it comes through there is no door to be seen.
          if (half >= FULL / 2 + 0.5) return null;
          const [x, jamb] = [place(k + 1) + STEP / 2, FULL / 2 + 2];
          const [above, below] = [(MIDDLE - half).toFixed(2), (MIDDLE + half).toFixed(2)];
          return <path key={k} className="band-door" d={`M${x} ${MIDDLE - jamb}V${above}M${x} ${below}V${MIDDLE + jamb}`} />;
        })}
        <path className="band-here" d={`M${place(at)} 0V${EDGE + 4}`} />
      </svg>
    </div>
  );
}
