import type { Rule } from '@/domain/checks/finding';

export const noByline: Rule = {
  name: 'no-byline',
  severity: 'asks',
  find: ({ fields }) => (fields.bylines.length ? [] : [{ where: { field: 'byline' }, data: {} }]),
};
