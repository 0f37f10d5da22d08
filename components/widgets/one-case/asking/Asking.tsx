import { lazy, Suspense, useEffect, useRef, type ComponentType } from 'react';
import { Choice } from '@/components/controls/Choice';
import { Tool as Key } from '@/components/controls/Tool';
import type { Tool } from './asked';
import Predict from './Predict';
import type { AskingProps } from './props';
import Prove from './Prove';
import Why from './Why';

/** Brings the training along, so it comes by itself. */
const OverTime = lazy(() => import('../over-time/OverTime'));

const tools: readonly { readonly value: Tool; readonly text: string; readonly spoken: string }[] = [
  { value: 'why', text: 'Why', spoken: 'Why this number?' },
  { value: 'prove', text: 'Prove it', spoken: 'Prove a slope by nudging its weight' },
  { value: 'predict', text: 'Predict', spoken: 'Predict the next step before it is shown' },
  { value: 'time', text: 'Over time', spoken: 'A number over the run, and the way to any moment of it' },
];
const parts: Readonly<Record<Tool, ComponentType<AskingProps>>> = { why: Why, prove: Prove, predict: Predict, time: OverTime };

interface AskingPanelProps extends AskingProps {
  readonly tool: Tool;
  /** Asks something else, or nothing more. */
  readonly onTool: (tool: Tool | null) => void;
  /** Whether it takes the focus when it comes: the reader has opened it here, not a link. */
  readonly focused: boolean;
}

/** What can be asked of a step, in the place of the keys below its equation; one thing at a time. */
export default function Asking({ tool, onTool, focused, ...props }: AskingPanelProps) {
  const place = useRef<HTMLDivElement>(null);
  const Part = parts[tool];
  useEffect(() => {
    if (!focused) return;
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: 'nearest' });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only when it comes
  }, []);
  return (
    <div
      ref={place}
      className="asking"
      data-pointed-only
      role="group"
      aria-label="Ask about this step"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onTool(null);
      }}
    >
      <div className="asking-head">
        <Choice label="ask" options={tools} value={tool} onChange={onTool} />
        <Key onPress={() => onTool(null)}>Close</Key>
      </div>
      <div className="asking-body">
        <Suspense fallback={<p role="status">One moment …</p>}>
          <Part key={tool} {...props} />
        </Suspense>
      </div>
    </div>
  );
}
