import { useMemo, type ReactNode } from 'react';
import { Choice } from '@/components/controls/Choice';
import { Select } from '@/components/controls/Select';
import { Curve } from '@/components/marks/plot/Curve';
import { Chosen, Dots } from '@/components/marks/plot/Dots';
import { Plot } from '@/components/marks/plot/Plot';
import { Reader } from '@/components/marks/plot/Reader';
import { Raised } from '@/components/marks/Raised';
import { Sym } from '@/components/marks/Sym';
import { agreeingDigits, passesFor, proofOf, sizes, type Sides } from '@/lib/models/nudge';
import { format } from '@/lib/notation/format';
import { countOf, scientific } from '@/lib/notation/magnitude';
import { spoken } from '@/lib/notation/quantities';
import { numbersOf } from '../edits';
import { weightOption } from '../net-texts';
import type { AskingProps } from './props';

const x = { domain: [1e-15, 1], log: true, label: 'nudge h', ticks: [1e-15, 1e-10, 1e-5, 1] } as const;
const y = { domain: [1e-17, 10], log: true, label: 'how far off', ticks: [1e-15, 1e-10, 1e-5, 1], paper: true } as const;

const sides: readonly { readonly value: Sides; readonly text: string; readonly spoken: string }[] = [
  { value: 'both', text: 'w ± h', spoken: 'nudged to both sides' },
  { value: 'one', text: 'w + h', spoken: 'nudged to one side' },
];

/** A slope by its name, with the digits in which the other agrees set apart; more digits than a double has would be noise. */
function Digits({ value, agree, children }: { readonly value: number; readonly agree: number; readonly children: ReactNode }) {
  const text = format(value, value === 0 ? 4 : Math.min(20, Math.max(4, 12 - Math.floor(Math.log10(Math.abs(value))))));
  let left = agree;
  let started = false;
  const end = [...text].findIndex((c) => {
    if (!/\d/.test(c)) return false;
    started ||= c !== '0';
    if (!started) return false;
    left -= 1;
    return left < 0;
  });
  const cut = end < 0 ? text.length : end;
  return (
    <div>
      <dt>{children}</dt>
      <dd>
        <span className="prove-digits">
          <b>{text.slice(0, cut)}</b>
          {text.slice(cut)}
        </span>
      </dd>
    </div>
  );
}

/** Any weight nudged by h: the difference beside back-propagation, and how far off it is for nudges of every size. */
export default function Prove({ state, set, data }: AskingProps) {
  const { net, trace, input, target } = data;
  const now = state.cursor === 0 ? undefined : trace[state.cursor - 1]!.result;
  const { nudged: own, h, sides: from } = state;
  const here = now?.i !== undefined ? `${now.j}.${now.i}` : undefined;
  const chosen = net.connections.find(({ j, i }) => `${j}.${i}` === (own ?? here)) ?? net.connections[0]!;
  const proof = useMemo(
    () => proofOf(net, numbersOf(state).weights, { input, target }, chosen.index, from),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the state's weights change only with its data
    [net, data, chosen, from],
  );
  const shown = proof.nudges[h]!;
  const agree = agreeingDigits(shown.slope, proof.slope);
  const passes = passesFor(net, from);
  const ref = { q: 'dEdw', j: chosen.j, i: chosen.i } as const;
  const off = shown.error === 0 ? 'nothing' : scientific(shown.error, 2);
  const last = proof.nudges.length - 1;
  const says = `h ${scientific(shown.h, 2)}: off by ${off}, ${countOf(agree, 'digit')} the same`;
  return (
    <div className="prove">
      <div className="prove-plot">
        <Plot
          label={`How far the difference is from the slope, over the size of the nudge; nearest at h ${scientific(proof.nudges[proof.best]!.h, 2)}`}
          x={x}
          y={y}
          height={[116, 116]}
          room={{ left: 44, right: 14, top: 28 }}
          over={
            <Reader
              label="Size of the nudge h"
              stops={[...sizes].reverse()}
              at={last - h}
              onAt={(k) => set({ h: last - k })}
              say={() => says}
            />
          }
        >
          <Curve points={proof.nudges.map((one) => [one.h, one.truncation] as const)} tone="backward" dash />
          <Curve points={proof.nudges.map((one) => [one.h, one.rounding] as const)} tone="forward" dash width="thin" />
          <Dots points={proof.nudges.map((one) => (one.error > 0 ? ([one.h, one.error] as const) : null))} size={5} />
          <Chosen point={[shown.h, Math.max(shown.error, 1e-17)]} />
        </Plot>
      </div>
      <div className="prove-side">
        <div className="prove-choice">
          <Select
            label="weight"
            value={`${chosen.j}.${chosen.i}`}
            options={net.connections.map(weightOption)}
            onChange={(place) => set({ nudged: place })}
          />
          <Choice label="nudged" options={sides} value={from} onChange={(to) => set({ sides: to })} />
        </div>
        <dl className="prove-numbers">
          <Digits value={shown.slope} agree={agree}>
            nudged by h = <Raised text={scientific(shown.h, 2)} />
          </Digits>
          <Digits value={proof.slope} agree={agree}>
            back-propagation, <Sym mark={{ of: ref, tone: 'backward' }} silent />
            <span className="heard">{spoken(ref)}</span>
          </Digits>
        </dl>
        <p role="status">
          <strong>{countOf(agree, 'digit')} the same.</strong> Off by <Raised text={off} />.{' '}
          {h === proof.best ? 'No nudge here does better.' : 'Find the h that does best.'}
        </p>
      </div>
      <p className="prove-cost">
        <span className="prove-key is-truncation">chord, not tangent</span> <span className="prove-key is-rounding">E’s last digits</span>{' '}
        All {net.weightCount} slopes: {countOf(passes.nudging, 'pass', 'passes')} by nudging, {passes.backPropagation} by back-propagation.
      </p>
    </div>
  );
}
