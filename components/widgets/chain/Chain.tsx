import { useMemo } from 'react';
import { useOneStop } from '@/components/controls/use-one-stop';
import { Choice } from '@/components/controls/Choice';
import { NumberField } from '@/components/controls/NumberField';
import { FigureFrame } from '@/components/figure/FigureFrame';
import type { FigureProps } from '@/components/figure/props';
import { useFigure } from '@/components/figure/use-figure';
import { useLayouts, type Layouts } from '@/components/figure/use-layout';
import { Raised } from '@/components/marks/Raised';
import { PlotTable } from '@/components/marks/plot/PlotTable';
import { Sym } from '@/components/marks/Sym';
import { spoken } from '@/lib/notation/quantities';
import { Graph } from './Graph';
import type { Picking } from './Places';
import { DECIMALS, dialled, edited, presets } from './presets';
import { chain, line, nudges, type ChainState } from './state';
import { Outcome, Strip } from './Strip';
import { Upright } from './Upright';
import { view as viewOf, type ChainView } from './view';
import { Wide } from './Wide';
import { nudgeText } from './written';

const chains = [
  { value: 'gentle', text: 'gentle', spoken: 'gentle: every slope is as steep as it can be' },
  { value: 'saturated', text: 'saturated', spoken: 'saturated: large weights, flat slopes' },
  { value: 'cut', text: 'cut', spoken: 'cut: one weight is 0' },
] as const;
/** The lying chain has as many numbers as a laptop has room for. */
const fits = [
  ['wide', 900],
  ['narrow', 0],
] as const satisfies Layouts<string>;
const sizes = nudges.map((nudge) => ({ value: nudge, text: nudgeText(Number(nudge)), spoken: `nudge by ${nudgeText(Number(nudge))}` }));

const caption = (
  <>
    <strong>Nudge any place in a chain, and the error answers at a rate that is the product of the rates of the links in between.</strong>{' '}
    The ripple runs <span className="tone-forward">forward</span>; the product grows <span className="tone-backward">backward</span>, one
    factor a step. So a place further back costs one multiplication more, not another walk.
  </>
);

const reading = (
  <p>
    Each unit is a dial from 0 to 1; before it stands its total input, with its bias on a square marked 1. The hops carry the rates: a
    weight, the slope of a curve, the miss at the end. A dot stands where the product has not come yet. The curve is the true error, the
    dashed line what the rate makes of it. The numbers are chosen, not drawn: in the gentle chain every total input is 0, where slopes are
    steepest. Its target is 0, as in the cut chain; in the saturated one it is 1. All of them can be changed in the settings.
  </p>
);

/** A net one unit wide: nudge any place, and see the error answer at the product of the rates in between. */
export default function Chain(props: FigureProps<ChainState>) {
  const figure = useFigure(chain, props);
  const { state, set } = figure;
  const { preset, edits } = state;
  const view = useMemo(() => viewOf(state), [state]);
  const layouts = useLayouts(figure.place, fits);
  const own = Object.keys(edits).length > 0;
  // In the order in which they stand in the lying chain: what is on the line, then weights and biases.
  const places = [...view.spine, ...view.sides].map(({ key }) => key).filter((key) => key !== 'E');
  const row = useOneStop('places', places.length);
  const picking: Picking = { onPick: (place) => set({ place }), stop: (place) => row(places.indexOf(place)) };

  return (
    <FigureFrame
      figure={figure}
      title="A chain one unit wide"
      instruction="Tap any number to nudge it. Step carries the nudge one link further from the error."
      caption={caption}
      reading={reading}
      say={view.say}
      choice={
        <Choice
          label={own ? 'chain, with numbers of yours' : 'chain'}
          options={chains}
          value={own ? null : preset}
          onChange={(to) => set({ preset: to, edits: {} })}
        />
      }
      hint="↑ ↓ numbers"
      steps={{ unit: 'link', at: view.depth, of: line.length }}
      settings={
        <div className="chain-fields">
          {dialled.map(({ key, of, least, most, read }) => (
            <NumberField
              key={key}
              label={<Sym silent mark={{ of, tone: 'ink' }} />}
              name={spoken(of)}
              value={read(view.chain)}
              step={of.q === 'w' ? 0.5 : 0.1}
              least={least}
              most={most}
              decimals={DECIMALS}
              was={Object.hasOwn(edits, key) ? read(presets[preset]) : undefined}
              onValue={(value) => set({ edits: edited(preset, edits, key, value) })}
            />
          ))}
        </div>
      }
      table={<PlacesTable view={view} />}
    >
      <div className="chain" data-place={state.place} data-depth={view.depth}>
        {layouts.includes('wide') && <Wide view={view} picking={picking} />}
        {layouts.includes('narrow') && <Upright view={view} picking={picking} />}
        <Strip equation={view.equation} />
        <div className="chain-below">
          <div className="chain-words">
            <p className="figure-say chain-say">
              <Raised text={view.sentence} />
            </p>
            <div className="chain-nudge">
              <span className="chain-nudge-name">
                nudge <Sym mark={{ of: view.of, tone: 'ink' }} /> by
              </span>
              <Choice label="size of the nudge" options={sizes} value={state.nudge} onChange={(to) => set({ nudge: to })} />
            </div>
            <Outcome equation={view.equation} />
            <p className="figure-say chain-verdict">{view.verdict}</p>
          </div>
          <Graph graph={view.graph} />
        </div>
      </div>
    </FigureFrame>
  );
}

const heads = ['place', 'value', 'rate to the next', 'product, rate to the error'];

function PlacesTable({ view: { rows } }: { readonly view: ChainView }) {
  const cells = rows.map(({ of, value, link, product }) => [<Sym key="of" mark={{ of, tone: 'ink' }} />, value, link, product]);
  return <PlotTable caption="Every place, from the error back to the input" heads={heads} rows={cells} />;
}
