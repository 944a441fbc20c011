import { EMPTY_BODY, type Body } from '@/domain/document/body';
import { textSize } from '@/domain/document/length';
import { publicBody } from '@/domain/document/public/public-body';
import { primaryOf } from '@/domain/paper/by-language';
import type { Edition } from '@/domain/paper/edition';
import { fieldsInEdition, onlySecondTexts, withSecondTexts } from '@/domain/story/second-texts';
import type { StoryContent } from '@/domain/story/story';
import { notFound } from '@/server/http/refused';
import type { Connection } from '@/server/store/database';
import { lastRevision } from '@/server/store/stories/revisions';
import { listGroupVersions } from '@/server/store/stories/story-lists';
import { loadStory, type StoryRecord } from '@/server/store/stories/stories';
import { runTask } from '@/server/work/pool';

/** What a new version of a story starts with. */
export interface VersionSource extends StoryContent {
  groupId: string;
  madeFromId: string | null;
}

/**
 * The text and group of a new version; its edition must be known to have none of the group. The section is another in
 * every edition, so it stays open. In a bilingual edition the versions in both its languages are paired.
 */
export async function versionSource(
  source: StoryRecord,
  edition: Edition,
  editions: Edition[],
  connection: Connection,
): Promise<VersionSource> {
  const last = await lastRevision(source.id, connection);
  const content = edition.secondLang
    ? await inBothLanguages(source, { ...edition, secondLang: edition.secondLang }, editions, connection)
    : {
        fields: fieldsInEdition(source.fields, source.edition, edition),
        body: publicBody(source.body),
      };
  return {
    groupId: source.groupId,
    madeFromId: last?.id ?? null,
    fields: { ...content.fields, sectionId: null },
    body: content.body,
  };
}

/** The texts of two versions in one; of one version, where the other is missing, on its own side. */
async function inBothLanguages(
  source: StoryRecord,
  { lang, secondLang }: Edition & { secondLang: string },
  editions: Edition[],
  connection: Connection,
): Promise<StoryContent> {
  const body = publicBody(source.body);
  const isIn = (wanted: string, one: Edition) =>
    one.secondLang === null && primaryOf(one.lang) === primaryOf(wanted);
  const isFirst = isIn(lang, source.edition);
  // A version in a third language, or in both, is left as it is.
  if (!isFirst && !isIn(secondLang, source.edition)) return { fields: source.fields, body };
  const wanted = editions.filter(one => isIn(isFirst ? secondLang : lang, one)).map(({ id }) => id);
  const versions = await listGroupVersions([source.groupId], connection);
  const found = versions.find(version => wanted.includes(version.editionId));
  const other = found ? await loadStory(found.storyId, connection) : null;
  const [first, second] = isFirst ? [source, other] : [other, source];
  const bodyOf = (story: StoryRecord | null): Body => (story ? publicBody(story.body) : EMPTY_BODY);
  const fields = first
    ? second
      ? withSecondTexts(first.fields, second.fields)
      : first.fields
    : onlySecondTexts(source.fields);
  const bodies: [Body, Body] = [bodyOf(first), bodyOf(second)];
  const size = textSize(bodies[0]) + textSize(bodies[1]);
  return { fields, body: await runTask('pairBodies', { bodies, langs: [lang, secondLang] }, size) };
}

/** The story that a version is made of, locked. @throws Refused 404 */
export async function lockSource(id: string, connection: Connection): Promise<StoryRecord> {
  const source = await loadStory(id, connection, true);
  if (!source) throw notFound('story');
  return source;
}
