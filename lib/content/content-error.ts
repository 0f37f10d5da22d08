/** A place in a text file; both count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** One thing an author has to mend. */
export interface Mistake extends Place {
  readonly file: string;
  /** Says what is wrong and what to do. */
  readonly message: string;
}

const inOrder = (a: Mistake, b: Mistake) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column;

/**
 * Content that cannot be published. The message has one line `file:line:column  sentence` per mistake,
 * so that an author can mend all of them at once; `file`, `line` and `column` are those of the first.
 */
export class ContentError extends Error {
  readonly mistakes: readonly Mistake[];
  readonly file: string;
  readonly line: number;
  readonly column: number;

  constructor(mistakes: readonly Mistake[]) {
    const sorted = [...mistakes].sort(inOrder);
    const first = sorted[0];
    if (!first) throw new TypeError('A ContentError needs at least one mistake.');
    super(sorted.map((m) => `${m.file}:${m.line}:${m.column}  ${m.message}`).join('\n'));
    this.name = 'ContentError';
    this.mistakes = sorted;
    this.file = first.file;
    this.line = first.line;
    this.column = first.column;
  }
}

/** What unist nodes and KaTeX's reports offer as a position. */
interface Positioned {
  readonly position?: { readonly start: Place } | undefined;
}

/** Collects the mistakes of one file. */
export class Mistakes {
  readonly list: Mistake[] = [];

  constructor(
    readonly file: string,
    readonly source: string,
  ) {}

  /** @param at a place, a syntax node, or an offset in the source */
  add(at: Place | Positioned | number, message: string): void {
    const { line, column } = this.place(at);
    // One line each, whatever it quotes.
    message = message.replace(/\s*\n\s*/g, ' ');
    const known = this.list.some((m) => m.line === line && m.column === column && m.message === message);
    if (!known) this.list.push({ file: this.file, line, column, message });
  }

  private place(at: Place | Positioned | number): Place {
    if (typeof at === 'number') {
      const before = this.source.slice(0, at).split('\n');
      return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
    }
    if ('line' in at) return at;
    return at.position?.start ?? { line: 1, column: 1 };
  }
}
