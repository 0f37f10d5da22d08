import type { Mistakes, Place } from './content-error';

interface Message {
  readonly reason?: string;
  readonly message?: string;
  readonly place?: Place | { readonly start: Place };
  readonly cause?: Message;
}

/** What to do about the commonest complaints of the MDX parser. */
const cures: readonly [RegExp, string][] = [
  [/closing tag|closing slash|closing `>`|open tag/i, 'Close each tag: <Name>…</Name>, or <Name /> when it holds nothing.'],
  [/could not parse (import|esm)/i, 'A chapter neither imports nor exports; a paragraph cannot begin with the word “import” or “export”.'],
  [/expression|acorn/i, 'For a brace in the text write \\{, for TeX write $…$.'],
  [/before name|in name|before attribute|`<`|`!`/i, 'For a less-than sign in the text write \\<; a comment is {/* … */}.'],
];

/**
 * Notes the mistake for which mdx-bundler gave up.
 * @returns false when `error` is something else
 */
export function syntaxMistake(error: unknown, mistakes: Mistakes): boolean {
  const errors = (error as { errors?: { text: string; detail?: Message; location?: Place | null }[] }).errors;
  if (!Array.isArray(errors) || errors.length === 0) return false;
  for (const { text, detail, location } of errors) {
    const cause = detail?.cause ?? detail;
    // A fault of a plugin, not of the text: it must not be shown as the author's.
    if (cause instanceof Error && !('reason' in cause)) throw cause;
    const place = cause?.place ?? detail?.place;
    const said = (cause?.reason ?? cause?.message ?? text).replace(/\s+/g, ' ').trim().replace(/\.$/, '');
    // Where the end of the file is the place, the sentence names the tag that began it.
    const named = / \((\d+):(\d+)-\d+:\d+\)/.exec(said);
    const begin = named ? { line: Number(named[1]), column: Number(named[2]) } : undefined;
    const start = place && 'start' in place ? place.start : place;
    const cure = cures.find(([pattern]) => pattern.test(said))?.[1] ?? 'Correct the MDX there.';
    mistakes.add(
      start ?? begin ?? { line: location?.line || 1, column: (location?.column ?? 0) + 1 },
      `This is not valid MDX: ${said.replace(named?.[0] ?? '', '')}. ${cure}`,
    );
  }
  return true;
}
