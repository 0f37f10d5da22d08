import { discussionsPage, type DiscussionConfig } from './config';

/** What a thread is about. */
export interface Thread {
  /** See `threadTerm`. */
  readonly term: string;
  readonly about: 'paper' | 'chapter';
}

/** What the script in the browser needs to open the thread; carried by `data-discussion`. */
export interface ThreadData extends DiscussionConfig {
  readonly term: string;
  /** The repository's discussions, for when the thread cannot be had. */
  readonly page: string;
}

/**
 * The discussion as HTML that is true with scripts, without them and offline: where the thread is
 * kept, and an empty place for it. Without a configuration it says so, and asks nothing of anyone.
 *
 * A string and not elements: the script puts the thread into it, and React lets it alone.
 */
export function discussionHtml(config: DiscussionConfig | undefined, { term, about }: Thread): string {
  const question = `Questions about this ${about}? Spotted something unclear?`;
  if (!config) {
    const free =
      'Every sentence here is a text file and every number comes from code you can run: both are free to take, to check and to change.';
    const unset = 'Discussion is not set up on this copy of the site yet; whoever keeps it can switch it on with one command.';
    return `<p class="discussion-lead">${about === 'paper' ? `${question} ${unset} ${free}` : unset}</p>`;
  }
  const page = discussionsPage(config.repo);
  const data: ThreadData = { ...config, term, page };
  return [
    `<p class="discussion-lead">${question} Start a discussion. It is powered by GitHub, so you sign in with a GitHub account `,
    `and need no other. Every thread also stands among <a href="${escapeHtml(page)}">the discussions of ${escapeHtml(config.repo)}</a>.</p>`,
    `<div class="discussion-place" data-discussion="${escapeHtml(JSON.stringify(data))}">`,
    '<p class="discussion-status" role="status"></p><div class="discussion-thread" id="thread"></div></div>',
  ].join('');
}

function escapeHtml(text: string): string {
  const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (one) => names[one] ?? one);
}
