import type { ReactNode } from 'react';

/** The words that name a signal, and the colour it has everywhere on the site. */
const signals: readonly (readonly [RegExp, string])[] = [
  [/forward pass/i, 'signal-fwd'],
  [/backward pass|error backwards/i, 'signal-bwd'],
  [/weight update|change of weights|weight change/i, 'signal-chg'],
];

const anySignal = new RegExp(`(${signals.map(([words]) => words.source).join('|')})`, 'gi');

/** Colours the names of the three signals in a plain sentence (the contents table has no markup of its own). */
export function withSignals(sentence: string): ReactNode[] {
  return sentence.split(anySignal).map((part, i) => {
    const signal = signals.find(([words]) => words.test(part));
    return signal && i % 2 === 1 ? (
      <span key={i} className={signal[1]}>
        {part}
      </span>
    ) : (
      part
    );
  });
}
