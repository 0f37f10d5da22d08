import type { ReactNode } from 'react';
import { KeepAnswers } from './KeepAnswers';

/** Around the questions of a test, each a `Predict`: counts what was right at the first try, and keeps it only if asked. */
export function SelfTest({ children }: { readonly children: ReactNode }) {
  return (
    <div className="self-test" data-self-test="">
      {children}
      <section className="self-test-end prose-scripted" aria-label="Your result">
        <p className="self-test-tally" role="status" data-self-test-tally="" />
        <label className="self-test-keep">
          <input type="checkbox" data-self-test-keep="" /> Keep my answers in this browser
        </label>
        <button type="button" className="prose-key" data-self-test-clear="">
          Clear my answers
        </button>
        <p className="self-test-note" role="status" data-self-test-note="" />
      </section>
      <KeepAnswers />
    </div>
  );
}
