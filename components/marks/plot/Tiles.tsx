import { memo, useId, useState, type KeyboardEvent } from 'react';
import { toneClass, type Tone } from './tone';
import { untranslated } from './untranslated';

/** One outcome, as a tile of parts. */
export interface Tile {
  readonly id: string;
  /** Each from 0 to 1, row by row in a square: the area of a part that is filled. Four for the four cases of XOR. */
  readonly parts: readonly number[];
  /** A thick frame: the ones to look at, as runs that are stuck. */
  readonly marked?: boolean;
  /** What a listener is told of it: "seed 12, stuck". */
  readonly spoken: string;
}

export interface TilesProps {
  /** What the map is. */
  readonly label: string;
  readonly tiles: readonly Tile[];
  readonly columns?: number;
  readonly tone?: Tone;
  /** The tile that is open. */
  readonly open?: number | null;
  /** Opens a tile; without it the map is a picture. */
  readonly onOpen?: (at: number) => void;
}

const CELL = 24;
const SIDE = 20;

/** Each filled part of all tiles as one outline; a part's filling grows from its middle. */
export function tilePath(tiles: readonly Tile[], columns: number): string {
  return tiles
    .map(({ parts }, k) => {
      const across = Math.max(1, Math.ceil(Math.sqrt(parts.length)));
      const share = (SIDE - 2) / across;
      return parts
        .map((part, p) => {
          const side = Math.round(100 * (share - 1) * Math.sqrt(Math.min(1, Math.max(0, part)))) / 100;
          if (side < 0.5) return '';
          const x = (k % columns) * CELL + 3 + ((p % across) + 0.5) * share - side / 2;
          const y = Math.floor(k / columns) * CELL + 3 + (Math.floor(p / across) + 0.5) * share - side / 2;
          return `M${Math.round(100 * x) / 100} ${Math.round(100 * y) / 100}h${side}v${side}h${-side}z`;
        })
        .join('');
    })
    .join('');
}

const frame = (k: number, columns: number, inset: number) => {
  const side = CELL - 2 * inset;
  return `M${(k % columns) * CELL + inset} ${Math.floor(k / columns) * CELL + inset}h${side}v${side}h${-side}z`;
};

const moves = (columns: number, count: number): Readonly<Record<string, (at: number) => number>> => ({
  ArrowLeft: (at) => at - 1,
  ArrowRight: (at) => at + 1,
  ArrowUp: (at) => (at >= columns ? at - columns : at),
  ArrowDown: (at) => (at + columns < count ? at + columns : at),
  Home: () => 0,
  End: () => count - 1,
});

/** A map of outcomes: one tile each, in their order. With `onOpen` arrows walk the tiles; a press or Enter opens one. */
export const Tiles = memo(function Tiles({ label, tiles, columns = 10, tone = 'ink', open = null, onOpen }: TilesProps) {
  const own = useId();
  const [at, setAt] = useState<number | null>(null);
  const count = tiles.length;
  // Until the keys have gone elsewhere, they stand on the tile that is open.
  const here = Math.min(at ?? open ?? 0, Math.max(0, count - 1));
  const rows = Math.ceil(count / columns);
  const plain = tiles.map((tile, k) => (tile.marked ? '' : frame(k, columns, 2))).join('');
  const thick = tiles.map((tile, k) => (tile.marked ? frame(k, columns, 2.5) : '')).join('');
  const marked = tiles.filter((tile) => tile.marked).length;
  const picture = (
    <svg
      viewBox={`-2 -2 ${columns * CELL + 4} ${rows * CELL + 4}`}
      aria-hidden={onOpen ? true : undefined}
      {...untranslated}
      role={onOpen ? undefined : 'img'}
      aria-label={onOpen ? undefined : `${label}; ${marked} of ${count} marked`}
    >
      <path className="plot-tile" d={plain} />
      <path className="plot-tile is-marked" d={thick} />
      <path className="plot-positive" d={tilePath(tiles, columns)} />
      {open !== null && open < count && <path className="plot-open" d={frame(open, columns, -0.5)} />}
      {onOpen && count > 0 && <path className="plot-here" d={frame(here, columns, -0.5)} />}
    </svg>
  );
  const className = `plot-tiles ${toneClass(tone)}`;
  if (!onOpen) return <div className={className}>{picture}</div>;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const move = moves(columns, count)[event.key];
    if (move) setAt(Math.min(count - 1, Math.max(0, move(here))));
    else if (event.key === 'Enter' || event.key === ' ') onOpen(here);
    else return;
    event.preventDefault();
  };
  return (
    <div
      className={className}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={`${own}-${here}`}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        const { left, top, width } = event.currentTarget.getBoundingClientRect();
        const unit = (columns * CELL + 4) / width;
        const [column, row] = [
          Math.floor(((event.clientX - left) * unit - 2) / CELL),
          Math.floor(((event.clientY - top) * unit - 2) / CELL),
        ];
        const pressed = row * columns + column;
        if (column < 0 || column >= columns || row < 0 || pressed >= count) return;
        setAt(pressed);
        onOpen(pressed);
      }}
    >
      {picture}
      {/* What is heard of the tile under the keys; a list of all would be a hundred elements that nobody sees. */}
      {count > 0 && (
        <span
          className="heard"
          role="option"
          id={`${own}-${here}`}
          aria-selected={here === open}
          aria-posinset={here + 1}
          aria-setsize={count}
        >
          {tiles[here]!.spoken}
        </span>
      )}
    </div>
  );
});
