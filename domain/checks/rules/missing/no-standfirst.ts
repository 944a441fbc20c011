import type { Rule } from '@/domain/checks/finding';

export const noStandfirst: Rule = {
  name: 'no-standfirst',
  severity: 'asks',
  find: ({ fields }) => (fields.standfirst.trim() ? [] : [{ where: { field: 'standfirst' }, data: {} }]),
};
