import 'server-only';
import { catalogue as plain, figure } from '@/components/widgets/catalogue';
import { timeLineExamples } from '@/components/widgets/time-line/examples';
import { timeLineOf } from '@/components/widgets/time-line/state';
import { timeLineRecord } from './time-line';

/** The works that its entries give as their sources. */
const timeLineSources = [...new Set(timeLineRecord.entries.flatMap(({ sources }) => Object.keys(sources)))];

/** The whole catalogue, with the figures that are made of a file of content/. */
export const catalogue = {
  ...plain,
  TimeLine: figure(timeLineOf(timeLineRecord), timeLineExamples, { sources: timeLineSources }),
};
