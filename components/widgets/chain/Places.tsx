import type { CSSProperties } from 'react';
import type { StopProps } from '@/components/controls/use-one-stop';
import { Raised } from '@/components/marks/Raised';
import { Sym } from '@/components/marks/Sym';
import { spoken } from '@/lib/notation/quantities';
import type { PlaceKey } from './state';
import type { SideMark, SpineMark } from './view';

export interface Picking {
  readonly onPick: (place: PlaceKey) => void;
  /** All places of a drawing are one stop of the Tab key. */
  readonly stop: (place: PlaceKey) => StopProps;
}

/** A place on the line: a button over its dial or reading. The error itself cannot be nudged. */
export function Place({
  mark,
  style,
  onPick,
  stop,
  bare = false,
}: {
  readonly mark: SpineMark;
  readonly style?: CSSProperties;
  /** Without the number, which stands elsewhere. */ readonly bare?: boolean;
} & Picking) {
  const { key, of, text, part, edited } = mark;
  const symbol = <Sym silent mark={{ of, tone: of.q === 'E' ? 'ink' : 'forward' }} />;
  const chip =
    of.q === 'y'
      ? 'chip'
      : `chip ${part === 'before' || of.q === 'E' ? 'role-known' : `role-${part === 'nudged' ? 'result' : 'operand'}`} pass-forward`;
  const inside = (
    <>
      {of.q !== 'E' && (
        <span className="heard">
          Nudge the {spoken(of)}, {bare ? text : ''}
        </span>
      )}
      {of.q === 'E' && !bare && <span className="heard">{spoken(of)}: </span>}
      {symbol}
      {!bare && (
        <span className={chip}>
          {edited && <Mine />}
          <Raised text={text} />
        </span>
      )}
    </>
  );
  const kind = `chain-place is-${of.q} is-${part}`;
  if (key === 'E')
    return (
      <span className={kind} style={style}>
        {inside}
      </span>
    );
  return (
    <button
      type="button"
      className={kind}
      style={style}
      aria-pressed={part === 'nudged'}
      onClick={() => onPick(key as PlaceKey)}
      {...stop(key as PlaceKey)}
    >
      {inside}
    </button>
  );
}

/** A weight or bias: its number, and while it is nudged the rate of its own link. */
export function SidePlace({ mark, style, onPick, stop }: { readonly mark: SideMark; readonly style?: CSSProperties } & Picking) {
  const { key, of, text, picked, edited, newText, link } = mark;
  return (
    <button
      type="button"
      className={`chain-place is-side ${of.i === 0 ? 'is-bias' : 'is-weight'}${picked ? ' is-nudged' : ''}`}
      style={style}
      aria-pressed={picked}
      onClick={() => onPick(key)}
      {...stop(key)}
    >
      <span className="heard">Nudge the {spoken(of)}, </span>
      <Sym silent mark={{ of, tone: 'ink' }} />
      <span className={`chip role-${picked ? 'result' : 'known'} pass-forward`}>
        {edited && <Mine />}
        {text}
      </span>
      {newText !== null && (
        <span className="chain-side-more" aria-hidden="true">
          <span className="is-forward">→ {newText}</span>
          <span className="chip role-operand pass-backward">
            <Raised text={link.text} />
          </span>
        </span>
      )}
    </button>
  );
}

/** A number that the reader has set carries a triangle. */
export function Mine() {
  return (
    <span className="chain-mine">
      <span aria-hidden="true">△</span>
      <span className="heard">set by you, </span>
    </span>
  );
}
