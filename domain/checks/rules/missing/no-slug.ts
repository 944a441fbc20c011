import { isSlug } from '@/domain/story/slug';
import type { ContentRule } from '@/domain/checks/finding';

export const noSlug: ContentRule & { name: 'no-slug' } = {
  name: 'no-slug',
  severity: 'blocks',
  find: ({ fields }) => (isSlug(fields.slug) ? [] : [{ where: { field: 'slug' }, data: {} }]),
};
