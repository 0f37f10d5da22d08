import katex, { type KatexOptions } from 'katex';
import type { Nodes, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import type { Mistakes, Place } from './content-error';
import type { ReadQuantity } from './types';

/** What KaTeX hands to a macro that is a function, as far as it is needed: its arguments, each with its last token first. */
interface MacroContext {
  readonly consumeArgs: (count: number) => readonly (readonly { readonly text: string }[])[];
}

/** How all formulas of the text are set. Anything KaTeX only half understands is an error. */
export const katexOptions = (readQuantity?: ReadQuantity) =>
  ({
    output: 'htmlAndMathml',
    macros: {
      // \of{y.5}{0.4449}: a number of a figure, as `Number` is in the text. The number itself is left for \htmlData.
      '\\of': (context: MacroContext) => {
        const [argument = []] = context.consumeArgs(1);
        const written = argument
          .map(({ text }) => text)
          .reverse()
          .join('');
        const read = readQuantity?.(written) ?? { key: written };
        if ('fault' in read) throw Object.assign(new katex.ParseError(read.fault, argument.at(-1)), { fault: read.fault });
        return `\\htmlData{quantity=${read.key}}`;
      },
    },
    strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
    trust: (context: { command: string }) => ['\\htmlData', '\\htmlId', '\\htmlClass'].includes(context.command),
  }) satisfies KatexOptions;

interface ParseProblem extends Error {
  rawMessage?: string;
  position?: number;
  /** A mistake that is not KaTeX's, in a sentence of its own. */
  fault?: string;
}

function sentence(problem: ParseProblem): string {
  if (problem.fault !== undefined) return problem.fault;
  const raw = (problem.rawMessage ?? problem.message).replace(/^KaTeX parse error:\s*/, '');
  const said = raw.replace(/\s+at (position \d+|end of input):.*$/s, '').trim();
  return `KaTeX cannot set this formula: ${said}. Correct the TeX; commands are those of katex.org/docs/supported.`;
}

/** Notes a mistake if `tex` cannot be set; for formulas that are attributes of components. */
export function checkTex(tex: string, at: Parameters<Mistakes['add']>[0], mistakes: Mistakes, readQuantity?: ReadQuantity): void {
  try {
    katex.renderToString(tex, { ...katexOptions(readQuantity), throwOnError: true });
  } catch (error) {
    mistakes.add(at, sentence(error as ParseProblem));
  }
}

/** What rehype-katex reports; the last of `ancestors` is the element that held the TeX. */
interface Report {
  readonly source?: string | undefined;
  readonly cause?: unknown;
  readonly ancestors?: readonly Nodes[] | undefined;
}

/** Rehype plugin, directly after rehype-katex: turns its warnings into mistakes. */
export function formulaMistakes(mistakes: Mistakes) {
  return () => (_tree: Root, file: { messages: Report[] }) => {
    for (const { source, cause, ancestors = [] } of file.messages) {
      if (source !== 'rehype-katex') continue;
      const problem = cause as ParseProblem;
      const start = ancestors.findLast((node) => node.position)?.position?.start ?? { line: 1, column: 1 };
      const element = ancestors.at(-1);
      const tex = element && element.type !== 'doctype' ? toString(element) : '';
      mistakes.add(placeInTex(tex, problem.position ?? 0, start, mistakes.source), sentence(problem));
    }
    file.messages.length = 0;
  };
}

/**
 * The place in the file of one character of a formula: its line is found again in the source, at the
 * formula's start or (after a line of `$$`) one line below.
 */
function placeInTex(tex: string, position: number, start: Place, source: string): Place {
  const before = tex.slice(0, position).split('\n');
  const row = before.length - 1;
  const line = tex.split('\n')[row] ?? '';
  const lines = source.split('\n');
  for (const at of [start.line + row, start.line + row + 1]) {
    const from = at === start.line ? start.column - 1 : 0;
    const found = lines[at - 1]?.indexOf(line, from) ?? -1;
    if (line !== '' && found >= 0) return { line: at, column: found + (before[row] ?? '').length + 1 };
  }
  return start;
}
