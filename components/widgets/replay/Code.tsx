import { memo, useEffect, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import type { Place } from '@/lib/replay';
import { listings, type ReplayView } from './view';

interface CodeProps {
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
export function Code({ file, view: { place, waiting, pass }, breaks, picked, onToggle, onPick }: CodeProps) {
  const box = useRef<HTMLDivElement>(null);
  const lines = listings[file]!;
  const running = lines.filter(({ runs }) => runs);
  const entry = lines.find((line) => line.place === picked) ?? lines.find((line) => line.place === place) ?? running[0]!;

  useEffect(() => {
    const scroller = box.current;
    const line = scroller?.querySelector<HTMLElement>('.program-line.is-now');
    if (!scroller || !line) return;
    const air = AIR * line.offsetHeight;
    const highest = line.offsetTop - air;
    const lowest = line.offsetTop + line.offsetHeight + air - scroller.clientHeight;
    if (highest < scroller.scrollTop) scroller.scrollTop = highest;
    else if (lowest > scroller.scrollTop) scroller.scrollTop = lowest;
  }, [file, place]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    const to = running[running.indexOf(entry) + (event.key === 'ArrowDown' ? 1 : -1)];
    event.preventDefault();
    if (!to) return;
    onPick(to.place);
    box.current?.querySelector<HTMLElement>(`[data-place="${to.place}"] button`)?.focus({ preventScroll: false });
  };

  // Anywhere on a line picks it, and its number stops there besides; the listing answers for all its lines.
  const onClick = ({ target }: MouseEvent) => {
    const at = (target as Element).closest('[data-place]')?.getAttribute('data-place');
    const line = running.find((each) => each.place === at);
    if (!line) return;
    if ((target as Element).closest('button')) onToggle(line.place);
    onPick(line.place);
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
      {lines.map((line) => {
        const [now, stops] = [line.place === place, breaks.includes(line.place)];
        const classes = [
          'program-line',
          now && `is-now pass-${pass ?? 'error'}`,
          waiting.includes(line.place) && 'is-waiting',
          stops && 'is-stop',
          line.place === picked && 'is-picked',
          line.runs && 'is-run',
        ];
        return (
          <Line
            key={line.number}
            line={line}
            className={classes.filter(Boolean).join(' ')}
            now={now}
            stops={stops}
            entry={line === entry}
          />
        );
      })}
    </div>
  );
}

interface LineProps {
  readonly line: (typeof listings)[string][number];
  readonly className: string;
  readonly now: boolean;
  readonly stops: boolean;
  readonly entry: boolean;
}

/** A step changes two lines, or a few. */
const Line = memo(function Line({ line: { place, number, tokens, runs }, className, now, stops, entry }: LineProps) {
  return (
    <div className={className} data-place={place} aria-current={now ? 'step' : undefined}>
      {runs ? (
        <button
          type="button"
          className="program-number"
          tabIndex={entry ? 0 : -1}
          aria-pressed={stops}
          aria-label={`Breakpoint at line ${number}${now ? ', which has just run' : ''}`}
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
