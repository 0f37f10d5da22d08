import { mdxComponents } from '@/app/book';
import { CitedReferences } from '@/app/CitedReferences';
import { endLinks } from '@/app/links';
import { ChapterBody } from '@/components/prose/ChapterBody';
import { Finished } from '@/components/prose/finish';
import { EndLinks } from '@/components/site/EndLinks';
import type { Book, Page } from '@/lib/content/types';

/** A page at the end of the book: its text, what it cites, and the way to the others. */
export function EndPage({ book, page }: { readonly book: Book; readonly page: Page }) {
  return (
    <article className={`end-page is-${page.slug}`}>
      <header className="chapter-head">
        <p className="chapter-kicker">The end of the book</p>
        <h1>{page.title}</h1>
      </header>
      <div className="prose" data-prose="">
        <ChapterBody code={page.code} components={mdxComponents} />
      </div>
      <CitedReferences entries={page.references} />
      <Finished name="ends">
        <EndLinks title="More at the end" pages={endLinks(book, page.slug)} />
      </Finished>
    </article>
  );
}
