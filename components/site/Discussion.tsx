import type { DiscussionConfig } from '@/lib/site/discussion/config';
import { discussionHtml, type Thread } from '@/lib/site/discussion/markup';

interface DiscussionProps extends Thread {
  /** Undefined when no discussion is set up. */
  readonly config: DiscussionConfig | undefined;
}

/** One thread. Its frame is put in by behaviour/discussion.ts when it comes near the window. */
export function Discussion({ config, term, about }: DiscussionProps) {
  return <div className="discussion" dangerouslySetInnerHTML={{ __html: discussionHtml(config, { term, about }) }} />;
}

/** The discussion at the end of a chapter, with its heading. */
export function ChapterDiscussion({ config, term }: Omit<DiscussionProps, 'about'>) {
  return (
    <section className="chapter-discussion" data-after="" aria-labelledby="discussion">
      <h2 id="discussion">Discussion</h2>
      <Discussion config={config} term={term} about="chapter" />
    </section>
  );
}
