import { useId, useState, type ReactNode } from 'react';
import { href } from '@/lib/site/paths';
import { CopyLink } from './CopyLink';
import type { FigureHandle } from './use-figure';

export interface FigureSteps {
  readonly at: number;
  readonly of: number;
  /** What is counted; "step" unless it is something else, e.g. "sweep". */
  readonly unit?: string;
}

export interface FigureFootProps {
  readonly figure: FigureHandle | undefined;
  readonly steps: FigureSteps | undefined;
  readonly seed: string | undefined;
  readonly settings: ReactNode;
  readonly hint: string | undefined;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The figure's last line: where it stands, further keys, undo, seed and settings, its link and its own page. */
export function FigureFoot({ figure, steps, seed, settings, hint }: FigureFootProps) {
  const [open, setOpen] = useState(false);
  const panel = useId();
  return (
    <>
      <div className="figure-foot">
        {steps && (
          <p className="figure-steps">
            {capital(steps.unit ?? 'step')} {steps.at.toLocaleString('en-GB')} of {steps.of.toLocaleString('en-GB')}
          </p>
        )}
        {hint !== undefined && <p className="figure-hint prose-scripted">{hint}</p>}
        <div className="figure-tools">
          {settings === undefined ? seed !== undefined && <p className="figure-seed">{capital(seed)}</p> : (
            <button type="button" className="figure-tool" aria-expanded={open} aria-controls={panel} onClick={() => setOpen(!open)}>
              {seed === undefined ? 'Settings' : `${capital(seed)} and settings`}
              <span className="figure-tool-mark" aria-hidden="true" />
            </button>
          )}
          {figure && (
            <>
              <button type="button" className="figure-tool" aria-disabled={!figure.canUndo || undefined} aria-keyshortcuts="Control+Z" title="Ctrl Z" onClick={figure.undo}>
                Undo
              </button>
              <CopyLink query={figure.query} id={figure.id} />
              {figure.alone && (
                <a className="figure-tool figure-alone" href={href(`/figures/${figure.name}/${figure.fromStart ? '' : `?${figure.query}`}`)}>
                  Open alone
                </a>
              )}
            </>
          )}
        </div>
      </div>
      {settings !== undefined && <div className="figure-settings" id={panel} hidden={!open}>{settings}</div>}
      {figure?.problem != null && (
        <p className="figure-problem" role="alert">
          {figure.problem}{' '}
          <button type="button" className="figure-tool" onClick={figure.forgetProblem}>Close this note</button>
        </p>
      )}
    </>
  );
}
