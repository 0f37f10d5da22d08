import type { ReactNode } from 'react';
import { Tool } from '@/components/controls/Tool';
import type { ManyConfig } from '@/lib/training';
import type { ManyRuns } from './use-many';

interface TryStartsProps {
  readonly className: string;
  /** From `useMany`. */
  readonly many: ManyRuns;
  readonly config: () => ManyConfig;
  /** Of the starts that are tried. */
  readonly total: number;
  /** What the key says before it is pressed. */
  readonly ask: string;
  /** What the bar counts, to a listener: "Seeds that have ended". */
  readonly counted: string;
  /** How those have fared that have ended. */
  readonly told: string;
  readonly children?: ReactNode;
}

/**
 * A key that trains from many starts or stops it, how many have ended, and how they fared.
 *
 *     const many = useMany();
 *     <TryStarts many={many} config={() => config} total={20} ask="Try 20 starts" told={fared(many.outcomes)} … />
 */
export function TryStarts({ className, many, config, total, ask, counted, told, children }: TryStartsProps) {
  const { outcomes, running, problem, start, cancel } = many;
  return (
    <div className={className} data-done={outcomes.length} data-running={running || undefined}>
      <Tool onPress={running ? cancel : () => start(config())}>{running ? 'Stop' : ask}</Tool>
      {running && <progress max={total} value={outcomes.length} aria-label={counted} />}
      <p role="status">{problem ?? told}</p>
      {children}
    </div>
  );
}
