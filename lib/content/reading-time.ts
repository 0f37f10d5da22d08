import type { Nodes } from 'mdast';
import { isJsx } from './nodes';
import { SKIP, visit } from 'unist-util-visit';
import type { ReadingTime } from './types';

/** Silent reading of technical prose, in words a minute. */
export const WORDS_PER_MINUTE = 190;
/** A figure with something to operate: reading it, and trying it once. */
export const MINUTES_PER_LIVE_FIGURE = 1.5;
/** A still figure: looking and reading the caption. */
export const MINUTES_PER_STILL_FIGURE = 0.5;
/** One exercise, with a look at its hint or solution. */
export const MINUTES_PER_EXERCISE = 2;

const countWords = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/**
 * Counts a chapter. A formula is one word. What stands inside a figure or an exercise belongs to the
 * minutes of that figure or exercise, so it is not counted as text too.
 * @param figures names of the components that are numbered figures; `Figure` is the still one
 */
export function readingTime(tree: Nodes, figures: ReadonlySet<string>): ReadingTime {
  let words = 0;
  let still = 0;
  let live = 0;
  let exercises = 0;
  visit(tree, (node) => {
    if (isJsx(node)) {
      const name = node.name ?? '';
      if (figures.has(name)) {
        if (name === 'Figure') still++;
        else live++;
        return SKIP;
      }
      if (name === 'Exercise') {
        exercises++;
        return SKIP;
      }
      if (node.attributes.some((a) => a.type === 'mdxJsxAttribute' && a.name === 'tex')) words++;
    } else if (node.type === 'math' || node.type === 'inlineMath') {
      words++;
    } else if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') {
      words += countWords(node.value);
    }
    return undefined;
  });
  return {
    words,
    textMinutes: words / WORDS_PER_MINUTE,
    figures: still + live,
    exercises,
    figureMinutes: still * MINUTES_PER_STILL_FIGURE + live * MINUTES_PER_LIVE_FIGURE,
    exerciseMinutes: exercises * MINUTES_PER_EXERCISE,
  };
}
