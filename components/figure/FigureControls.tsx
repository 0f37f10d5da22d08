import type { ReactNode } from 'react';
import { DetentSlider, type DetentSliderProps } from '@/components/controls/DetentSlider';
import { Key } from '@/components/controls/Keys';

export interface FigureControlsProps {
  readonly playing?: boolean;
  /** Nothing to go back to; also makes Reset unavailable unless `changed`. */
  readonly atStart?: boolean;
  readonly atEnd?: boolean;
  /** Something else than the steps can be reset, e.g. an edited number. */
  readonly changed?: boolean;
  /** Keys that are left out do not appear. */
  readonly onBack?: () => void;
  readonly onStep?: () => void;
  readonly onPlay?: () => void;
  readonly onReset?: () => void;
  /** What the Step key says, if not "Step", e.g. "One sweep". */
  readonly stepLabel?: string;
  /** The key of the keyboard that does the same, if not →. */
  readonly stepHint?: string;
  readonly speed?: DetentSliderProps;
  /** At the right end: a `Choice`. */
  readonly selector?: ReactNode;
}

/** Controls in the one order of every figure: Back · Step · Play · Reset · speed, and a selector at the right end. */
export function FigureControls(props: FigureControlsProps) {
  const {
    playing = false,
    atStart = false,
    atEnd = false,
    changed = false,
    onBack,
    onStep,
    onPlay,
    onReset,
    stepLabel = 'Step',
    stepHint = '→',
    speed,
    selector,
  } = props;
  return (
    <div className="figure-controls">
      <div className="keys" role="group" aria-label="Steps">
        {onBack && (
          <Key icon="back" hint="←" off={atStart} onPress={onBack}>
            Back
          </Key>
        )}
        {onStep && (
          <Key icon="step" hint={stepHint} primary off={atEnd} onPress={onStep}>
            {stepLabel}
          </Key>
        )}
        {onPlay && (
          <Key icon={playing ? 'pause' : 'play'} hint="Space" onPress={onPlay}>
            {playing ? 'Pause' : 'Play'}
          </Key>
        )}
        {onReset && (
          <Key icon="reset" hint="R" off={atStart && !playing && !changed} onPress={onReset}>
            Reset
          </Key>
        )}
      </div>
      {speed && (
        <div className="figure-speed">
          <DetentSlider {...speed} />
        </div>
      )}
      {selector !== undefined && <div className="figure-selector">{selector}</div>}
    </div>
  );
}
