import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { FigureFoot, type FigureSteps } from './FigureFoot';
import { figureId } from './id';
import { LiveRegion } from './LiveRegion';
import { actionFor, historyMove, type FigureKeys } from './keys';
import { lightFrom } from './lit';
import type { FigureHandle } from './use-figure';

export { figureId } from './id';

export interface FigureFrameProps {
  /** "4.1"; given by the chapter compiler. */
  readonly number: string;
  readonly title: string;
  /** One line: what to do. */
  readonly instruction: string;
  /** First the claim, in `<strong>`, then how to read the marks. */
  readonly caption: ReactNode;
  /** From `useFigure`: gives the figure its link, undo, own page and pause off-screen. */
  readonly figure?: FigureHandle;
  /** Keys that work while the focus is anywhere in the figure. */
  readonly keys?: FigureKeys;
  /** The state in words, said to a listener when it changes. */
  readonly say?: string;
  readonly playing?: boolean;
  /** `FigureControls`, below the figure. */
  readonly controls?: ReactNode;
  /** "step 14 of 31" in the last line. */
  readonly steps?: FigureSteps;
  /** The seed in the last line, e.g. "seed 9", on the button that opens `settings`. */
  readonly seed?: string;
  /** Fields for the seed and settings, behind that button. */
  readonly settings?: ReactNode;
  /** Keys beside ← → Space R and undo, in words, e.g. "↑ ↓ numbers". */
  readonly hint?: string;
  /** What the picture shows, as a table or in words; folded. Leave it out when the figure always shows one. */
  readonly table?: ReactNode;
  readonly children: ReactNode;
}

/**
 * The frame of every figure that moves: rule, number, title, instruction, the figure, controls, last line,
 * table, caption; keys and a polite voice. A click anywhere in it gives it the focus, so that the keys work.
 */
export function FigureFrame(props: FigureFrameProps) {
  const { number, title, instruction, caption, figure, keys = {}, say = '', playing = false, controls, steps, seed, settings, hint, table, children } = props;
  const id = figureId(number);
  const own = useRef<HTMLElement>(null);
  const place = figure?.place ?? own;

  useEffect(() => (place.current ? lightFrom(place.current) : undefined), [place]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const target = event.target as HTMLElement;
    const modified = event.altKey || event.ctrlKey || event.metaKey;
    const back = figure && historyMove(event, target);
    const act = back ? figure[back] : actionFor(keys, event.key, modified, target);
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <figure ref={place} className="figure" id={id} data-figure={figure?.name} tabIndex={-1} aria-labelledby={`${id}-title`} onKeyDown={onKeyDown} translate="no">
      <div className="figure-head">
        <p className="figure-title" id={`${id}-title`}>
          <strong className="figure-number">Figure {number}</strong> {title}
        </p>
        <p className="figure-instruction">{instruction}</p>
      </div>
      <div className="figure-body">
        {children}
        {controls}
      </div>
      {(figure ?? steps ?? seed ?? settings) !== undefined && (
        <FigureFoot figure={figure} steps={steps} seed={seed} settings={settings} hint={hint} />
      )}
      {table !== undefined && (
        <details className="figure-table">
          <summary>The figure as a table</summary>
          <div className="figure-table-body" role="group" aria-label={`Table of figure ${number}`} tabIndex={0}>{table}</div>
        </details>
      )}
      <LiveRegion text={say} hurried={playing} />
      <figcaption className="figure-caption">{caption}</figcaption>
    </figure>
  );
}
