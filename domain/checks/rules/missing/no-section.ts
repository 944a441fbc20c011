import type { ContentRule } from '@/domain/checks/finding';

export const noSection: ContentRule & { name: 'no-section' } = {
  name: 'no-section',
  severity: 'blocks',
  find: ({ fields }) => (fields.sectionId ? [] : [{ where: { field: 'section' }, data: {} }]),
};
