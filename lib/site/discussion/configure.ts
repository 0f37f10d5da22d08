import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultHost, discussionsPage, originOf } from './config';
import { DiscussionProblem, lookUp } from './look-up';

// `npm run discussion -- owner/repo [category]` sets the discussion up in content/discussion.json.
// GISCUS_HOST names another Giscus service; DISCUSSION_FILE another file.

const root = fileURLToPath(new URL('../../..', import.meta.url));
const file = process.env.DISCUSSION_FILE ?? join(root, 'content', 'discussion.json');

try {
  const host = originOf(process.env.GISCUS_HOST ?? defaultHost);
  if (!host) throw new DiscussionProblem(`GISCUS_HOST must be an address such as ${defaultHost}, but it is "${process.env.GISCUS_HOST}".`);
  const [repo, ...category] = process.argv.slice(2);
  const config = await lookUp({ host, repo, category: category.join(' ') });
  writeFileSync(file, `${JSON.stringify(config, null, 2)}\n`);
  console.log(`The discussion is set up: new threads open in "${config.category}" of ${discussionsPage(config.repo)}.`);
  console.log('It is in content/discussion.json; build and publish the site to show it.');
} catch (error) {
  console.error(error instanceof DiscussionProblem ? error.message : String(error));
  process.exitCode = 1;
}
