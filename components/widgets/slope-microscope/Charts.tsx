import { Area } from '@/components/marks/plot/Area';
import { Curve } from '@/components/marks/plot/Curve';
import { Dots } from '@/components/marks/plot/Dots';
import { Plot } from '@/components/marks/plot/Plot';
import { Reader, type Reading } from '@/components/marks/plot/Reader';
import { reading } from '@/components/marks/plot/ticks';
import { decimalsOf, format } from '@/lib/notation/format';
import { comparedKinds, kindNames, type ComparedKind } from '@/lib/notation/kinds';
import { EDGE, LAST, xAt } from './state';
import { curves, ranges, saturatedOf, slopes, type SlopeView } from './view';

const ruler = { domain: [-EDGE, EDGE], ticks: [-8, -4, 0, 4, 8] } as const;
const stops = Array.from({ length: LAST + 1 }, (_, place) => xAt(place));
const room = { left: 36, right: 64, narrowRight: 60 };
const slopeRange = [0, 1.08] as const;
const brief = (slope: number) => format(slope, decimalsOf(slope));

const saturated = (kind: ComparedKind, range: readonly [number, number]) =>
  saturatedOf(kind, range).map((band) => <Area key={band[0]![0]} points={band} tone="quiet" />);

/** The curve with its tangent, and below on the same ruler its slope beside that of the other curves. */
export function Charts({ view, onPlace }: { readonly view: SlopeView; readonly onPlace: (place: number) => void }) {
  const { kind, place, x, y, slope, tangent } = view;
  const range = ranges[kind];
  const reader = (label: string, readings: readonly Reading[], rising = false) => (
    <Reader label={label} stops={stops} readings={() => readings} rising={rising} at={place} onAt={onPlace} arrows={false} />
  );
  return (
    <div className="slope-charts">
      <Plot
        label={`The output of a ${kindNames[kind]} unit against its total input, and its tangent at ${format(x, 1)}`}
        x={{ ...ruler, label: '' }}
        y={{ ...range, label: 'output y' }}
        height={[176, 150]}
        room={{ ...room, top: 30, bottom: 26 }}
        over={reader('Total input x', [{ name: 'output', y, text: format(y), tone: 'forward' }], true)}
      >
        {saturated(kind, range.domain)}
        <Curve points={tangent} tone="backward" width="thin" dash />
        <Curve points={curves[kind]} tone="forward" />
        <Dots points={[[x, y]]} size={9} tone="forward" halo />
      </Plot>
      <Plot
        className="slope-slope"
        label={`The slope of the same curve: ${reading(slope)} here. The slopes of the other curves beside it.`}
        x={{ ...ruler, label: 'total input x' }}
        y={{ domain: slopeRange, ticks: [0, 0.25, 0.5, 0.75, 1], format: brief, label: 'its slope' }}
        height={[128, 110]}
        room={{ ...room, top: 28, bottom: 44 }}
        over={reader('Total input x, on the slope', [{ name: 'slope', y: slope, text: reading(slope), tone: 'backward' }])}
      >
        {saturated(kind, slopeRange)}
        {comparedKinds
          .filter((other) => other !== kind)
          .map((other) => (
            <Curve key={other} points={slopes[other]} tone="quiet" width="thin" name={kindNames[other]} />
          ))}
        <Curve key="own" points={slopes[kind]} tone="backward" name={kindNames[kind]} />
      </Plot>
    </div>
  );
}

/** What the lens shows: curve and tangent around x, as wide as high in the same unit, so that a slope of 1 is at 45°. */
export function Lens({ view: { lens, x, slope } }: { readonly view: SlopeView }) {
  return (
    <Plot
      className="slope-lens"
      bare
      aspect={1}
      label={`Under the lens: the curve around x = ${format(x, 1)} and its tangent of slope ${reading(slope)}`}
      x={{ domain: lens.x }}
      y={{ domain: lens.y }}
    >
      <Curve points={lens.step} tone="quiet" width="thin" />
      <Curve points={lens.curve} tone="forward" width="thick" />
      <Curve points={lens.tangent} tone="backward" dash />
    </Plot>
  );
}
