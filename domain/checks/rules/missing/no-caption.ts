import type { Rule } from '@/domain/checks/finding';

export const noCaption: Rule = {
  name: 'no-caption',
  severity: 'asks',
  find: ({ fields: { lead } }) =>
    lead && !lead.caption.trim() ? [{ where: { field: 'caption' }, data: {} }] : [],
};
