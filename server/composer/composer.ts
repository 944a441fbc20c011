import { textIn } from '@/domain/paper/by-language';
import { publicBody } from '@/domain/document/public-body';
import { idsIn } from '@/domain/document/references';
import { abilities } from '@/domain/story/abilities';
import { canInPaper, type Actor } from '@/domain/people/permissions';
import { factsForChecks } from '@/server/stories/checks';
import { mayEmbargo } from '@/server/stories/embargo';
import { factsOf, sameText } from '@/server/stories/stories';
import { notFound, refusedAction } from '@/server/http/refused';
import { listLive, listLiveWithBody, type LiveStoryWithBody } from '@/server/store/pages/live';
import { loadPictures } from '@/server/store/media/media';
import {
  loadAuthors,
  loadDesks,
  loadEditions,
  loadPaperSettings,
  loadSections,
  loadTopics,
} from '@/server/store/paper/paper';
import { listStyleRules, loadReasonRules } from '@/server/store/paper/style-rules';
import type { SignedIn } from '@/server/store/people/sessions';
import { listGroupVersions, listHeadlines, listStories } from '@/server/store/stories/story-lists';
import { loadStory, type StoryRecord } from '@/server/store/stories/stories';

/** A story as the composer needs it, with what this person may do to it now. */
export async function composerStory(person: SignedIn, story: StoryRecord, now: Date) {
  const [editions, [live]] = await Promise.all([
    loadEditions(),
    story.liveRevisionId ? listLiveWithBody({ ids: [story.id], limit: 1 }) : [],
  ]);
  const edition = editions.find(({ id }) => id === story.editionId)!;
  const { embargoUntil, rightsUntil, deadLinks, notes } = await factsForChecks(story, edition, now);
  const offered = abilities(person.actor, story, factsOf(story, edition, person.actor, now));
  return {
    id: story.id,
    version: story.version,
    stage: story.stage,
    editionId: story.editionId,
    deskId: story.deskId,
    fields: story.fields,
    body: story.body,
    updatedAt: story.updatedAt.toISOString(),
    savedByName: story.savedByName,
    wasPublic: story.firstPublishedAt !== null,
    liveAddress: live?.address ?? null,
    hasUnpublishedChanges: live ? differsFrom(live, story) : false,
    revisionNumber: story.revisionNumber,
    mayEmbargo: mayEmbargo(person.actor, story),
    checkFacts: {
      embargoUntil: embargoUntil?.toISOString() ?? null,
      rightsUntil: Object.fromEntries(
        Object.entries(rightsUntil).map(([media, until]) => [media, until.toISOString()]),
      ),
      deadLinks,
      notes,
    },
    abilities: offered.filter(({ action }) => action !== 'schedule' && action !== 'unschedule'),
  };
}

/** Whether publishing would change what readers have: a note or a suggestion does not. */
function differsFrom(live: LiveStoryWithBody, story: StoryRecord): boolean {
  const { fields, body, updatedAt } = story;
  return updatedAt > live.lastPublishedAt && !sameText(live, { fields, body: publicBody(body) });
}

/** The story by id for this person. @throws Refused 403 or 404 */
export async function openStory(actor: Actor, id: string): Promise<StoryRecord> {
  const permission = canInPaper(actor, 'read-newsroom');
  if (!permission.allowed) throw refusedAction([permission]);
  const story = await loadStory(id);
  if (!story) throw notFound('story');
  return story;
}

/** Everything the composer shows of a story and around it. @throws Refused 403 or 404 */
export async function openComposer(person: SignedIn, id: string, lang: string, now: Date) {
  const record = await openStory(person.actor, id);
  const [story, editions, sections, desks, authors, topics, pictures, group, settings] = await Promise.all([
    composerStory(person, record, now),
    loadEditions(),
    loadSections(),
    loadDesks(),
    loadAuthors(),
    loadTopics(),
    loadPictures(mediaIn(record)),
    listGroupVersions([record.groupId]),
    loadPaperSettings(),
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
    editions: editions.map(({ id, code, ink, name, shortName, mark, lang, secondLang }) => ({
      id,
      code,
      ink,
      name,
      shortName,
      mark,
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
    versions: group.map(({ editionId, storyId, stage }) => ({ editionId, storyId, stage })),
    siteName: settings.name,
    lang,
  };
}

function mediaIn({ fields, body }: StoryRecord): string[] {
  return [...(fields.lead ? [fields.lead.mediaId] : []), ...idsIn(body, 'media')];
}

/** Stories whose headline or slug has these words, for links. */
export async function findStories(person: SignedIn, words: string) {
  const permission = canInPaper(person.actor, 'read-newsroom');
  if (!permission.allowed) throw refusedAction([permission]);
  const found = await listStories({ words: words.trim().slice(0, 100), limit: 20 });
  const live = await listLive({ ids: found.map(({ id }) => id), limit: 20 });
  return found.map(({ id, fields, stage }) => ({
    id,
    stage,
    headline: fields.headline || fields.slug,
    address: live.find(story => story.id === id)?.address ?? null,
  }));
}
