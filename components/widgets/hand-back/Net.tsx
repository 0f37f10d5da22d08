import type { CSSProperties, PointerEvent } from 'react';
import { BiasSquare } from '@/components/marks/BiasSquare';
import { Connections } from '@/components/marks/Connection';
import { Dial } from '@/components/marks/Dial';
import { NetLabel } from '@/components/marks/NetLabel';
import { NumberChip } from '@/components/marks/NumberChip';
import { Sym } from '@/components/marks/Sym';
import { nearestWeight, type HandBackNet, type TrayMark, type TrayRow } from './net-view';

export interface NetProps {
  readonly net: HandBackNet;
  /** A tap on or near a connection. */
  readonly onChoose: (key: string) => void;
}

/** How far from a line a tap still means it, in px. */
const REACH = 16;

/** The net with a tray below each unit: what has come in, and what the unit has made of it. */
export function Net({ net, onChoose }: NetProps) {
  const { layout, connections, biases, dials, labels, trays, moment, local } = net;
  const { width, height, kind } = layout;
  // The weights' table does the same for keys.
  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const scale = width / box.width;
    const key = nearestWeight(layout, (event.clientX - box.left) * scale, (event.clientY - box.top) * scale, REACH * scale);
    if (key !== null) onChoose(key);
  };
  return (
    <div
      className={`net is-upright hand-back-net is-${kind}${local ? ' is-local' : ''}`}
      style={{ '--net-width': width, '--net-height': height } as CSSProperties}
      role="img"
      aria-label="The net: 2 input units, 3 hidden and 2 output units, with the messages each has received. The tables give every number."
      onPointerUp={onPointerUp}
      data-beat={moment % 2}
    >
      <div className="net-plane">
        <svg className="net-drawing" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          <Connections marks={connections} />
          {biases.map((mark) => <BiasSquare key={mark.of} mark={mark} />)}
          {dials.map((mark) => <Dial key={mark.unit} mark={mark} />)}
        </svg>
        {labels.map((label) => <NetLabel key={label.key} mark={label} width={width} height={height} />)}
        {trays.map((tray) => <Tray key={tray.unit} tray={tray} width={width} height={height} />)}
      </div>
    </div>
  );
}

function Tray({ tray, width, height }: { readonly tray: TrayMark; readonly width: number; readonly height: number }) {
  const style = { left: `${(tray.x / width) * 100}%`, top: `${(tray.y / height) * 100}%`, '--label-width': tray.width } as CSSProperties;
  return (
    <div className="label tray align-middle" style={style} data-label={`tray ${tray.unit}`}>
      {tray.messages.length > 0 && <div className="tray-in">{tray.messages.map((row) => <Row key={row.number.key} row={row} />)}</div>}
      <div className="tray-own">{tray.own.map((row) => <Row key={row.number.key} row={row} />)}</div>
    </div>
  );
}

function Row({ row }: { readonly row: TrayRow }) {
  return (
    <div className={`tray-row role-${row.number.role}${row.late ? ' is-late' : ''}`}>
      <span>{row.words}{row.symbol && <Sym mark={row.symbol} silent />}</span>
      <NumberChip mark={row.number} />
    </div>
  );
}
