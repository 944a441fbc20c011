import { coverageState } from '@/domain/coverage/entry';
import { aiLabel } from '@/domain/media/digital-source';
import { isLongRead } from '@/domain/document/length';
import { picked, PRINTED_TEXTS } from '@/domain/story/fields/derive';
import type { BylineEntry } from '@/domain/story/story';
import type { LiveStory, ShownPicture } from '@/server/store/pages/live';
import type { PaperStructure } from './paper';

/** Stories as teasers for fronts and lists, in the same order. */
export function teasersOf(stories: LiveStory[], { editions, sections }: PaperStructure) {
  return stories.map(story => {
    const { fields, picture } = story;
    const edition = editions.find(({ id }) => id === story.editionId)!;
    const coverage = coverageState(story);
    return {
      id: story.id,
      href: story.address,
      ...picked(fields, PRINTED_TEXTS),
      byline: joinNames(fields.bylines, edition.lang),
      publishedAt: story.firstPublishedAt,
      picture: fields.lead && picture ? figureOf(picture, fields.lead) : null,
      section: sections.find(({ id }) => id === story.sectionId)?.name ?? '',
      isLive: coverage === 'live',
      // Many live entries do not make a long read.
      isLong: coverage === 'none' && isLongRead(story.minutes),
    };
  });
}

export type Teaser = ReturnType<typeof teasersOf>[number];

/** A picture with its texts in the story. */
export function figureOf(
  picture: Pick<ShownPicture, 'id' | 'width' | 'height' | 'digitalSource'>,
  words: { alt: string; caption: string; credit: string },
) {
  const { id, width, height } = picture;
  const { alt, caption, credit } = words;
  return { id, width, height, alt, caption, credit, ai: aiLabel(picture.digitalSource) };
}

const conjunctions = new Map<string, Intl.ListFormat>();

/** The writers' names as one text in the edition's language. */
export function joinNames(bylines: BylineEntry[], lang: string): string {
  const names = bylines.filter(({ role }) => role === 'by').map(({ name }) => name);
  if (lang.startsWith('zh')) return names.join('、');
  // Newspaper style has no comma before "and".
  const format =
    conjunctions.get(lang) ?? new Intl.ListFormat(lang === 'en' ? 'en-GB' : lang, { type: 'conjunction' });
  conjunctions.set(lang, format);
  return format.format(names);
}
