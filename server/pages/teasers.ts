import type { Edition, Section } from '@/domain/paper/edition';
import type { Picture } from '@/domain/media/media';
import type { BylineEntry } from '@/domain/story/story';
import type { LiveStory } from '@/server/store/pages/live';
import { loadPictures } from '@/server/store/media/media';

/** Stories as fronts and lists show them, in the same order. */
export async function teasersOf(stories: LiveStory[], editions: Edition[], sections: Section[]) {
  const pictures = await loadPictures(
    stories.flatMap(({ fields }) => (fields.lead ? [fields.lead.mediaId] : [])),
  );
  return stories.map(story => {
    const { fields } = story;
    const edition = editions.find(({ id }) => id === story.editionId)!;
    const picture = fields.lead ? pictures.get(fields.lead.mediaId) : undefined;
    return {
      id: story.id,
      href: story.address,
      kicker: fields.kicker,
      headline: fields.headline,
      standfirst: fields.standfirst,
      byline: joinNames(fields.bylines, edition.lang),
      publishedAt: story.firstPublishedAt,
      picture: fields.lead && picture ? figureOf(picture, fields.lead) : null,
      section: sections.find(({ id }) => id === story.sectionId)?.name ?? '',
    };
  });
}

export type Teaser = Awaited<ReturnType<typeof teasersOf>>[number];

/** A picture with the words that its story gives it. */
export function figureOf(picture: Picture, words: { alt: string; caption: string; credit: string }) {
  const { id, width, height } = picture;
  const { alt, caption, credit } = words;
  return { id, width, height, alt, caption, credit };
}

/** The writers' names as one text in the edition's language. */
export function joinNames(bylines: BylineEntry[], lang: string): string {
  const names = bylines.filter(({ role }) => role === 'by').map(({ name }) => name);
  if (lang.startsWith('zh')) return names.join('、');
  // A newspaper sets no comma before "and".
  return new Intl.ListFormat(lang === 'en' ? 'en-GB' : lang, { type: 'conjunction' }).format(names);
}
