import type { CSSProperties, PointerEvent } from 'react';
import { NetDiagram } from '@/components/marks/NetDiagram';
import { NumberChip } from '@/components/marks/NumberChip';
import { Sym } from '@/components/marks/Sym';
import { nearestWeight, type HandBackNet } from './net-view';

/** How far from a line a tap still means it, in px. */
const REACH = 16;

/**
 * The net with a tray below each unit: what has come in, and what the unit has made of it.
 * @param onChoose a tap on or near a connection
 */
export function Net({ net, onChoose }: { readonly net: HandBackNet; readonly onChoose: (key: string) => void }) {
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
      {trays.map(({ unit, x, y, width: breadth, messages, own }) => (
        <div
          key={unit}
          className="label tray align-middle"
          style={{ left: `${(x / width) * 100}%`, top: `${(y / height) * 100}%`, '--label-width': breadth } as CSSProperties}
          data-label={`tray ${unit}`}
        >
          {messages.length > 0 && <div className="tray-in">{messages.map(drawn)}</div>}
          <div className="tray-own">{own.map(drawn)}</div>
        </div>
      ))}
    </NetDiagram>
  );
}

const drawn = ({ words, symbol, number, late }: HandBackNet['trays'][number]['messages'][number]) => (
  <div key={number.key} className={`tray-row role-${number.role}${late ? ' is-late' : ''}`}>
    <span>
      {words}
      {symbol && <Sym mark={symbol} silent />}
    </span>
    <NumberChip mark={number} />
  </div>
);
