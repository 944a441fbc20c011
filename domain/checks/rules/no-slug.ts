import { isSlug } from '../../slug';
import type { ContentRule } from '../finding';

export const noSlug: ContentRule & { name: 'no-slug' } = {
  name: 'no-slug',
  severity: 'blocks',
  find: ({ fields }) => (isSlug(fields.slug) ? [] : [{ where: { field: 'slug' }, data: {} }]),
};
