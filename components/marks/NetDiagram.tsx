import type { CSSProperties, PointerEventHandler, ReactNode } from 'react';
import { BiasSquare } from './BiasSquare';
import { Connections } from './Connection';
import { Dial } from './Dial';
import { NetLabel } from './NetLabel';
import type { NetMark } from './types';

export interface NetDiagramProps {
  readonly mark: NetMark;
  readonly className?: string;
  readonly onPointerUp?: PointerEventHandler<HTMLElement>;
  /** What else lies over the drawing, placed as labels are. */
  readonly children?: ReactNode;
}

/**
 * A net from plain data. Lines and dials are SVG; every label is real text over it. For a listener it is one
 * picture with a description; the table beside it says every number.
 */
export function NetDiagram({ mark, className, onPointerUp, children }: NetDiagramProps) {
  const { width, height, moment } = mark;
  return (
    <div
      className={['net', mark.upright ? 'is-upright' : 'is-wide', className].filter(Boolean).join(' ')}
      style={{ '--net-width': width, '--net-height': height } as CSSProperties}
      role="img"
      aria-label={mark.description}
      onPointerUp={onPointerUp}
      data-beat={moment % 2}
    >
      <div className="net-plane">
        <svg className="net-drawing" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          <Connections marks={mark.connections} />
          {mark.biases.map((bias) => (
            <BiasSquare key={bias.of} mark={bias} />
          ))}
          {mark.dials.map((dial) => (
            <Dial key={dial.unit} mark={dial} />
          ))}
        </svg>
        {mark.labels.map((label) => (
          <NetLabel key={label.key} mark={label} width={width} height={height} />
        ))}
        {children}
      </div>
    </div>
  );
}
