import { useEffect, useMemo, useRef, useState } from 'react';
import { Select } from '@/components/controls/Select';
import { Tool } from '@/components/controls/Tool';
import { useFollowed } from '@/components/figure/use-run';
import { Curve } from '@/components/marks/plot/Curve';
import { Chosen as Ring } from '@/components/marks/plot/Dots';
import { Plot } from '@/components/marks/plot/Plot';
import { Reader } from '@/components/marks/plot/Reader';
import { Rule } from '@/components/marks/plot/Rule';
import type { Tone } from '@/components/marks/plot/tone';
import { countOf, grouped } from '@/lib/notation/magnitude';
import type { AskingProps } from '../asking/props';
import { isPending } from '../past';
import { toneOf } from '../reading';
import { chosenAt, chosenOf, curveOf, firstChosen, kindOf, kinds, placeOf, placesOf } from './choosing';
import { followedRun, KEPT, type Chosen } from './line';
import { beginning, comparison, fromHere, memoryText, nameOf, singleCases, unitOf, valueText } from './words';

/** How many sweeps the curve shows at first, and then; the last is all of them. */
const SPANS = [100, 1000, 10_000] as const;
/** The keys that go some way at once. */
const LEAP = 20;

const toneFor = (chosen: Chosen): Tone => {
  const tone = chosen === 'all' ? 'ink' : toneOf(chosen);
  return tone === 'forward' || tone === 'backward' || tone === 'change' ? tone : 'ink';
};

/** Lowest and highest of the numbers up to a sweep, with air around them. */
function domainOf(series: { readonly get: (at: number) => number }, to: number): readonly [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (let k = 0; k <= to; k++) {
    const value = series.get(k);
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (!Number.isFinite(low) || !Number.isFinite(high)) return [-1, 1];
  const air = 0.08 * (high - low) || Math.max(0.01, 0.1 * Math.abs(high));
  return [low - air, high + air];
}

/** A number over the run: its curve, where the reader stands on it, and the way to any moment of it and back. */
export default function OverTime({ state, dispatch, set, data }: AskingProps) {
  const { cursor, curve, read: reading, span: wide } = state;
  const { net } = data;
  const asked = curve === null ? firstChosen(net, data.trace[cursor - 1]?.result) : chosenOf(curve);
  const choose = (to: Chosen) => set({ curve: curveOf(to) });
  const [came, setCame] = useState<number | null>(null);
  const { line, run, series } = followedRun(state, asked);
  const { at, last } = line;
  const unit = unitOf(state);
  const spans = [...SPANS.filter((one) => one < last), last];
  const span = Math.max(wide ?? 0, spans.find((one) => one >= 1.2 * at) ?? last);
  // The first drawing follows nothing, so that the tool is there at once.
  const [begun, begin] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    begin(true);
    // It came after its frame, which was scrolled to when it was empty.
    place.current?.closest('.asking')?.scrollIntoView({ block: 'nearest' });
  }, []);
  useFollowed([run], begun ? span : 0);
  const known = Math.min(span, run.known);
  const stops = useMemo(() => Array.from({ length: known + 1 }, (_, k) => k), [known]);
  const jumps = useMemo(() => stops.filter((k) => (k - at) % LEAP === 0), [stops, at]);
  const now = Math.min(known, reading ?? at);
  const domain = domainOf(series, known);
  const here = series.get(at);
  const there = series.get(now);
  const pending = isPending(state);
  const reached = (to: number) => !pending && to >= 0 && to <= last && to <= run.known;

  const go = (to: number) => {
    if (!reached(to) || to === at) return;
    const { weights, changes } = run.at(to);
    setCame(at);
    dispatch({ type: 'travel', line: line.of, to, moment: { weights, changes } });
  };
  const leap = (by: number, text: string) => {
    const to = Math.max(0, at + by);
    return (
      <Tool off={!reached(to) || to === at} aria-label={`${countOf(Math.abs(by), unit)} ${by < 0 ? 'back' : 'on'}`} onPress={() => go(to)}>
        {text}
      </Tool>
    );
  };
  const chosenPlace = placeOf(asked);
  const places = placesOf(net, kindOf(asked));
  const tone = toneFor(asked);
  const target = now === at && came !== null && came !== at ? came : now;

  return (
    <div ref={place} className="over-time">
      <div
        className="over-time-plot"
        role="presentation"
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            go(now);
          }
        }}
        onDoubleClick={() => go(now)}
      >
        <Plot
          label={`The ${nameOf(asked)} over ${grouped(known)} ${unit}s; you stand at ${unit} ${grouped(at)}`}
          x={{ domain: [0, span], label: unit, ticks: 4 }}
          y={{ domain, ticks: 3, paper: true }}
          height={[116, 116]}
          room={{ left: 52, right: 14, top: 22 }}
          over={
            <Reader
              label={`${unit} to read; Enter goes there`}
              stops={stops}
              at={now}
              onAt={(k) => set({ read: k })}
              jumps={jumps}
              head={(k) => `${unit} ${grouped(k)}`}
              readings={() => (Number.isFinite(there) ? [{ name: nameOf(asked), y: there, text: valueText(there), tone }] : [])}
              say={(k) => `${unit} ${grouped(k)}, ${fromHere(k, at, unit)}, ${nameOf(asked)} ${valueText(series.get(k))}`}
            />
          }
        >
          <Rule x={at} line="solid" />
          <Curve ys={series} to={known} tone={tone} />
          {at <= known && Number.isFinite(here) && <Ring point={[at, here]} tone={tone} size={12} />}
        </Plot>
      </div>
      <div className="over-time-side">
        <div className="over-time-choice">
          <Select label="quantity" value={kindOf(asked)} options={kinds} onChange={(kind) => choose(chosenAt(net, kind, chosenPlace))} />
          {places.length > 0 && (
            <Select
              label="of which"
              value={chosenPlace}
              options={places}
              onChange={(place) => choose(chosenAt(net, kindOf(asked), place))}
            />
          )}
          <Select
            label={`${unit}s shown`}
            value={span}
            options={spans.map((one) => ({ value: one, text: `to ${grouped(one)}`, disabled: one < at }))}
            onChange={(to) => set({ span: to })}
          />
        </div>
        <p className="over-time-said" role="status">
          {pending || at > known
            ? `The run is repeated, ${unit} ${grouped(known)} of ${grouped(at)}.`
            : comparison(now, at, unit, there, here)}
        </p>
        <p className="over-time-keys">
          {leap(-LEAP, `‹ ${LEAP}`)}
          {leap(-1, '‹ 1')}
          {leap(1, '1 ›')}
          {leap(LEAP, `${LEAP} ›`)}
          <span aria-hidden="true">{unit}s</span>
        </p>
        <p className="over-time-go">
          <button type="button" className="key" aria-disabled={target === at || !reached(target) || undefined} onClick={() => go(target)}>
            {target === at ? `At ${unit} ${grouped(at)}` : `${target === came && now === at ? 'Back' : 'Go'} to ${unit} ${grouped(target)}`}
          </button>
        </p>
      </div>
      <p className="over-time-note">
        {beginning(state, line, unit)}
        {singleCases(state)}
        {run.divergence ? ` It ends at ${unit} ${grouped(run.known)}: a weight has left all bounds.` : ''} {memoryText(run.bound, KEPT)}
      </p>
    </div>
  );
}
