import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { plotData } from '@/app/gallery/plots/data';
import PlotExamples from '@/app/gallery/plots/PlotExamples';

const data = plotData();
const html = renderToStaticMarkup(<PlotExamples data={data} />);
const drawn = (name: string) => html.slice(html.indexOf(`>${name}</h3>`)).split('gallery-source')[0]!;
/** The points of the paths of one class in one example. */
const pieces = (name: string, of: string) =>
  [...drawn(name).matchAll(new RegExp(`<path class="${of}[^"]*" d="([^"]*)"`, 'g'))].map(([, d]) => d!);

describe('the gallery’s plots', () => {
  it('are drawn by the server without a number that is none', () => {
    expect(html).not.toMatch(/NaN|undefined|Infinity/);
    expect(html.match(/class="plot(?: [^"]*)?"/g)).toHaveLength(7);
  });

  it('draw 2,001 sweeps with at most about 400 points a curve', () => {
    const curves = pieces('Two training runs', 'plot-curve');
    expect(curves).toHaveLength(2);
    for (const d of curves) expect(d.split('L').length).toBeLessThan(405);
  });

  it('pile every run that came right in time, and count it once', () => {
    const inTime = data.thousand.filter((one) => one !== null && one <= 6000).length;
    expect(pieces('A thousand runs, a dot each', 'plot-dots')[0]!.split('M')).toHaveLength(inTime + 1);
    expect(drawn('The same, counted')).toContain(`${data.thousand.length - inTime} runs came right later or not at all.`);
  });

  it('show runs that fail as failing', () => {
    const stuck = data.outcomes.filter(({ right }) => !right).length;
    expect(stuck).toBeGreaterThan(0);
    expect(stuck).toBeLessThan(50);
    expect(pieces('A map of outcomes', 'plot-tile is-marked')[0]!.split('M')).toHaveLength(stuck + 1);
  });

  it('go downhill on the surface, with velocity farther in as many sweeps', () => {
    const { plain, withVelocity } = data.surface;
    const gone = (path: typeof plain) => Math.hypot(path.at(-1)![0] - path[0]![0], path.at(-1)![1] - path[0]![1]);
    expect(gone(withVelocity)).toBeGreaterThan(gone(plain));
  });

  it('have smaller slopes farther from the error, by more with sigmoids', () => {
    const ratio = (rows: typeof data.depths.tanh) => rows.at(-1)![1] / rows[0]![1];
    expect(ratio(data.depths.sigmoid)).toBeGreaterThan(ratio(data.depths.tanh));
    expect(ratio(data.depths.tanh)).toBeGreaterThan(1);
  });
});
