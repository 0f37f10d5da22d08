import type { ReactNode } from 'react';
import { Static } from '@/components/prose/Static';
import { href } from '@/lib/site/paths';
import { CopyCode } from './CopyCode';
import { highlighted } from './highlight';

export interface CodeBlockProps {
  /** What it is called: a file's path below /code/, or a name with its place. */
  readonly name: ReactNode;
  /** The name in plain words, for a listener. */
  readonly spoken: string;
  readonly lines: readonly string[];
  readonly lang: 'python' | 'typescript';
  /** Number of the first line in its file. */
  readonly first?: number;
  /** Numbers of lines to be marked as new. */
  readonly fresh?: readonly number[];
  /** Path below /code/ of the file to take away. */
  readonly download?: string;
  /** Above the lines, e.g. how many are new. */
  readonly note?: string;
  /** Lines are addressed by it: `backprop-30`; only where a program stands once on its page. */
  readonly anchor?: string;
}

/** Lines of a program with their numbers, its name, a way to copy them and a way to take the file away. */
export async function CodeBlock({ name, spoken, lines, lang, first = 1, fresh = [], download, note, anchor }: CodeBlockProps) {
  const html = await highlighted(lines, lang);
  const marked = new Set(fresh);
  // Numbers are drawn by CSS, so that they are never copied.
  const idOf = (line: number) => (anchor === undefined ? '' : ` id="${anchor}-${line}"`);
  const body = html
    .map((line, k) => `<span class="${marked.has(first + k) ? 'code-line is-fresh' : 'code-line'}"${idOf(first + k)}>${line}</span>`)
    .join('\n');
  return (
    <div className="code" translate="no">
      <div className="code-head">
        <p className="code-name">{name}</p>
        {note !== undefined && <p className="code-note">{note}</p>}
        <div className="code-tools">
          <CopyCode what={spoken} />
          {download !== undefined && (
            <a className="code-tool" href={href(`/code/${download}`)} download>
              Download
            </a>
          )}
        </div>
      </div>
      <div className="code-scroll" tabIndex={0} role="region" aria-label={spoken} style={{ counterReset: `line ${first - 1}` }}>
        <Static tag="pre" className="code-lines" html={body} />
      </div>
    </div>
  );
}
