import { Tiles } from '@/components/marks/plot/Tiles';
import { letters } from '@/lib/nets/sequences';
import type { SequenceView } from './view';

/** All 25 pairs of letters as a map: first letter down, second across, a quarter of a tile for each digit that is right. */
export function Pairs({
  tiles,
  chosen,
  onChoose,
}: {
  readonly tiles: SequenceView['tiles'];
  readonly chosen: number;
  readonly onChoose: (at: number) => void;
}) {
  return (
    <div className="pairs">
      <p className="pairs-across" aria-hidden="true">
        {letters.map((letter) => (
          <span key={letter}>{letter}</span>
        ))}
      </p>
      <p className="pairs-down" aria-hidden="true">
        {letters.map((letter) => (
          <span key={letter}>{letter}</span>
        ))}
      </p>
      <Tiles
        label="All pairs of letters, by how many of their four digits are right"
        tiles={tiles}
        columns={letters.length}
        open={chosen}
        onOpen={onChoose}
      />
    </div>
  );
}
