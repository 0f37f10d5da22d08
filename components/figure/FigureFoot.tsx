import { useId, useState, type ReactNode } from 'react';
import { DetentSlider } from '@/components/controls/DetentSlider';
import { Tool } from '@/components/controls/Tool';
import { and } from '@/lib/notation/listed-words';
import { grouped } from '@/lib/notation/magnitude';
import { href } from '@/lib/site/paths';
import { HandOnPanel, LinkKey } from './HandOn';
import type { FigureHandle } from './handle';
import { useHandOn, type FigureQuote } from './use-hand-on';
import { useTakenOver } from './use-taken-over';

export interface FigureSteps {
  readonly at: number;
  readonly of: number;
  /** What is counted; "step" unless it is something else, e.g. "sweep". */
  readonly unit?: string;
}

/** What stands behind the figure's door, open or not. */
export interface FigureDoor {
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

export interface FigureFootProps {
  readonly figure: FigureHandle;
  readonly steps: FigureSteps | undefined;
  readonly seed: string | undefined;
  readonly settings: ReactNode;
  readonly hint: string | undefined;
  /** In the document only while it is seen. */
  readonly table: ReactNode;
  readonly quote: FigureQuote | undefined;
  /** The door, when the figure's state keeps whether it stands open. */
  readonly door: FigureDoor | undefined;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * The figure's last line: where it stands, its link (beside which it can be quoted, saved and opened), and one door, named for
 * what is behind it: speed, seed and settings, undo, the page of its own, its table. The server's HTML has all of it, for readers
 * without scripts.
 */
export function FigureFoot({ figure, steps, seed, settings, hint, table, quote, door }: FigureFootProps) {
  const [own, setOwn] = useState(false);
  const [open, setOpen] = door ? [door.open, door.onOpen] : [own, setOwn];
  const panel = useId();
  const taken = useTakenOver();
  const handing = useHandOn(figure, quote);
  const keyId = `${panel}-link`;
  const handId = `${panel}-hand-on`;
  const walk = figure.walk;
  const openPanel = () => {
    if (handing.shown) return handing.close();
    handing.open();
    requestAnimationFrame(() => document.getElementById(handId)?.focus());
  };
  const kept = [walk && 'speed', seed, settings !== undefined && 'settings', table !== undefined && 'table'].filter(
    (part) => typeof part === 'string',
  );
  return (
    <>
      <div className="figure-foot">
        {steps && (
          <p className="figure-steps">
            {capital(steps.unit ?? 'step')} {grouped(steps.at)} of {grouped(steps.of)}
          </p>
        )}
        {hint !== undefined && <p className="figure-hint prose-scripted">{hint}</p>}
        <div className="figure-tools">
          <LinkKey handing={handing} id={keyId} />
          <button
            type="button"
            className="figure-tool figure-door"
            aria-expanded={open}
            aria-controls={panel}
            onClick={() => setOpen(!open)}
          >
            {kept.length === 0 ? 'Undo, own page' : capital(and(kept))}
            <span className="figure-tool-mark" aria-hidden="true" />
          </button>
        </div>
      </div>
      <HandOnPanel handing={handing} quote={quote} number={figure.number} id={handId} keyId={keyId} />
      <div className={open ? 'figure-more is-open' : 'figure-more'} id={panel}>
        {(open || !taken) && (
          <>
            {(settings !== undefined || walk) && (
              <div className="figure-settings">
                {walk && (
                  <DetentSlider label={walk.paces.label} positions={walk.paces.positions} value={walk.speed} onChange={walk.setSpeed} />
                )}
                {settings}
              </div>
            )}
            <div className="figure-row">
              <Tool off={!figure.canUndo} aria-keyshortcuts="Control+Z" title="Ctrl Z" onPress={figure.undo}>
                Undo
              </Tool>
              <Tool off={!figure.canRedo} aria-keyshortcuts="Control+Shift+Z" title="Ctrl Shift Z" onPress={figure.redo}>
                Redo
              </Tool>
              {figure.alone && (
                <a
                  className="figure-tool figure-alone"
                  href={href(`/figures/${figure.name}/${figure.fromStart ? '' : `?${figure.query}`}`)}
                  // It goes by a link too: what that has no room for is said first.
                  onClick={(event) => {
                    if (handing.shown?.poor === undefined && handing.refuse()) event.preventDefault();
                  }}
                >
                  Open alone
                </a>
              )}
              <Tool
                className="prose-scripted"
                aria-expanded={handing.shown !== null}
                aria-controls={handing.shown === null ? undefined : handId}
                onPress={openPanel}
              >
                {quote ? 'Quote or file' : 'To or from a file'}
              </Tool>
            </div>
            {table !== undefined && (
              <div className="figure-table" role="group" aria-label={`Table of figure ${figure.number}`} tabIndex={0}>
                {table}
              </div>
            )}
          </>
        )}
      </div>
      {figure.problem !== null && (
        <p className="figure-problem" role="alert">
          {figure.problem} <Tool onPress={figure.forgetProblem}>Close this note</Tool>
        </p>
      )}
    </>
  );
}
