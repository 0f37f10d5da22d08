import { BiasSquare } from '@/components/marks/BiasSquare';
import { Connections } from '@/components/marks/Connection';
import { Dial } from '@/components/marks/Dial';
import { NetScope } from '@/components/marks/net-scope';
import { Letter, Said } from './Record';
import { SKETCH, UNIT } from './sketch';
import type { BlameView } from './view';

/** E, large, and what the last move did to it. */
export function ErrorNow({ view }: { readonly view: BlameView }) {
  return (
    <div className="blame-error">
      <p>error of all four cases</p>
      <p className="blame-E">
        <Letter /> <b className="blame-E-now">{view.E}</b>
      </p>
      <p className="blame-change">
        {view.change !== null && (
          <>
            <b>{view.change}</b>{' '}
          </>
        )}
        <Said words={[view.changeWords]} />
      </p>
      <p className="blame-lowest">
        <i aria-hidden="true" />
        lowest so far {view.lowest}
      </p>
    </div>
  );
}

/** The net whose weights are turned. */
export function NetSketch({ sketch }: { readonly sketch: BlameView['sketch'] }) {
  return (
    <svg className="blame-net" viewBox={`0 0 ${SKETCH.width} ${SKETCH.height}`} role="img" aria-label={sketch.description}>
      <Connections marks={sketch.connections} />
      {sketch.biases.map((mark) => (
        <BiasSquare key={mark.of} mark={mark} />
      ))}
      {sketch.units.map(({ unit, x, y }) => (
        <g key={unit}>
          <circle className="blame-unit" cx={x} cy={y} r={UNIT} />
          <text className="blame-unit-name" x={x} y={y + 4.5} textAnchor="middle">
            {unit}
          </text>
        </g>
      ))}
    </svg>
  );
}

const MIDDLE = 43;

/** What the output unit answers in each of the four cases: a dial with its target and its error. Four numbers are no one quantity. */
export function Answers({ answers, shown }: { readonly answers: BlameView['answers']; readonly shown: boolean }) {
  const dial = { unit: 5, x: MIDDLE, y: MIDDLE, r: 30, role: 'known', pass: 'error', fresh: true, fine: true } as const;
  return (
    <NetScope value={null}>
      <ul className="blame-answers">
        {answers.map(({ label, target, y, text, right }) => (
          <li key={label}>
            <span className="blame-case">
              <span className="heard">case </span>
              {label}
            </span>
            <svg viewBox={`0 0 ${2 * MIDDLE} ${2 * MIDDLE}`} aria-hidden="true">
              <Dial mark={{ ...dial, value: y, target, error: shown ? 'backward' : 'error' }} />
              <text className="blame-answer" x={MIDDLE} y={MIDDLE + 5} textAnchor="middle">
                {text}
              </text>
            </svg>
            <span className="heard">: answer {text}, </span>
            <span className={right ? 'blame-wants' : 'blame-wants is-wrong'}>
              wants {target}
              <span className="heard">, {right ? 'right side' : 'wrong side'}</span>
            </span>
          </li>
        ))}
      </ul>
    </NetScope>
  );
}
