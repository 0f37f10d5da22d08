import { lazy, Suspense, useEffect, useRef, type ComponentType } from 'react';
import { Choice } from '@/components/controls/Choice';
import type { AskingProps } from './props';
import Predict from './Predict';
import Prove from './Prove';
import { tools, type Tool } from './tools';
import Why from './Why';

/** Brings the training along, so it comes by itself. */
const OverTime = lazy(() => import('../over-time/OverTime'));

interface AskingPanelProps extends AskingProps {
  readonly tool: Tool;
  readonly onTool: (tool: Tool) => void;
  readonly onClose: () => void;
  /** Whether it takes the focus when it comes: the reader has opened it here, not a link. */
  readonly focused: boolean;
}

const parts: Readonly<Record<Tool, ComponentType<AskingProps>>> = { why: Why, prove: Prove, predict: Predict, time: OverTime };

/** What can be asked of a step, in the place of the keys below its equation; one thing at a time. */
export default function Asking({ tool, onTool, onClose, focused, ...props }: AskingPanelProps) {
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
        onClose();
      }}
    >
      <div className="asking-head">
        <Choice label="ask" options={tools} value={tool} onChange={onTool} />
        <button type="button" className="figure-tool" onClick={onClose}>
          Close
        </button>
      </div>
      <div className="asking-body">
        <Suspense fallback={<p role="status">One moment …</p>}>
          <Part key={tool} {...props} />
        </Suspense>
      </div>
    </div>
  );
}
