import { format } from '@/lib/notation/format';
import { Curve, type CurveProps } from './Curve';
import { Plot, type PlotProps } from './Plot';
import { Reader, type ReaderProps } from './Reader';

type Line = Pick<CurveProps, 'points' | 'ys' | 'to'>;

export interface FourAnswersProps extends Pick<PlotProps, 'x' | 'height' | 'room' | 'className' | 'children'> {
  readonly cases: readonly { readonly name: string; readonly target: number }[];
  /** The answer to each case, as far as the run is known, and as far as the sweep on show. */
  readonly whole: readonly Line[];
  readonly done: readonly Line[];
  /** What the net says to each case at the sweep on show. */
  readonly outputs: readonly (readonly number[])[];
  readonly reader: Pick<ReaderProps, 'stops' | 'at' | 'onAt'>;
}

const y = { domain: [0, 1], ticks: [0, 0.5, 1], label: 'answers' } as const;

/** The answers to four cases over the sweeps of a run, solid where 1 is wanted, dashed where 0 is: below a chart that has a hairline too. */
export function FourAnswers({ cases, whole, done, outputs, x, reader, children, ...place }: FourAnswersProps) {
  const readings = () =>
    cases.map(({ name }, c) => ({ name, y: outputs[c]![0]!, text: format(outputs[c]![0]!, 2), tone: 'forward' as const }));
  return (
    <Plot
      {...place}
      label="The answers to the four cases after each sweep"
      x={{ ...x, label: 'sweeps' }}
      y={y}
      over={<Reader label="Sweep, on the answers" readings={readings} {...reader} arrows={false} />}
    >
      {children}
      {cases.map(({ name, target }, c) => (
        <Curve key={name} {...whole[c]} tone="quiet" width="thin" dash={target === 0} name={name} />
      ))}
      {cases.map(({ name, target }, c) => (
        <Curve key={`${name} done`} {...done[c]} tone="forward" dash={target === 0} />
      ))}
    </Plot>
  );
}
