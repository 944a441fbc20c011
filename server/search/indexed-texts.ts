import { namesWith } from '@/domain/story/fields/derive';
import { STORY_FIELDS, type StoryFields } from '@/domain/story/fields/fields';
import { printedFields } from '@/domain/story/second-texts';
import type { StoryTexts } from '@/server/writing-systems/search-words';
import { bodyToText } from '@/domain/document/write';
import type { Connection } from '@/server/store/database';
import { listEntryTexts } from '@/server/store/coverage/newest-entries';

const TITLES = namesWith(STORY_FIELDS, { indexed: 'title' });
const TEXTS = namesWith(STORY_FIELDS, { indexed: 'text' });
const PLACES = namesWith(STORY_FIELDS, { indexed: 'place' });

const namesIn = ({ bylines }: StoryFields) => bylines.map(({ name }) => name);

/** The texts that the readers' search indexes in addition to the body. @param topics names of the story's topics */
export function liveTexts(stored: StoryFields, topics: string[]): Omit<StoryTexts, 'body'> {
  const fields = printedFields(stored);
  return {
    headline: fields.headline,
    titles: [...TITLES, ...TEXTS].map(name => fields[name]),
    names: [...namesIn(fields), ...topics, ...PLACES.map(name => fields[name])],
    caption: fields.lead?.caption ?? '',
  };
}

/** The texts that the newsroom's search indexes in addition to the body: all, and those found by word prefixes. */
export function workingTexts(stored: StoryFields): { titles: string; prefixed: string } {
  const fields = printedFields(stored);
  const titles = [fields.headline, fields.slug, ...TITLES.map(name => fields[name])];
  const texts = TEXTS.map(name => fields[name]);
  const names = namesIn(fields);
  return {
    titles: [...titles, ...texts, ...names].join('\n'),
    prefixed: [...titles, ...names].join('\n'),
  };
}

/** The words of the live coverage of stories, by the story. */
export async function entryWords(
  storyIds: string[],
  of: { drafts: boolean },
  connection: Connection,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const { storyId, title, byline, body } of await listEntryTexts(storyIds, of, connection)) {
    const words = [title, byline, bodyToText(body)].filter(Boolean).join('\n');
    const before = found.get(storyId);
    found.set(storyId, before === undefined ? words : `${before}\n${words}`);
  }
  return found;
}
