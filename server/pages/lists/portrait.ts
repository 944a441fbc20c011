import type { LiveStory } from '@/server/store/pages/live';
import type { References } from '@/server/store/pages/references';

/** The portrait of the first who wrote a story; null where the paper has none. */
export function portraitOf({ fields }: LiveStory, authors: References['authors']) {
  const writer = fields.bylines.find(({ role }) => role === 'by');
  return authors.get(writer?.authorId ?? '')?.portrait ?? null;
}
