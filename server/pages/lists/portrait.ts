import type { LiveStory } from '@/server/store/pages/live';
import type { References } from '@/server/store/pages/references';

/** The portrait of a story's first writer; null without one. */
export function portraitOf({ fields }: LiveStory, authors: References['authors']) {
  const writer = fields.bylines.find(({ role }) => role === 'by');
  return authors.get(writer?.authorId ?? '')?.portrait ?? null;
}
