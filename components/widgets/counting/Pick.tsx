import { useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';

export interface PickProps {
  readonly className: string;
  readonly label: string;
  /** 0 … last. */
  readonly value: number;
  readonly last: number;
  readonly valueText: string;
  /** The place that is meant by a point, given as a fraction of the width. */
  readonly nearest: (fraction: number) => number;
  readonly onChange: (value: number) => void;
  readonly children: ReactNode;
}

/**
 * A drawing as a slider whose places lie where they are drawn: by pointer, by tap, by keys. Vertical swipes still
 * scroll the page.
 */
export function Pick({ className, label, value, last, valueText, nearest, onChange, children }: PickProps) {
  const box = useRef<HTMLDivElement>(null);
  const dragging = useRef(false);

  const to = (next: number) => {
    const held = Math.min(last, Math.max(0, next));
    if (held !== value) onChange(held);
  };
  const follow = (event: PointerEvent) => {
    const { left, width } = box.current!.getBoundingClientRect();
    to(nearest((event.clientX - left) / width));
  };
  const keys: Readonly<Record<string, number>> = {
    ArrowLeft: value - 1, ArrowDown: value - 1, ArrowRight: value + 1, ArrowUp: value + 1, Home: 0, End: last,
  };
  // With the focus here the arrows are meant for this ruler, so the figure does not act on them.
  const onKeyDown = (event: KeyboardEvent) => {
    const next = event.altKey || event.ctrlKey || event.metaKey ? undefined : keys[event.key];
    if (next === undefined) return;
    event.preventDefault();
    to(next);
  };

  return (
    <div
      ref={box}
      className={`scrub ${className}`}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={last}
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
