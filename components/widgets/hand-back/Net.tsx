import type { CSSProperties, PointerEvent } from 'react';
import { NetDiagram } from '@/components/marks/NetDiagram';
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
  const { layout, width, height, trays, local } = net;
  // The weights' table does the same for keys.
  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const scale = width / box.width;
    const key = nearestWeight(layout, (event.clientX - box.left) * scale, (event.clientY - box.top) * scale, REACH * scale);
    if (key !== null) onChoose(key);
  };
  return (
    <NetDiagram mark={net} className={`hand-back-net is-${layout.kind}${local ? ' is-local' : ''}`} onPointerUp={onPointerUp}>
      {trays.map((tray) => (
        <Tray key={tray.unit} tray={tray} width={width} height={height} />
      ))}
    </NetDiagram>
  );
}

function Tray({ tray, width, height }: { readonly tray: TrayMark; readonly width: number; readonly height: number }) {
  const style = { left: `${(tray.x / width) * 100}%`, top: `${(tray.y / height) * 100}%`, '--label-width': tray.width } as CSSProperties;
  return (
    <div className="label tray align-middle" style={style} data-label={`tray ${tray.unit}`}>
      {tray.messages.length > 0 && (
        <div className="tray-in">
          {tray.messages.map((row) => (
            <Row key={row.number.key} row={row} />
          ))}
        </div>
      )}
      <div className="tray-own">
        {tray.own.map((row) => (
          <Row key={row.number.key} row={row} />
        ))}
      </div>
    </div>
  );
}

function Row({ row }: { readonly row: TrayRow }) {
  return (
    <div className={`tray-row role-${row.number.role}${row.late ? ' is-late' : ''}`}>
      <span>
        {row.words}
        {row.symbol && <Sym mark={row.symbol} silent />}
      </span>
      <NumberChip mark={row.number} />
    </div>
  );
}
