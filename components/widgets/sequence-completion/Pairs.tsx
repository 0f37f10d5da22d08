import { Tiles } from '@/components/marks/plot/Tiles';
import { letters } from '@/lib/nets/sequences';
import type { SequenceView } from './view';

interface PairsProps {
  readonly tiles: SequenceView['tiles'];
  readonly chosen: number;
  readonly onChoose: (at: number) => void;
}

/** All 25 pairs of letters as a map: first letter down, second across, a quarter of a tile for each digit that is right. */
export function Pairs({ tiles, chosen, onChoose }: PairsProps) {
  const label = 'All pairs of letters, by how many of their four digits are right';
  return (
    <div className="pairs">
      {['pairs-across', 'pairs-down'].map((side) => (
        <p key={side} className={side} aria-hidden="true">
          {letters.map((letter) => (
            <span key={letter}>{letter}</span>
          ))}
        </p>
      ))}
      <Tiles label={label} tiles={tiles} columns={letters.length} open={chosen} onOpen={onChoose} />
    </div>
  );
}
