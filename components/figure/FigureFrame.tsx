import { type KeyboardEvent, type ReactNode } from 'react';
import { NetScope } from '@/components/marks/net-scope';
import { Dock, type FigureRuler } from './Dock';
import { FigureFoot, type FigureDoor, type FigureSteps } from './FigureFoot';
import { LiveRegion } from './LiveRegion';
import { actionFor, historyMove, type FigureKeys } from './keys';
import { usePointing, type FigurePointing } from './pointing';
import { Reading } from './Reading';
import type { FigureHandle } from './handle';
import type { FigureQuote } from './use-hand-on';

export { figureId } from './id';

export interface FigureFrameProps {
  /** From `useFigure`: gives the figure its number, keys, link, undo, own page and pause off-screen. */
  readonly figure: FigureHandle;
  readonly title: string;
  /** One line: what to do. */
  readonly instruction: ReactNode;
  /** At most 60 words: what to see, the claim first in `<strong>`, and why it matters. */
  readonly caption: ReactNode;
  /** How to read the marks, and what the figure was made with; folded below the caption. */
  readonly reading?: ReactNode;
  /** Keys beside those of the walk, while the focus is anywhere in the figure. */
  readonly keys?: FigureKeys;
  /** The net its numbers belong to, where it has a name; they light the same numbers of that net all over the page. */
  readonly net?: string;
  /** For a figure that shows by itself what is pointed at. */
  readonly pointing?: FigurePointing;
  /** The state in words, said to a listener when it changes. */
  readonly say?: string;
  readonly playing?: boolean;
  /** What the Step key says, if not "Step". */
  readonly stepLabel?: string;
  /** A ruler over the walk. */
  readonly ruler?: FigureRuler;
  /** The figure's main choice, a `Choice`, beside its keys. */
  readonly choice?: ReactNode;
  /** `FigureControls`, for a figure without a walk. */
  readonly controls?: ReactNode;
  /** "step 14 of 31" in the last line, where it is not the walk's own. */
  readonly steps?: FigureSteps;
  /** The seed in the last line, e.g. "seed 9". */
  readonly seed?: string;
  /** Fields for the seed and settings, behind the figure's door. */
  readonly settings?: ReactNode;
  /** Keys beside ← → Space R and undo, in words, e.g. "↑ ↓ numbers". */
  readonly hint?: string;
  /**
   * What the picture shows, as a table or in words; in the document only while it is seen. Leave it out when the figure always shows
   * one.
   */
  readonly table?: ReactNode;
  /** What can be quoted of it: a key in the panel of link and file. */
  readonly quote?: FigureQuote;
  /** Whether its door stands open, for a figure whose state (and link) keeps that. */
  readonly door?: FigureDoor;
  readonly children: ReactNode;
}

/**
 * The frame of every figure that moves: rule, number, title, instruction, the figure, its keys docked to the window's
 * lower edge, last line, the door to all else, caption; keys and a polite voice. A click anywhere in it gives it the
 * focus, so that the keys work.
 */
export function FigureFrame(props: FigureFrameProps) {
  const {
    figure,
    title,
    instruction,
    caption,
    reading,
    keys = {},
    say = '',
    controls,
    steps,
    seed,
    settings,
    hint,
    table,
    children,
  } = props;
  const { id, name, number, place, walk, fromStart, query, cameFrom } = figure;
  const playing = walk?.playing ?? props.playing ?? false;

  const net = props.net ?? name;
  const pointing = usePointing(net, place, props.pointing);

  const own: FigureKeys = props.pointing ? { Escape: pointing.letGo, ...keys } : keys;
  const all: FigureKeys = walk ? { ArrowLeft: walk.back, ArrowRight: walk.step, ' ': walk.play, r: figure.reset, ...own } : own;
  // The sheet of keys reads what this figure listens to from here.
  const listened = Object.keys(all)
    .map((key) => (key === ' ' ? 'Space' : key === ',' ? 'Comma' : key))
    .join(',');

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    pointing.onKeyDown(event);
    if (event.defaultPrevented) return;
    const target = event.target as HTMLElement;
    const modified = event.altKey || event.ctrlKey || event.metaKey;
    const back = historyMove(event, target);
    const act = back ? figure[back] : actionFor(all, event.key, modified, target);
    if (!act) return;
    event.preventDefault();
    act();
  };
  const counted = steps ?? (walk ? { at: Math.ceil(walk.at), of: walk.last, unit: walk.unit } : undefined);
  return (
    <NetScope value={net}>
      <figure
        ref={place}
        className="figure"
        id={id}
        data-figure={name}
        tabIndex={-1}
        aria-labelledby={`${id}-title`}
        {...pointing.handlers}
        onKeyDown={onKeyDown}
        data-keys={listened}
        data-hint={hint}
        data-playing={playing || undefined}
        data-state={fromStart ? undefined : query}
        translate="no"
      >
        <div className="figure-head">
          <p className="figure-title" id={`${id}-title`}>
            <strong className="figure-number">Figure {number}</strong> {title}
          </p>
          <p className="figure-instruction">{cameFrom ? <a href={`#${cameFrom.id}`}>Back to Figure {cameFrom.number}</a> : instruction}</p>
        </div>
        <div className="figure-body">
          {children}
          {controls ??
            (walk && (
              <Dock
                walk={walk}
                onReset={figure.reset}
                resets={figure.resets}
                stepLabel={props.stepLabel}
                ruler={props.ruler}
                choice={props.choice}
              />
            ))}
        </div>
        <FigureFoot
          figure={figure}
          steps={counted}
          seed={seed}
          settings={settings}
          hint={hint}
          table={table}
          quote={props.quote}
          door={props.door}
        />
        <LiveRegion text={say} hurried={playing} />
        <figcaption>
          <div className="figure-caption">{caption}</div>
          {reading !== undefined && <Reading>{reading}</Reading>}
        </figcaption>
      </figure>
    </NetScope>
  );
}
