import { useId, type KeyboardEvent, type MouseEvent } from 'react';
import type { Figure } from '@/components/figure/handle';
import type { TimeLineAction, TimeLineState } from './state';
import { nearest, type TimeLineMark } from './view';

const keys: Readonly<Record<string, TimeLineAction>> = {
  ArrowLeft: { type: 'earlier' },
  ArrowRight: { type: 'later' },
  ArrowUp: { type: 'up' },
  ArrowDown: { type: 'down' },
  Home: { type: 'first' },
  End: { type: 'last' },
};

interface LanesProps {
  readonly mark: TimeLineMark;
  readonly label: string;
  readonly figure: Figure<TimeLineState, TimeLineAction>;
}

/** The lanes in one layout: a list to choose from, drawn. A tap means the nearest mark. */
export function Lanes({ mark, label, figure }: LanesProps) {
  const own = useId();
  const { layout, height, axis, ticks } = mark;

  const onKeyDown = (event: KeyboardEvent) => {
    const action = event.altKey || event.ctrlKey || event.metaKey ? undefined : keys[event.key];
    if (!action) return;
    event.preventDefault();
    figure.dispatch(action);
  };
  const onClick = ({ currentTarget, clientX, clientY }: MouseEvent) => {
    const { left, top, width } = currentTarget.getBoundingClientRect();
    const px = layout.width / width;
    const chosen = nearest(mark, (clientX - left) * px, (clientY - top) * px);
    if (chosen !== null) figure.set({ chosen });
  };

  return (
    <div
      className={`lanes is-${layout.name}`}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={`${own}-${figure.state.chosen}`}
      onKeyDown={onKeyDown}
      onClick={onClick}
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

function LaneRow({ lane, width, own }: { readonly lane: TimeLineMark['lanes'][number]; readonly width: number; readonly own: string }) {
  return (
    <>
      <text className="lanes-name" aria-hidden="true" data-label={lane.name} x="0" y={lane.head}>
        {lane.name}
      </text>
      <path className="lanes-line" d={`M0 ${lane.line}H${width}`} />
      {lane.flags.map(({ id, x, y, side, year, name, text, chosen }) => (
        <g key={id} aria-hidden="true" className={chosen ? 'lanes-flag is-chosen' : 'lanes-flag'}>
          <path d={`M${x} ${lane.line}V${y - 6}`} />
          <text data-label={text} x={side === 'right' ? x + 4 : x - 4} y={y + 4} textAnchor={side === 'right' ? 'start' : 'end'}>
            <tspan className="lanes-flag-year">{year}</tspan> {name}
          </text>
        </g>
      ))}
      <g role="group" aria-label={lane.name}>
        {lane.dots.map(({ id, year, name, x, y, chosen, dim, letter }) =>
          dim ? (
            <circle key={id} className="lanes-dot is-dim" cx={x} cy={y} r="2.5" />
          ) : (
            <g key={id} id={`${own}-${id}`} role="option" aria-selected={chosen} aria-label={`${year}, ${name}`}>
              {chosen && <circle className="lanes-ring" cx={x} cy={y} r="7.5" />}
              <circle className={letter ? 'lanes-dot is-named' : 'lanes-dot'} cx={x} cy={y} r="4" />
            </g>
          ),
        )}
      </g>
    </>
  );
}
