import type { Metadata } from 'next';
import { getBook, mdxComponents } from '@/app/book';
import { CitedReferences } from '@/app/CitedReferences';
import { endLinks } from '@/app/links';
import { pageMetadata } from '@/app/page-metadata';
import { ChapterBody } from '@/components/prose/ChapterBody';
import { Finished } from '@/components/prose/finish';
import { EndLinks } from '@/components/site/EndLinks';

async function findPage(slug: string) {
  const book = await getBook();
  const page = book.pages.find((one) => one.slug === slug);
  if (!page) throw new Error(`There is no page "${slug}" in content/end/.`);
  return { book, page };
}

/** What a page at the end of the book says of itself to others. */
export async function endMetadata(slug: string): Promise<Metadata> {
  const { title, question } = (await findPage(slug)).page;
  return pageMetadata({ path: `/${slug}/`, title, description: question, card: slug, type: 'article' });
}

/** A page at the end of the book: its text, what it cites, and the way to the others. */
export async function EndPage({ slug }: { readonly slug: string }) {
  const { book, page } = await findPage(slug);
  return (
    <article className={`end-page is-${slug}`}>
      <header className="chapter-head">
        <p className="chapter-kicker">The end of the book</p>
        <h1>{page.title}</h1>
      </header>
      <div className="prose" data-prose="">
        <ChapterBody code={page.code} components={mdxComponents} />
      </div>
      <CitedReferences entries={page.references} />
      <Finished name="ends">
        <EndLinks title="More at the end" pages={endLinks(book, slug)} />
      </Finished>
    </article>
  );
}
