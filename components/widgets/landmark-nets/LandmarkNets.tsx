import { FigureFrame } from '@/components/figure/FigureFrame';
import type { FigureProps } from '@/components/figure/props';
import { useFigure } from '@/components/figure/use-figure';
import { PlotTable } from '@/components/marks/plot/PlotTable';
import { landmarks } from '@/lib/nets/landmarks';
import { grouped } from '@/lib/notation/magnitude';
import { href } from '@/lib/site/paths';
import { Ruler } from './Ruler';
import { landmarkNets, type LandmarkNetsState } from './state';
import { families, ratioText, say, sizeText, told } from './view';

/** Nets that are remembered, by year, on a log scale of their size; each with its source. */
export default function LandmarkNets(props: FigureProps<LandmarkNetsState>) {
  const figure = useFigure(landmarkNets, props);
  const { cursor } = figure.state;
  const { net, weights, compared } = told(cursor);
  return (
    <FigureFrame
      figure={figure}
      title="From the Letter’s nets to today’s"
      instruction="Step from net to net, or tap one."
      caption={caption}
      reading={reading}
      say={say(cursor)}
      stepLabel="Next"
      table={
        <PlotTable
          caption="Landmark nets by year"
          heads={['Net', 'Year', 'Trainable numbers', 'Of the number', 'Source']}
          rows={landmarks.map(({ name, year, weights, note, source }) => [
            name,
            String(year),
            grouped(weights),
            note ?? 'as the source gives it',
            source.label,
          ])}
        />
      }
    >
      <div className="landmark-nets" data-net={net.id}>
        <Ruler chosen={cursor} onChoose={(to) => figure.dispatch({ type: 'go', to })} />
        <div className="landmark-told">
          <p className="landmark-year">{net.year}</p>
          <p className="landmark-name">{net.name}</p>
          <p className="landmark-size">
            <strong>{weights}</strong> trainable numbers{net.note !== undefined && `, ${net.note}`}
          </p>
          <p className="landmark-compared">{compared}</p>
          <p className="landmark-text">{net.text}</p>
          <p className="landmark-source">
            Source: <a href={href(`/references/#bib-${net.source.key}`)}>{net.source.label}</a>
          </p>
        </div>
      </div>
    </FigureFrame>
  );
}

const [smallest, largest] = [landmarks[0]!, landmarks.at(-1)!];

const caption = (
  <>
    <strong>Every step to the right is ten times as many trainable numbers.</strong> From the family trees to {largest.name} lies a factor
    of {ratioText(largest.weights / families)}, and the gradient of each comes from a backward pass. Several later products print no size,
    so they are not here.
  </>
);

const reading = (
  <p>
    One line for each net, in the order of the years, from {sizeText(smallest.weights)} numbers to {sizeText(largest.weights)}. The scale is
    logarithmic. Sizes are the sources’ own, in round figures from 1998 on; where the figure says so they are counted here from the layers.
    Weights that are shared by many connections count once.
  </p>
);
