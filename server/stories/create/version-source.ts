import { EMPTY_BODY, type Body } from '@/domain/document/body';
import { textSize } from '@/domain/document/length';
import { publicBody } from '@/domain/document/public/public-body';
import { primaryLanguage } from '@/domain/language/languages';
import type { Edition } from '@/domain/paper/edition';
import { fieldsInEdition, onlySecondTexts, withSecondTexts } from '@/domain/story/second-texts';
import type { StoryContent } from '@/domain/story/story';
import { needsTranslation } from '@/domain/translation/untranslated';
import type { Connection } from '@/server/store/database';
import { listGroupVersions } from '@/server/store/stories/story-lists';
import { loadStory, type StoryRecord } from '@/server/store/stories/stories';
import { runTask } from '@/server/work/pool';
import { keepSourceIfUnlocked, keepSource, type KeptSource, type Maker } from './kept-source';

/** What a new version of a story starts with. */
export interface VersionSource extends StoryContent {
  groupId: string;
  /** What it is made from: two versions where both go into a bilingual one. */
  sources: KeptSource[];
  /** Whether the text is still in a language that the edition does not have. */
  untouched: boolean;
}

/**
 * The text and group of a new version of a locked story; its edition must not have a version of the group. Sections
 * differ between editions, so it is left empty. In a bilingual edition the versions in both its languages are paired.
 */
export async function versionSource(
  source: StoryRecord,
  edition: Edition,
  editions: Edition[],
  maker: Maker,
  connection: Connection,
): Promise<VersionSource> {
  const { groupId } = source;
  const kept = await keepSource(source, maker, connection);
  const untouched = needsTranslation(source.edition, edition);
  const { lang, secondLang } = edition;
  if (secondLang === null) {
    const fields = { ...fieldsInEdition(source.fields, source.edition, edition), sectionId: null };
    return { groupId, sources: [kept], untouched, fields, body: publicBody(source.body) };
  }
  const langs = [lang, secondLang] as const;
  const own = langs.findIndex(wanted => isIn(wanted, source.edition));
  // A version in a third language, or in both, is left as it is.
  if (own < 0) {
    const fields = { ...source.fields, sectionId: null };
    return { groupId, sources: [kept], untouched, fields, body: publicBody(source.body) };
  }
  const found = await findIn(langs[1 - own]!, groupId, editions, connection);
  const other = found && (await keepSourceIfUnlocked(found, maker, connection));
  const sides = [source, other?.story ?? null];
  const { fields, body } = await inBothLanguages(own === 0 ? sides : sides.reverse(), langs);
  const sources = [kept, ...(other?.kept ? [other.kept] : [])];
  return { groupId, sources, untouched, fields: { ...fields, sectionId: null }, body };
}

const isIn = (wanted: string, { lang, secondLang }: Edition) =>
  secondLang === null && primaryLanguage(lang) === primaryLanguage(wanted);

/** The version of a group in a language; null without one. */
async function findIn(
  lang: string,
  groupId: string,
  editions: Edition[],
  connection: Connection,
): Promise<StoryRecord | null> {
  const wanted = editions.filter(one => isIn(lang, one)).map(({ id }) => id);
  const versions = await listGroupVersions([groupId], connection);
  const found = versions.find(version => wanted.includes(version.editionId));
  return found ? loadStory(found.storyId, connection) : null;
}

/** The texts of two versions in one; of one version, where the other is missing, on its own side. */
async function inBothLanguages(
  [first, second]: (StoryContent | null)[],
  langs: readonly [string, string],
): Promise<StoryContent> {
  const bodyOf = (story: StoryContent | null | undefined): Body =>
    story ? publicBody(story.body) : EMPTY_BODY;
  const fields = first
    ? second
      ? withSecondTexts(first.fields, second.fields)
      : first.fields
    : onlySecondTexts(second!.fields);
  const bodies: [Body, Body] = [bodyOf(first), bodyOf(second)];
  const size = textSize(bodies[0]) + textSize(bodies[1]);
  return { fields, body: await runTask('pairBodies', { bodies, langs }, size) };
}
