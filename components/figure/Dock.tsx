import type { ReactNode } from 'react';
import { Key } from '@/components/controls/Keys';
import { Scrub } from '@/components/controls/Scrub';
import type { WalkHandle } from './handle';

/** A ruler over the walk, to be dragged. */
export interface FigureRuler {
  /** Where it stands, in words. */
  readonly says: string;
  /** The page keys jump to these. */
  readonly stops?: readonly number[];
  /** The place meant by a point, as a fraction of the width; equal steps unless it is said. */
  readonly nearest?: (fraction: number) => number;
  /** The drawing. */
  readonly children: ReactNode;
}

export interface DockProps {
  readonly walk: WalkHandle;
  readonly onReset: () => void;
  /** Whether Reset would change anything. */
  readonly resets: boolean;
  /** What the Step key says, if not "Step", e.g. "One sweep". */
  readonly stepLabel?: string | undefined;
  readonly ruler?: FigureRuler | undefined;
  /** What a figure's main choice is made with: a `Choice`. */
  readonly choice?: ReactNode;
}

/**
 * The keys of a figure that steps, in the one order: Back · Step · Play · Reset, then its ruler and its main choice.
 * They stay at the window's lower edge while their figure is on the screen, so that picture and keys are seen together.
 */
export function Dock({ walk, onReset, resets, stepLabel = 'Step', ruler, choice }: DockProps) {
  const { at, last, playing } = walk;
  return (
    <div className={ruler ? 'dock has-ruler' : 'dock'}>
      <div className="keys" role="group" aria-label="Steps">
        <Key icon="back" hint="←" off={at <= 0} onPress={walk.back}>
          Back
        </Key>
        <Key icon="step" hint="→" primary off={at >= last} onPress={walk.step}>
          {stepLabel}
        </Key>
        <Key icon={playing ? 'pause' : 'play'} hint="Space" off={last === 0} onPress={walk.play}>
          {playing ? 'Pause' : 'Play'}
        </Key>
        <Key icon="reset" hint="R" off={!resets} onPress={onReset}>
          Reset
        </Key>
      </div>
      {ruler && (
        <Scrub
          label={walk.unit.charAt(0).toUpperCase() + walk.unit.slice(1)}
          value={at}
          max={Math.max(1, last)}
          valueText={ruler.says}
          onChange={walk.go}
          {...(ruler.stops && { stops: ruler.stops })}
          {...(ruler.nearest && { nearest: ruler.nearest })}
        >
          {ruler.children}
        </Scrub>
      )}
      {choice !== undefined && <div className="dock-choice">{choice}</div>}
    </div>
  );
}
