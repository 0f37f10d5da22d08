import { NumberField } from '@/components/controls/NumberField';
import { Slider } from '@/components/controls/Slider';
import { FigureFrame } from '@/components/figure/FigureFrame';
import type { FigureProps } from '@/components/figure/props';
import { useFigure } from '@/components/figure/use-figure';
import { useOthers } from '@/components/figure/use-others';
import { useRun } from '@/components/figure/use-run';
import { Raised } from '@/components/marks/Raised';
import { PlotTable } from '@/components/marks/plot/PlotTable';
import { reading } from '@/components/marks/plot/ticks';
import { namedCases as cases } from '@/lib/nets/xor';
import { format } from '@/lib/notation/format';
import { grouped, spokenPowers } from '@/lib/notation/magnitude';
import type { Run } from '@/lib/training';
import { Answers, Differences } from './Charts';
import { alpha, APART, epsilon, runOf } from './run';
import { equalWeights, LARGEST, LAST, MOST, nudges, SMALLEST, STRIDE, type EqualWeightsState } from './state';
import { TwinsNet, TwinsTable } from './Twins';
import { linesOf, nudgeSpoken, nudgeText, sayOf } from './view';

/** The slider's place of no nudge, one below the smallest. */
const NONE = SMALLEST - 1;

/** Two hidden units that begin alike, and what becomes of a nudge to one of their weights. */
export default function EqualWeights(props: FigureProps<EqualWeightsState>) {
  const figure = useFigure(equalWeights, props);
  const { state, set } = figure;
  const { nudge, value, sweep } = state;
  const run = runOf({ nudge, value });
  const { moment, known } = useRun(run, sweep, LAST);
  const rest = nudges.filter((other) => other !== nudge).map((other) => runOf({ nudge: other, value }));
  const others = useOthers(rest, LAST, known >= LAST);
  const say = sayOf(state, moment, run);
  const charted = { run, known, moment, onSweep: figure.walk!.go };
  return (
    <FigureFrame
      figure={figure}
      title="Equal weights stay equal"
      instruction="Press Play and watch the last digits. Then try other nudges, and none."
      caption={
        <>
          <strong>What begins alike stays alike, and what is nearly alike has little time to part.</strong> A small nudge grows while the
          error falls. But soon the pair does all that one unit can; slopes fade, and so does the growth. A nudge that is too small then
          comes too late.
        </>
      }
      reading={<Reading value={value} />}
      say={spokenPowers(`${say.now} ${say.end}`)}
      stepLabel={`${STRIDE} sweeps`}
      choice={
        <Slider
          label="nudge"
          name="Nudge of the weight from input 1 to unit 3"
          value={nudge ?? NONE}
          least={NONE}
          most={LARGEST}
          step={1}
          text={nudgeText(nudge)}
          spoken={nudgeSpoken(nudge)}
          onValue={(to) => set({ nudge: to === NONE ? null : to })}
        />
      }
      settings={
        <NumberField label="All weights begin at" value={value} step={0.1} least={-MOST} most={MOST} onValue={(to) => set({ value: to })} />
      }
      table={<RunTable run={run} known={known} />}
    >
      <div className="twins" data-sweep={moment.sweeps} data-nudge={nudge ?? 'none'}>
        <div className="twins-left">
          <TwinsNet run={run} moment={moment} />
          <TwinsTable moment={moment} />
          <p className="figure-say twins-say">
            <Raised text={say.now.replaceAll(' × ', '\u00a0×\u00a0')} /> {say.end}
          </p>
        </div>
        <div className="twins-charts">
          <Differences {...charted} others={others} />
          <Answers {...charted} />
        </div>
      </div>
    </FigureFrame>
  );
}

function Reading({ value }: { readonly value: number }) {
  return (
    <>
      <p>
        All nine weights of the net of <strong>XOR</strong> begin at {format(value, 1)}; then the weight from input 1 to unit 3 gets the
        nudge. ε = {epsilon} and α = {alpha}, one change a sweep. The digits in colour are those in which a weight differs from its twin;
        twelve decimals are shown, sixteen digits are computed.
      </p>
      <p>
        <strong>Above</strong>, the largest of the four differences, in powers of ten; 0 has a place of its own at the bottom. Thin lines
        are the other nudges, and a ring stands where all four answers came within 0.2 of their targets. <strong>Below</strong>, the four
        answers, solid where 1 is wanted, dashed where 0 is. The net shows the case 1 1; thicker lines are larger weights, dashed ones
        negative, and biases stand in the table only.
      </p>
    </>
  );
}

const SWEEPS = [0, 1, 10, 50, 100, 150, 200, 250, 300, 400, 500, 700, 1000];

/** The run in numbers. */
function RunTable({ run, known }: { readonly run: Run; readonly known: number }) {
  const { answers } = linesOf(run);
  const rows = SWEEPS.filter((sweep) => sweep <= known).map((sweep) => [
    grouped(sweep),
    reading(run.watched(APART).get(sweep)),
    format(run.curve.get(sweep)),
    ...answers.map((line) => format(line.get(sweep))),
  ]);
  return (
    <PlotTable
      caption="Difference, error and answers"
      heads={['sweep', 'difference', 'E', ...cases.map(({ name, target }) => `${name} → ${target}`)]}
      rows={rows}
    />
  );
}
