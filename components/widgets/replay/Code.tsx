import { memo, useEffect, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import type { Place } from '@/lib/replay';
import { listings, type CodeLine, type ReplayView } from './view';

export interface CodeProps {
  readonly file: string;
  readonly view: Pick<ReplayView, 'place' | 'waiting' | 'pass'>;
  readonly breaks: readonly Place[];
  readonly picked: Place | null;
  readonly onToggle: (place: Place) => void;
  readonly onPick: (place: Place) => void;
}

/** Lines of air kept above and below the current one. */
const AIR = 4;

/**
 * The listing. A line number is a button that sets a breakpoint; a line is picked by a click or with ↑ ↓.
 * Only one number is in the tab order. The listing scrolls by itself, and never the page.
 */
export function Code({ file, view, breaks, picked, onToggle, onPick }: CodeProps) {
  const box = useRef<HTMLDivElement>(null);
  const lines = listings[file]!;
  const entry =
    lines.find(({ place }) => place === picked) ?? lines.find(({ place }) => place === view.place) ?? lines.find(({ runs }) => runs)!;

  useEffect(() => {
    const scroller = box.current;
    const line = scroller?.querySelector<HTMLElement>('.program-line.is-now');
    if (!scroller || !line) return;
    const air = AIR * line.offsetHeight;
    const top = line.offsetTop;
    if (top - air < scroller.scrollTop) scroller.scrollTop = top - air;
    else if (top + line.offsetHeight + air > scroller.scrollTop + scroller.clientHeight)
      scroller.scrollTop = top + line.offsetHeight + air - scroller.clientHeight;
  }, [file, view.place]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    const running = lines.filter(({ runs }) => runs);
    const at = running.indexOf(entry);
    const to = running[at + (event.key === 'ArrowDown' ? 1 : -1)];
    event.preventDefault();
    if (!to) return;
    onPick(to.place);
    box.current?.querySelector<HTMLElement>(`[data-place="${to.place}"] button`)?.focus({ preventScroll: false });
  };

  // Anywhere on a line picks it; the listing answers for all its lines.
  const onClick = (event: MouseEvent) => {
    const place = (event.target as Element).closest('[data-place]')?.getAttribute('data-place');
    const line = lines.find((each) => each.place === place);
    if (line?.runs) onPick(line.place);
  };

  return (
    <div
      ref={box}
      className="program"
      role="group"
      aria-label={`${file}: line numbers set breakpoints, up and down pick a line`}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      {lines.map((line) => (
        <Line
          key={line.number}
          line={line}
          now={line.place === view.place}
          waiting={view.waiting.includes(line.place)}
          stops={breaks.includes(line.place)}
          picked={line.place === picked}
          entry={line === entry}
          pass={line.place === view.place ? view.pass : null}
          onToggle={onToggle}
        />
      ))}
    </div>
  );
}

interface LineProps extends Pick<CodeProps, 'onToggle'> {
  readonly line: CodeLine;
  readonly now: boolean;
  readonly waiting: boolean;
  readonly stops: boolean;
  readonly picked: boolean;
  readonly entry: boolean;
  /** Of the line that has just run. */
  readonly pass: ReplayView['pass'];
}

/** A step changes two lines, or a few. */
const Line = memo(function Line({ line: { place, number, tokens, runs }, now, waiting, stops, picked, entry, pass, onToggle }: LineProps) {
  const classes = [
    'program-line',
    now && `is-now pass-${pass ?? 'error'}`,
    waiting && 'is-waiting',
    stops && 'is-stop',
    picked && 'is-picked',
    runs && 'is-run',
  ];
  return (
    <div className={classes.filter(Boolean).join(' ')} data-place={place} aria-current={now ? 'step' : undefined}>
      {runs ? (
        <button
          type="button"
          className="program-number"
          tabIndex={entry ? 0 : -1}
          aria-pressed={stops}
          aria-label={`Breakpoint at line ${number}${now ? ', which has just run' : ''}`}
          onClick={() => onToggle(place)}
        >
          {number}
        </button>
      ) : (
        <span className="program-number">{number}</span>
      )}
      <span className="program-text">
        {tokens.map(({ kind, text }, k) =>
          kind === 'plain' ? (
            text
          ) : (
            <span key={k} className={`is-${kind}`}>
              {text}
            </span>
          ),
        )}
      </span>
    </div>
  );
});
