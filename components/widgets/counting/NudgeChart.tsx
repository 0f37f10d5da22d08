import { Curve } from '@/components/marks/plot/Curve';
import { Chosen, Dots } from '@/components/marks/plot/Dots';
import { Plot } from '@/components/marks/plot/Plot';
import { Reader } from '@/components/marks/plot/Reader';
import { Rule } from '@/components/marks/plot/Rule';
import { Texts } from '@/components/marks/plot/Texts';
import { NUDGES } from '@/lib/models/slopes-both-ways';
import { UNKNOWN } from '@/lib/notation/format';
import { tenTo } from '@/lib/notation/magnitude';
import { DIFFERENCES, type NudgeView } from './nudge-view';

interface NudgeChartProps {
  readonly view: NudgeView;
  readonly nudge: number;
  readonly onChoose: (nudge: number) => void;
}

const nudges = Array.from({ length: NUDGES }, (_, k) => k + 1);
const ends = (
  <>
    <span>long nudge</span>
    <span>short nudge</span>
  </>
);
const y = { domain: DIFFERENCES, log: true, label: 'largest difference', paper: true } as const;

/** How far the slopes found by trial are off, against the size of the nudge. A tap chooses a nudge. */
export function NudgeChart({ view: { points, unknown, steepest, description }, nudge, onChoose }: NudgeChartProps) {
  // The chosen nudge is figured, and of the others some that do not touch it.
  const figure = (k: number) => (k === nudge || ((k === 1 || k % 3 === 0) && Math.abs(k - nudge) > 1) ? tenTo(-k) : '');
  const now = points.find(([k]) => k === nudge);
  return (
    <Plot
      className="counting-nudges"
      label="Largest difference of a slope against the nudge, both in powers of ten"
      x={{ domain: [0.5, NUDGES + 0.5], ticks: nudges, format: figure, now: nudge, label: ends }}
      y={y}
      height={196}
      room={{ left: 46, right: 8, bottom: 48 }}
      over={<Reader label="Nudge" stops={nudges} at={nudge - 1} onAt={(k) => onChoose(k + 1)} say={() => description} />}
    >
      <Rule y={steepest} tone="quiet" name="the largest slope" />
      <Curve points={points} tone="quiet" width="thin" />
      <Dots points={points} size={7} />
      {unknown.length > 0 && <Texts of={unknown.map((k) => ({ at: [k, 1e-7], text: UNKNOWN, anchor: 'middle', tone: 'quiet' }))} />}
      {now && <Chosen point={now} />}
    </Plot>
  );
}
