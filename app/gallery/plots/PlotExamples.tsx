import { Entry } from '../Entry';
import { anchor } from '../anchor';
import type { PlotData } from './data';
import { Depths, Errors, Landings, Nets, Outcomes, Surface, Thousand, ThousandBars, Weights } from './examples';

/** One plot of each kind, with what is written for it. */
export default function PlotExamples({ data }: { readonly data: PlotData }) {
  const entries = [
    {
      name: 'Two training runs',
      shown: <Errors data={data} />,
      note: 'Curves on a log axis, named at their ends; a hairline under the pointer, or by ← and → once the plot has the focus.',
      source: `<Plot label="…" x={{ domain: [0, 2000], label: 'sweeps' }} y={{ domain: [1e-4, 1], log: true, label: 'E' }}
  over={<Reader label="Sweep" stops={sweeps} head={head} readings={readings} />}>
  <Curve ys={plain} tone="quiet" width="thin" dash name="without" />
  <Curve ys={withVelocity} name="with velocity" />
</Plot>`,
    },
    {
      name: 'A surface and two paths',
      shown: <Surface data={data} />,
      note: 'Lines of equal error with their heights; a path solid with velocity, dashed without, a dot a sweep.',
      source: `<Plot label="…" aspect={1} x={{ domain: [-2, 8] }} y={{ domain: [-2, 8] }}>
  <Contours {...surface} x={[-2, 8]} y={[-2, 8]} levels={levels} />
  <Curve points={plain} dash width="thin" name="without" /><Dots points={plain} size={5} open />
  <Curve points={withVelocity} name="with velocity" /><Dots points={withVelocity} size={5} />
</Plot>`,
    },
    {
      name: 'A thousand runs, a dot each',
      shown: <Thousand data={data} />,
      note: 'Every run in its pile, the number the paper reports as a hairline, one run on its way with a ring.',
      source: `const dots = pile(sweeps, [0, 6000], 120);
<Plot …><Dots points={dots} size={3} /><Rule x={1425} name="1,425" /><Chosen point={dots[seed]} /></Plot>`,
    },
    {
      name: 'The same, counted',
      shown: <ThousandBars data={data} />,
      note: 'Bars for whoever wants the counts; those beyond the axis are told, not dropped.',
      source: `const { bars, beyond } = histogram(sweeps, [0, 6000], 30);
<Plot …><Histogram bars={bars} /></Plot>`,
    },
    {
      name: 'A map of outcomes',
      shown: <Outcomes data={data} />,
      note: 'A hundred runs, each a tile of four answers; a thick frame is a run that is not right. Arrows walk, Enter or a press opens.',
      source: `<Tiles label="…" tiles={tiles} open={open} onOpen={setOpen} />`,
    },
    {
      name: 'Gradient by layer',
      shown: <Depths data={data} />,
      note: 'A line through the middle over seeds and a band from the least to the most, on a log axis.',
      source: `<Plot label="…" x={{ domain: [1, 8] }} y={{ domain: [1e-7, 1], log: true }}>
  <Area points={band} tone="backward" /><Curve points={middle} tone="backward" name="sigmoid" />
</Plot>`,
    },
    {
      name: 'Landings on a curve',
      shown: <Landings data={data} />,
      note: 'Where too large a step lands, in order, on the error of one weight.',
      source: `<Plot …><Curve points={error} /><Curve points={landings} tone="change" width="thin" dash />
  <Dots points={landings} tone="change" size={9} halo /></Plot>`,
    },
    {
      name: 'Landmarks on a log scale',
      shown: <Nets data={data} />,
      note: 'Named numbers below the axis, as many as there is room for, one of them chosen.',
      source: `<Plot …><Landmarks of={nets} chosen="xor" /></Plot>`,
    },
    {
      name: 'Weights as squares',
      shown: <Weights data={data} />,
      note: 'Area is size; filled is positive, hollow negative.',
      source: `<Squares label="…" values={weights} rowNames={names} />`,
    },
  ];
  return entries.map(({ name, note, source, shown }) => (
    <Entry key={name} id={anchor(name)} name={name} note={note} source={source}>
      {shown}
    </Entry>
  ));
}
