import type { Rule } from '@/domain/checks/finding';

export const noLead: Rule = {
  name: 'no-lead',
  severity: 'asks',
  find: ({ fields }) => (fields.lead ? [] : [{ where: { field: 'lead' }, data: {} }]),
};
