import type { CSSProperties } from 'react';
import type { StopProps } from '@/components/controls/use-one-stop';
import { Sym } from '@/components/marks/Sym';
import { spoken } from '@/lib/notation/quantities';
import { Digits } from './Digits';
import { roles } from './layout';
import type { PlaceKey } from './state';
import type { SideMark, SpineMark } from './view';

export interface Picking {
  readonly onPick: (place: PlaceKey) => void;
  /** All places of a drawing are one stop of the Tab key. */
  readonly stop: (place: PlaceKey) => StopProps;
}

interface PlaceProps<Mark> {
  readonly mark: Mark;
  readonly picking: Picking;
  /** Without the number, which stands elsewhere. */
  readonly bare?: boolean;
  readonly style?: CSSProperties;
}

const buttonOf = (place: PlaceKey, isPicked: boolean, { onPick, stop }: Picking) =>
  ({ type: 'button', 'aria-pressed': isPicked, onClick: () => onPick(place), ...stop(place) }) as const;

/** A number that the reader has set carries a triangle. */
const mine = (
  <span className="chain-mine">
    <span aria-hidden="true">△</span>
    <span className="heard">set by you, </span>
  </span>
);

/** A place on the line: a button over its dial or reading. The error itself cannot be nudged. */
export function Place({ mark: { key, of, text, part, edited }, picking, bare = false, style }: PlaceProps<SpineMark>) {
  const isError = key === 'E';
  const Kind = isError ? 'span' : 'button';
  const look = of.q === 'y' ? 'chip' : `chip role-${isError ? 'known' : roles[part]} pass-forward`;
  return (
    <Kind className={`chain-place is-${of.q} is-${part}`} style={style} {...(isError ? {} : buttonOf(key, part === 'nudged', picking))}>
      {!isError && <span className="heard">{`Nudge the ${spoken(of)}, ${bare ? text : ''}`}</span>}
      {isError && !bare && <span className="heard">{`${spoken(of)}: `}</span>}
      <Sym silent mark={{ of, tone: isError ? 'ink' : 'forward' }} />
      {!bare && (
        <Digits look={look} text={text}>
          {edited && mine}
        </Digits>
      )}
    </Kind>
  );
}

/** A weight or bias: its number, and while it is nudged the rate of its own link. */
export function SidePlace({ mark: { key, of, text, picked, edited, newText, rate }, picking, style }: PlaceProps<SideMark>) {
  const kind = `is-side ${of.i === 0 ? 'is-bias' : 'is-weight'}${picked ? ' is-nudged' : ''}`;
  return (
    <button className={`chain-place ${kind}`} style={style} {...buttonOf(key, picked, picking)}>
      <span className="heard">Nudge the {spoken(of)}, </span>
      <Sym silent mark={{ of, tone: 'ink' }} />
      <Digits look={`chip role-${picked ? 'result' : 'known'} pass-forward`} text={text}>
        {edited && mine}
      </Digits>
      {picked && (
        <span className="chain-side-more" aria-hidden="true">
          <span className="is-forward">→ {newText}</span>
          <Digits look="chip role-operand pass-backward" text={rate} />
        </span>
      )}
    </button>
  );
}
