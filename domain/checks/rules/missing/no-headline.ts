import type { ContentRule } from '@/domain/checks/finding';

export const noHeadline: ContentRule & { name: 'no-headline' } = {
  name: 'no-headline',
  severity: 'blocks',
  find: ({ fields }) => (fields.headline.trim() ? [] : [{ where: { field: 'headline' }, data: {} }]),
};
