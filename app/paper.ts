import { join } from 'node:path';
import { loadPaper } from '@/lib/content/paper';

/** What this site is about: `content/paper.yaml`, checked. A mistake in it stops the build. */
export const paper = loadPaper(join(process.cwd(), 'content'));
