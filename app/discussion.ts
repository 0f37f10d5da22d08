import settings from '@/content/discussion.json';
import { readDiscussion } from '@/lib/site/discussion/config';

/** Where this copy of the site is discussed; undefined when nowhere. A mistake in the file stops the build. */
export const discussion = readDiscussion(settings);
