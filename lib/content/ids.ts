import type { Mistakes } from './content-error';

type At = Parameters<Mistakes['add']>[0] & { readonly position?: { readonly start: { readonly line: number } } | undefined };

/** The addresses (`id`s) on one page, each given once. */
export class Ids {
  private readonly lines = new Map<string, number>();

  /** Takes an address for the node `at`; a clash is a mistake, and `cure` says what to do. */
  claim(id: string, at: At, mistakes: Mistakes, cure: string): void {
    const earlier = this.lines.get(id);
    if (earlier !== undefined) {
      mistakes.add(at, `“#${id}” is already the address of something in line ${earlier}. ${cure}`);
    } else if (/^(learn|references|(note|note-ref|bib)-.*)$/.test(id)) {
      mistakes.add(at, `“#${id}” is an address that the page uses itself. ${cure}`);
    } else {
      this.lines.set(id, at.position?.start.line ?? 1);
    }
  }

  get all(): string[] {
    return [...this.lines.keys()];
  }
}
