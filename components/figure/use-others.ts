import { useFollowed, type Followed } from './use-run';
import { useTakenOver } from './use-taken-over';

/**
 * Runs that are drawn beside the chosen one: followed in the page's free time, once that one is drawn; none in the first drawing.
 * @param once the chosen one has come to its end
 * @returns those that have come there too
 */
export function useOthers<Book extends Followed>(books: readonly Book[], to: number, once: boolean): readonly Book[] {
  const taken = useTakenOver();
  useFollowed(taken && once ? books : [], to);
  return taken ? books.filter(({ known }) => known >= to) : [];
}
