import type { Picture } from '@/domain/media';
import type { Teaser } from './teasers';

/** What the blocks of a body show, by id. */
export function bodyParts(pictures: Map<string, Picture>, stories: Teaser[]) {
  return {
    pictures: Object.fromEntries([...pictures].map(([id, { width, height }]) => [id, { width, height }])),
    stories: Object.fromEntries(stories.map(story => [story.id, story])),
  };
}
