import { useId, type KeyboardEvent, type PointerEvent } from 'react';
import type { TimeLineAction } from './state';
import { nearest, type LaneMark, type TimeLineMark } from './view';

export interface LanesProps {
  readonly mark: TimeLineMark;
  readonly chosen: string;
  readonly onAct: (action: TimeLineAction) => void;
}

const keys: Readonly<Record<string, TimeLineAction>> = {
  ArrowLeft: { type: 'earlier' },
  ArrowRight: { type: 'later' },
  ArrowUp: { type: 'up' },
  ArrowDown: { type: 'down' },
  Home: { type: 'first' },
  End: { type: 'last' },
};

/** The three lanes in one layout: a list to choose from, drawn. A tap means the nearest mark. */
export function Lanes({ mark, chosen, onAct }: LanesProps) {
  const own = useId();
  const { layout, height, axis, ticks } = mark;

  const onKeyDown = (event: KeyboardEvent) => {
    const action = event.altKey || event.ctrlKey || event.metaKey ? undefined : keys[event.key];
    if (!action) return;
    event.preventDefault();
    onAct(action);
  };
  const onClick = (event: PointerEvent<HTMLDivElement>) => {
    const { left, top, width } = event.currentTarget.getBoundingClientRect();
    const px = layout.width / width;
    const id = nearest(mark, (event.clientX - left) * px, (event.clientY - top) * px);
    if (id !== null) onAct({ type: 'choose', id });
  };

  return (
    <div
      className={`lanes is-${layout.name}`}
      role="listbox"
      tabIndex={0}
      aria-label="Entries, 1943 to 2024"
      aria-activedescendant={`${own}-${chosen}`}
      onKeyDown={onKeyDown}
      onClick={onClick as never}
    >
      <svg viewBox={`0 0 ${layout.width} ${height}`} role="presentation">
        {ticks
          .filter(({ long }) => long)
          .map(({ x, year }) => (
            <path key={year} className="lanes-paper" d={`M${x} 0V${axis}`} />
          ))}
        {mark.lanes.map((lane) => (
          <LaneRow key={lane.id} lane={lane} width={layout.width} own={own} />
        ))}
        <path className="lanes-axis" d={`M0 ${axis}H${layout.width}`} />
        <path className="lanes-ticks" d={ticks.map(({ x, long }) => `M${x} ${axis}v${long ? 8 : 4}`).join('')} />
        {ticks
          .filter(({ figured }) => figured)
          .map(({ x, year }) => (
            <text key={year} aria-hidden="true" className="lanes-year" data-label={year} x={x} y={axis + 23} textAnchor="middle">
              {year}
            </text>
          ))}
      </svg>
    </div>
  );
}

function LaneRow({ lane, width, own }: { readonly lane: LaneMark; readonly width: number; readonly own: string }) {
  return (
    <>
      <text className="lanes-name" aria-hidden="true" data-label={lane.name} x="0" y={lane.head}>
        {lane.name}
      </text>
      <path className="lanes-line" d={`M0 ${lane.line}H${width}`} />
      {lane.flags.map(({ id, x, y, side, year, name, chosen }) => (
        <g key={id} aria-hidden="true" className={chosen ? 'lanes-flag is-chosen' : 'lanes-flag'}>
          <path d={`M${x} ${lane.line}V${y - 6}`} />
          <text
            data-label={`${year} ${name}`}
            x={side === 'right' ? x + 4 : x - 4}
            y={y + 4}
            textAnchor={side === 'right' ? 'start' : 'end'}
          >
            <tspan className="lanes-flag-year">{year}</tspan> {name}
          </text>
        </g>
      ))}
      <g role="group" aria-label={lane.name}>
        {lane.dots.map(({ id, x, y, chosen, dim, named, spoken }) =>
          dim ? (
            <circle key={id} className="lanes-dot is-dim" cx={x} cy={y} r="2.5" />
          ) : (
            <g key={id} id={`${own}-${id}`} role="option" aria-selected={chosen} aria-label={spoken}>
              {chosen && <circle className="lanes-ring" cx={x} cy={y} r="7.5" />}
              <circle className={named ? 'lanes-dot is-named' : 'lanes-dot'} cx={x} cy={y} r="4" />
            </g>
          ),
        )}
      </g>
    </>
  );
}
