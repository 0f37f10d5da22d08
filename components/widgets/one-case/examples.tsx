import OneCase from './OneCase';
import type { OneCaseState } from './state';

/** One state of a widget: an entry of the gallery, a test and its documentation at once. */
export interface WidgetExample {
  readonly name: string;
  /** One sentence: what to look for. */
  readonly note: string;
  readonly start: Partial<OneCaseState>;
  /** Show it as on a phone, or in the full width. */
  readonly layout: 'wide' | 'upright';
}

export const oneCaseExamples: readonly WidgetExample[] = [
  { name: 'Before the first step', note: 'Inputs, weights and target are known; everything else is a dot.', start: { cursor: 0 }, layout: 'wide' },
  { name: 'Step 14, the error travels back', note: 'One product: outlined numbers go in, the solid one comes out.', start: { cursor: 14 }, layout: 'wide' },
  { name: 'The last step', note: 'All 42 numbers are there, and the error of the same case after the change.', start: { cursor: 31 }, layout: 'wide' },
  { name: 'Tracing a number', note: 'Pointing at an output of a hidden unit lights its total input and dims the rest.', start: { cursor: 22, pointed: 'y.4' }, layout: 'wide' },
  { name: 'Upright, before the first step', note: 'Inputs below, output above, as the paper draws its nets.', start: { cursor: 0 }, layout: 'upright' },
  { name: 'Upright, step 14', note: 'The derivatives are written short; the table keeps the long form.', start: { cursor: 14 }, layout: 'upright' },
  { name: 'Upright, the last step', note: 'Three lines beside each connection: weight, derivative, change.', start: { cursor: 31 }, layout: 'upright' },
];

/** The figure in one of these states. Give each its own number: it is the figure's anchor. */
export function OneCaseExample({ example, number }: { readonly example: WidgetExample; readonly number: string }) {
  return (
    <div className={`one-case-example is-${example.layout}`}>
      <OneCase number={number} start={example.start} />
    </div>
  );
}
