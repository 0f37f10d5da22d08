import { Curve } from '@/components/marks/plot/Curve';
import { Plot } from '@/components/marks/plot/Plot';
import { Reader } from '@/components/marks/plot/Reader';
import { format } from '@/lib/notation/format';
import { SHOWN, type BugsView } from './view';

/** The error over the sweeps: thick the program on show, thin and dashed the right one. */
export function Chart({ chart: { right, bug, top, description } }: { readonly chart: BugsView['chart'] }) {
  const known = Math.min(SHOWN, right.length - 1, (bug ?? right).length - 1);
  const sweeps = Array.from({ length: known + 1 }, (_, k) => k);
  const readings = (k: number) => [
    {
      name: bug ? 'the right program' : 'E',
      y: right[k]!,
      text: bug ? `${format(right[k]!, 3)} right` : format(right[k]!, 3),
      tone: bug ? 'quiet' : 'ink',
    } as const,
    ...(bug ? [{ name: 'with the bug', y: bug[k]!, text: `${format(bug[k]!, 3)} bug` }] : []),
  ];
  return (
    <Plot
      className="bugs-chart"
      label={description}
      x={{ domain: [0, SHOWN], label: 'sweeps' }}
      y={{ domain: [0, top], label: 'E', ticks: Math.max(2, Math.ceil(top)) }}
      height={280}
      room={{ left: 34 }}
      over={<Reader label="Sweep" stops={sweeps} head={(sweep) => `sweep ${sweep}`} readings={readings} />}
    >
      <Curve ys={right} to={SHOWN} {...(bug ? { tone: 'quiet', width: 'thin', dash: true } : {})} />
      {bug && <Curve ys={bug} to={SHOWN} />}
    </Plot>
  );
}
