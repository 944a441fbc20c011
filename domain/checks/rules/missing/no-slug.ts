import { isSlug } from '@/domain/story/slug';
import type { ContentRule } from '@/domain/checks/finding';

export const noSlug: ContentRule & { name: 'no-slug' } = {
  name: 'no-slug',
  severity: 'blocks',
  // One that is empty is made of the headline when the story is published.
  find: ({ fields: { slug, headline } }) =>
    isSlug(slug) || (!slug && headline.trim()) ? [] : [{ where: { field: 'slug' }, data: {} }],
};
