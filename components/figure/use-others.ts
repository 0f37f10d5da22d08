import type { Run } from '@/lib/training';
import { useFollowed } from './use-run';
import { useTakenOver } from './use-taken-over';

/**
 * Runs that are drawn beside the chosen one: followed in the page's free time, once that one is drawn; none in the first drawing.
 * @param once the chosen one has come to its end
 * @returns those that have come there too
 */
export function useOthers(runs: readonly Run[], to: number, once: boolean): readonly Run[] {
  const taken = useTakenOver();
  useFollowed(taken && once ? runs : [], to);
  return taken ? runs.filter(({ known }) => known >= to) : [];
}
