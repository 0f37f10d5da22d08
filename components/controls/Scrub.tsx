import { useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';

export interface ScrubProps {
  readonly label: string;
  /** 0 … max. */
  readonly value: number;
  readonly max: number;
  readonly valueText: string;
  /** Page keys jump to the next of these. */
  readonly stops?: readonly number[];
  /**
   * The place that is meant by a point, given as a fraction of the width; when it is left out, position k covers
   * the k-th of `max` equal steps, and left of the first is 0.
   */
  readonly nearest?: (fraction: number) => number;
  /** Whether ← and → walk the ruler. Otherwise they are left to the figure, which steps by them wherever the focus is. */
  readonly arrows?: boolean;
  readonly className?: string;
  readonly onChange: (value: number) => void;
  /** The ruler that is drawn. */
  readonly children: ReactNode;
}

const none: readonly number[] = [];

/** A ruler as a slider: by pointer, by tap, by keys. Vertical swipes still scroll the page. */
export function Scrub(props: ScrubProps) {
  const {
    label,
    value,
    max,
    valueText,
    stops = none,
    nearest = (fraction) => Math.ceil(fraction * max),
    arrows = false,
    className,
    onChange,
    children,
  } = props;
  const box = useRef<HTMLDivElement>(null);
  const dragging = useRef(false);

  const to = (next: number) => {
    const held = Math.min(max, Math.max(0, next));
    if (held !== value) onChange(held);
  };

  const follow = (event: PointerEvent) => {
    const { left, width } = box.current!.getBoundingClientRect();
    to(nearest((event.clientX - left) / width));
  };

  // Between two places lies what is not done yet.
  const [before, after] = [Math.ceil(value) - 1, Math.floor(value) + 1];
  const keys: Record<string, () => void> = {
    ArrowUp: () => to(after),
    ArrowDown: () => to(before),
    Home: () => to(0),
    End: () => to(max),
    PageDown: () => to(stops.find((stop) => stop > value) ?? max),
    PageUp: () => to([...stops].reverse().find((stop) => stop < value) ?? 0),
    ...(arrows ? { ArrowRight: () => to(after), ArrowLeft: () => to(before) } : {}),
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const act = event.altKey || event.ctrlKey || event.metaKey ? undefined : keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  return (
    <div
      ref={box}
      className={className === undefined ? 'scrub' : `scrub ${className}`}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      aria-valuetext={valueText}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        dragging.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
        if (event.pointerType === 'mouse') follow(event);
      }}
      onPointerMove={(event) => {
        if (dragging.current) follow(event);
      }}
      onPointerUp={(event) => {
        // A tap counts when the finger lifts; a swipe that scrolls the page is cancelled before.
        if (dragging.current) follow(event);
        dragging.current = false;
      }}
      onPointerCancel={() => {
        dragging.current = false;
      }}
    >
      {children}
    </div>
  );
}
