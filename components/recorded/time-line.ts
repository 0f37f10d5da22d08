import 'server-only';
import { join } from 'node:path';
import type { TimeLineRecord } from '@/components/widgets/time-line/types';
import { loadTimeLine } from '@/lib/content/time-line';

/** What the time line tells: `content/time-line.yaml`, checked. A mistake in it stops the build. */
export const timeLineRecord: TimeLineRecord = loadTimeLine(join(process.cwd(), 'content'));
