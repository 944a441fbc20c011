import type { FoundStory, StoryState, StoryWithText } from '@/domain/api/story';
import { textIn } from '@/domain/paper/by-language';
import { nameOfPaper } from '@/domain/paper/paper';
import { idsIn } from '@/domain/document/references';
import { abilities, mayChangePictures } from '@/domain/story/abilities';
import { canInPaper, type Actor } from '@/domain/people/permissions';
import type { Stage, StoryAction } from '@/domain/story/workflow';
import { factsForChecks } from '@/server/stories/checks';
import { mayEmbargo } from '@/server/stories/embargo';
import { schedulesOf } from '@/server/stories/schedule/schedules-of';
import { saveWorkingCopy } from '@/server/stories/save';
import { factsOf } from '@/server/stories/stories';
import type { SaveInput } from '@/server/stories/story-input';
import { notFound } from '@/server/problems/refused';
import { searchNewsroom } from '@/server/search/newsroom-search';
import { loadPictures } from '@/server/store/media/media';
import { loadDesks, loadEditions, loadPaperSettings } from '@/server/store/paper/paper';
import { loadSections } from '@/server/store/paper/sections';
import { loadNamed } from '@/server/store/paper/named';
import { listStyleRules, loadReasonRules } from '@/server/store/paper/style-rules';
import type { SignedIn } from '@/server/store/people/sessions';
import { listGroupVersions, listHeadlines, loadFoundStories } from '@/server/store/stories/story-lists';
import { loadStory, type StoryRecord } from '@/server/store/stories/stories';
import { countChanged } from '@/server/store/translations/translation-lists';
import { journalOwner } from '@/server/people/journal-owner';
import { requirePermission } from '@/server/problems/require-permission';

/** Steps that have no button: what was withdrawn is reinstated by an undo. */
const WITHOUT_BUTTON = new Set<StoryAction>(['reinstate']);

/** A story as the composer needs it besides its text, with what this person may do to it now. */
async function storyState({ actor, name }: SignedIn, story: StoryRecord, now: Date): Promise<StoryState> {
  const { edition } = story;
  const facts = await factsForChecks(story, edition, now);
  const { embargoUntil, rightsUntil, deadLinks, notes, machineTexts, live } = facts;
  const judged = factsOf(story, edition, actor, now);
  const offered = abilities(actor, story, judged);
  const { id, version, stage, editionId, deskId, revisionNumber } = story;
  return {
    ...{ id, version, stage, editionId, deskId, revisionNumber },
    updatedAt: story.updatedAt.toISOString(),
    savedByName: story.savedById === actor.personId ? name : story.savedByName,
    wasPublic: story.firstPublishedAt !== null,
    liveAddress: live?.address ?? null,
    hasUnpublishedChanges: live?.differs ?? false,
    mayEmbargo: mayEmbargo(actor, story),
    mayChangePictures: mayChangePictures(actor, story, judged),
    checkFacts: {
      embargoUntil: embargoUntil?.toISOString() ?? null,
      rightsUntil: Object.fromEntries(
        Object.entries(rightsUntil).map(([media, until]) => [media, until.toISOString()]),
      ),
      deadLinks: [...deadLinks],
      notes,
      machineTexts: [...machineTexts],
    },
    ...schedulesOf(story),
    abilities: offered.filter(({ action }) => !WITHOUT_BUTTON.has(action)),
  };
}

/** A story with its text, as the composer opens it. */
export async function composerStory(person: SignedIn, story: StoryRecord, now: Date): Promise<StoryWithText> {
  const state = await storyState(person, story, now);
  return { ...state, fields: story.fields, body: story.body };
}

/** Saves a story; a repeated save gets the version that it led to. @returns its state after the save @throws as `saveWorkingCopy` */
export async function saveStory(
  person: SignedIn,
  id: string,
  input: SaveInput,
  now: Date,
): Promise<StoryState> {
  const { version, story } = await saveWorkingCopy(person.actor, id, input, now);
  const state = await storyState(person, story, now);
  // So that a repeated write cannot run over one that came after it.
  return { ...state, version };
}

/** The story by id for this person. @throws Refused 403 or 404 */
export async function openStory(actor: Actor, id: string): Promise<StoryRecord> {
  requirePermission(actor, 'read-newsroom');
  const story = await loadStory(id);
  if (!story) throw notFound('story');
  return story;
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
    listHeadlines([...record.fields.relatedIds, ...idsIn(record.body, 'story')]),
  ]);
  return {
    story,
    styleRules,
    reasonRules,
    headlines,
    me: { id: person.actor.personId, name: person.name, email: person.email },
    journal: journalOwner(person.actor.personId),
    editions: editions.map(({ id, code, ink, name, shortName, mark, zone, lang, secondLang }) => ({
      id,
      code,
      ink,
      name,
      shortName,
      mark,
      zone,
      lang,
      secondLang,
    })),
    sections: sections.map(({ id, editionId, parentId, name }) => ({ id, editionId, parentId, name })),
    desks,
    authors: authors.map(({ id, names }) => ({ id, name: textIn(names, edition.lang) })),
    topics: topics.map(({ id, names }) => ({ id, name: textIn(names, edition.lang) })),
    pictures: Object.fromEntries([...pictures].map(([id, { width, height }]) => [id, { id, width, height }])),
    offers: editions
      .filter(
        ({ id }) =>
          canInPaper(person.actor, 'create-story', { editionId: id, deskId: record.deskId }).allowed,
      )
      .map(({ id }) => id),
    offeredDesks: [null, ...desks.map(({ id }) => id)].filter(
      deskId => canInPaper(person.actor, 'create-story', { editionId: record.editionId, deskId }).allowed,
    ),
    versions: group.map(({ editionId, storyId, stage }) => ({ editionId, storyId, stage })),
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
 * Stories that have these words, for links, last changed first.
 * @param stage only stories in this one
 * @throws Refused 403
 */
export async function findStories({ actor }: SignedIn, words: string, stage?: Stage): Promise<FoundStory[]> {
  requirePermission(actor, 'read-newsroom');
  const found = await searchNewsroom(words, await loadEditions(), { limit: FOUND, stages: stage && [stage] });
  return loadFoundStories(found.map(({ id }) => id));
}
