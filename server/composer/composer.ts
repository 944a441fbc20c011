import { openStory, composerStory, storyState } from '@/server/stories/story-state';
import type { FoundStory, StoryState } from '@/domain/api/story';
import { listedDesks, openDesks } from '@/domain/paper/desk';
import { textIn } from '@/domain/paper/by-language';
import { nameOfPaper } from '@/domain/paper/paper';
import { idsIn } from '@/domain/document/references';
import { ownAccentOf } from '@/domain/paper/look';
import { can } from '@/domain/people/permissions';
import { namedIn } from '@/domain/story/named-ids';
import type { Stage } from '@/domain/story/workflow';
import { saveWorkingCopy } from '@/server/stories/save';
import type { SaveInput } from '@/server/stories/story-input';
import { searchNewsroom } from '@/server/search/newsroom-search';
import { loadPictures } from '@/server/store/media/media';
import { loadDesks } from '@/server/store/paper/desks';
import { loadEditions, loadPaperSettings } from '@/server/store/paper/paper';
import { loadSections } from '@/server/store/paper/sections';
import { loadNamed } from '@/server/store/paper/named';
import { listStyleRules, loadReasonRules } from '@/server/store/paper/style-rules';
import type { SignedIn } from '@/server/store/people/sessions';
import { listGroupVersions, listHeadlines, loadFoundStories } from '@/server/store/stories/story-lists';
import { type StoryRecord } from '@/server/store/stories/stories';
import { countChanged } from '@/server/store/translations/translation-lists';
import { journalOwner } from '@/server/people/journal-owner';
import { requirePermission } from '@/server/problems/require-permission';

/**
 * Saves a story. A repeated save gets the version of the first one. @returns its state after the save @throws as
 * `saveWorkingCopy`
 */
export async function saveStory(
  person: SignedIn,
  id: string,
  input: SaveInput,
  now: Date,
): Promise<StoryState> {
  const { version, story } = await saveWorkingCopy(person.actor, id, input, now);
  const state = await storyState(person, story, now);
  // So that a repeated write cannot overwrite a later one.
  return { ...state, version };
}

/** Everything the composer shows of a story and around it. @throws Refused 403 or 404 */
export async function openComposer(person: SignedIn, id: string, lang: string, now: Date) {
  const record = await openStory(person.actor, id);
  const [story, editions, sections, desks, authors, topics, pictures, group, settings, sources] =
    await Promise.all([
      composerStory(person, record, now),
      loadEditions(),
      loadSections(),
      loadDesks(),
      loadNamed(
        'authors',
        record.fields.bylines.flatMap(({ authorId }) => authorId ?? []),
      ),
      loadNamed('topics', record.fields.topicIds),
      loadPictures(mediaIn(record)),
      listGroupVersions([record.groupId]),
      loadPaperSettings(),
      countChanged(record.id),
    ]);
  const edition = editions.find(candidate => candidate.id === record.editionId)!;
  const [styleRules, reasonRules, headlines] = await Promise.all([
    listStyleRules(),
    loadReasonRules(),
    listHeadlines(namedIn(record).flatMap(({ kind, id }) => (kind === 'story' ? [id] : []))),
  ]);
  return {
    story,
    styleRules,
    reasonRules,
    headlines,
    me: { id: person.actor.personId, name: person.name, email: person.email },
    journal: journalOwner(person.actor.personId),
    editions: editions.map(one => ({
      ...{ id: one.id, code: one.code, ink: one.ink, accent: ownAccentOf(one) },
      ...{ name: one.name, shortName: one.shortName, mark: one.mark },
      ...{ zone: one.zone, english: one.english, lang: one.lang, secondLang: one.secondLang },
    })),
    sections: sections.map(({ id, editionId, parentId, name }) => ({ id, editionId, parentId, name })),
    desks: listedDesks(desks, lang),
    authors: authors.map(({ id, names }) => ({ id, name: textIn(names, edition.lang) })),
    topics: topics.map(({ id, names }) => ({ id, name: textIn(names, edition.lang) })),
    pictures: Object.fromEntries([...pictures].map(([id, { width, height }]) => [id, { id, width, height }])),
    offers: editions
      .filter(({ id }) => can(person.actor, 'create-story', { editionId: id, deskId: record.deskId }).allowed)
      .map(({ id }) => id),
    offeredDesks: [null, ...openDesks(listedDesks(desks, lang)).map(({ id }) => id)].filter(
      deskId => can(person.actor, 'create-story', { editionId: record.editionId, deskId }).allowed,
    ),
    versions: group
      .filter(({ storyId }) => storyId !== record.id)
      .map(({ editionId, storyId, stage }) => ({ editionId, storyId, stage })),
    translation: sources === null ? null : { changed: sources },
    siteName: nameOfPaper(settings, edition),
    lang,
  };
}

function mediaIn({ fields, body }: StoryRecord): string[] {
  return [...(fields.lead ? [fields.lead.mediaId] : []), ...idsIn(body, 'media')];
}

const FOUND = 20;

/**
 * Stories that contain these words, for links, last changed first.
 * @param stage only stories in this one
 * @throws Refused 403
 */
export async function findStories({ actor }: SignedIn, words: string, stage?: Stage): Promise<FoundStory[]> {
  requirePermission(actor, 'read-newsroom');
  const found = await searchNewsroom(words, await loadEditions(), { limit: FOUND, stages: stage && [stage] });
  return loadFoundStories(found.map(({ id }) => id));
}
