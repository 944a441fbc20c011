import { isUnderEmbargo } from '@/domain/story/workflow';
import type { Rule } from '@/domain/checks/finding';

export const embargoed: Rule = {
  name: 'embargoed',
  severity: 'blocks',
  find: (_, { embargoUntil, now }) =>
    isUnderEmbargo(embargoUntil, now)
      ? [{ where: { field: 'headline' }, data: { until: embargoUntil!.toISOString() } }]
      : [],
};
