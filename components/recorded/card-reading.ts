import 'server-only';
import { printedState } from '@/lib/nets/printed-symmetry';

/** What the dial of a link's card reads: one of the eight mirrored inputs, and what the paper's printed weights make of it. */
export function cardReading(): { readonly inputs: readonly number[]; readonly output: number } {
  const answer = printedState().answers.find(({ inputs }) => inputs.join('') === '101101');
  if (!answer) throw new Error('The symmetry net has no case 101101.');
  return answer;
}
