import type { Metadata } from 'next';
import { discussion } from '@/app/discussion';
import { pageMetadata } from '@/app/page-metadata';
import { paper } from '@/app/paper';
import { OfflineKept } from '@/components/site/offline/OfflineKept';
import { StoredList } from '@/components/site/stored/StoredList';

const description = 'Everything that this site keeps in your browser: to read, to take along and to clear.';

export const metadata: Metadata = {
  ...pageMetadata({ path: '/stored/', title: 'What this site keeps', description }),
  robots: { index: false },
};

export default function StoredPage() {
  return (
    <article className="stored-page">
      <h1>What this site keeps</h1>
      <p>
        What stands below lies in this browser, and nowhere else. The site sends none of it anywhere, sets no cookie and counts no visit.{' '}
        {discussion
          ? 'Another server is asked for something only when you come near a discussion.'
          : 'No other server is asked for anything.'}
      </p>
      <p>
        When a page is read anew for its newer version, the state of a figure that no address has room for lies in its tab until the figure
        has taken it up; it never stands in this list.
      </p>
      <noscript>
        <p>Without scripts the site keeps nothing new.</p>
      </noscript>
      <StoredList site={paper.id} />
      <OfflineKept />
    </article>
  );
}
