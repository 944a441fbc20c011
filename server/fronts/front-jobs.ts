import type { JobHandler } from '@/server/jobs/job-handler';
import { EXPIRE_BREAKING_NEWS, expireBreakingNews } from './breaking-news';
import { LAUNCH_DUE_FRONTS, launchDueFronts } from './due-launches';

/** Timed work on fronts. */
export const frontHandlers: Record<string, JobHandler> = {
  [LAUNCH_DUE_FRONTS]: launchDueFronts,
  [EXPIRE_BREAKING_NEWS]: expireBreakingNews,
};
