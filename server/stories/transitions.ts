import { ability } from '@/domain/story/abilities';
import { storyAddress } from '@/domain/story/address';
import { publicBody } from '@/domain/document/public-body';
import { sectionTrail, type Edition, type Section } from '@/domain/paper/edition';
import type { Actor } from '@/domain/people/permissions';
import type { BylineEntry, RevisionReason } from '@/domain/story/story';
import { leadsToReaders } from '@/domain/story/workflow';
import type { Override } from '@/domain/checks/checks';
import { announce, type StoryPlaces } from './announcements';
import { requireChecks } from './checks';
import { notifyStory } from '@/server/live/story-topic';
import { purge } from '@/server/press/purge/purge';
import { notFound, Refused, refusedAction } from '@/server/http/refused';
import { indexStories } from '@/server/search/search-index';
import { Conflict, factsOf } from './stories';
import type { ActionInput } from './story-input';
import { notifyOfTransition } from './story-news';
import { keysOfChange } from '@/server/press/purge/surrogate-keys';
import { findAddress, setAddress } from '@/server/store/stories/addresses';
import { insertCorrection } from '@/server/store/stories/corrections';
import { inTransaction, type Connection } from '@/server/store/database';
import { insertEvent, notifyPurge } from '@/server/store/stories/events';
import { loadEditions, loadSections } from '@/server/store/paper/paper';
import { deleteSearchEntry } from '@/server/store/search/search-entries';
import { acknowledge, acknowledgedVersion } from '@/server/store/stories/acknowledgements';
import { insertRevision } from '@/server/store/stories/revisions';
import { loadStory, updateStory, type StoryChange, type StoryRecord } from '@/server/store/stories/stories';

/** Actions that keep the working copy as a revision. */
const REVISION_REASONS: Partial<Record<ActionInput['action'], RevisionReason>> = {
  submit: 'submit',
  return: 'return',
  approve: 'approve',
  publish: 'publish',
  unpublish: 'unpublish',
  kill: 'kill',
};

/**
 * Takes a story through one transition: load and lock, permission, workflow, store with its event in one
 * transaction, then drop the pages that changed.
 * @throws Conflict when the story is not at the version the actor saw; Refused 403, 404 or 422 with reasons
 */
export async function actOnStory(actor: Actor, id: string, input: ActionInput, now: Date): Promise<void> {
  const keys = await inTransaction(async connection => {
    const story = await loadStory(id, connection, true);
    if (!story) throw notFound('story');
    if ((await acknowledgedVersion(input.key, id, connection)) !== null) return [];
    if (story.version !== input.version) throw new Conflict(story);
    const editions = await loadEditions(connection);
    const sections = await loadSections(connection);
    const edition = editions.find(candidate => candidate.id === story.editionId)!;
    const facts = factsOf(story, edition, actor, now);
    const may = ability(actor, input.action, story, facts);
    if (!may.allowed) throw refusedAction(may.refusals);
    const override = leadsToReaders(input.action)
      ? await requireChecks(story, edition, input.override, now, connection)
      : null;

    const change = await applyTransition({
      story,
      edition,
      sections,
      actor,
      input,
      override,
      now,
      connection,
    });
    await updateStory(id, change, now, connection);
    await updateSearchEntry(story, change, editions, connection);
    const version = story.version + 1;
    await acknowledge(input.key, id, version, now, connection);
    await notifyStory(id, { kind: 'saved', version, personId: actor.personId }, connection);
    const event = { kind: `story.${input.action}`, personId: actor.personId, storyId: id, at: now };
    const data = { from: story.stage, to: change.stage, ...(override && { override }) };
    await insertEvent({ ...event, data }, connection);
    await notifyOfTransition(story, actor, input.action, now, connection);
    if (!story.liveRevisionId && !change.liveRevisionId) return [];
    const changed = keysOfChange(story, edition.code, sections, [
      story.liveSectionId,
      story.fields.sectionId,
    ]);
    await announce(id, placesOf(story, change), edition, sections, connection);
    await notifyPurge(changed, connection);
    return changed;
  });
  purge(keys);
}

/** Where readers found the story before the change, and where they find it now. */
function placesOf(story: StoryRecord, change: StoryChange): StoryPlaces[] {
  const before = {
    sectionId: story.liveSectionId,
    topicIds: story.liveTopicIds,
    authorIds: story.liveAuthorIds,
  };
  const { liveSectionId: sectionId, liveTopicIds: topicIds, liveAuthorIds: authorIds } = change;
  return sectionId && topicIds && authorIds ? [before, { sectionId, topicIds, authorIds }] : [before];
}

const NOT_LIVE = { liveRevisionId: null, liveSectionId: null, liveTopicIds: [], liveAuthorIds: [] };

interface TransitionContext {
  story: StoryRecord;
  edition: Edition;
  sections: Section[];
  actor: Actor;
  input: ActionInput;
  /** What the story is published over. */
  override: Override | null;
  now: Date;
  connection: Connection;
}

async function applyTransition(context: TransitionContext): Promise<StoryChange> {
  const { story, actor, input, override, now, connection } = context;
  const reason = REVISION_REASONS[input.action];
  const { fields, body } = reason === 'publish' ? forReaders(story) : story;
  const keep = reason
    ? await insertRevision(
        {
          storyId: story.id,
          number: story.revisionNumber + 1,
          reason,
          personId: actor.personId,
          override,
          now,
          fields,
          body,
        },
        connection,
      )
    : null;
  switch (input.action) {
    case 'submit':
      return { stage: 'submitted', submittedById: actor.personId };
    case 'return':
      return { stage: 'draft', submittedById: null };
    case 'approve':
      return { stage: 'approved' };
    case 'spike':
      return { stage: 'spiked' };
    case 'revive':
      return { stage: 'draft', submittedById: null };
    case 'publish':
      return publish(context, keep!);
    case 'unpublish':
      return { stage: 'draft', ...NOT_LIVE };
    case 'kill':
      return { stage: 'killed', ...NOT_LIVE };
    case 'correct': {
      if (!input.text) throw new Refused(422, 'wrong-input', { field: 'text' });
      await insertCorrection(
        { storyId: story.id, text: input.text, personId: actor.personId, now },
        connection,
      );
      return { stage: story.stage, lastPublishedAt: now };
    }
  }
}

/** The story as it goes out: notes and open suggestions stay in the working copy. */
function forReaders(story: StoryRecord): StoryRecord {
  return { ...story, body: publicBody(story.body) };
}

async function publish(context: TransitionContext, revisionId: string): Promise<StoryChange> {
  const { story, edition, sections, now, connection } = context;
  const firstPublishedAt = story.firstPublishedAt ?? now;
  const sectionId = story.fields.sectionId!;
  const path = storyAddress(edition, sectionTrail(sections, sectionId), firstPublishedAt, story.fields.slug);
  const holder = await findAddress(path, connection);
  if (holder && holder.storyId !== story.id) throw refusedAction([{ reason: 'address-taken' }]);
  if (!holder?.current) await setAddress(story.id, path, now, connection);
  return {
    stage: 'published',
    liveRevisionId: revisionId,
    liveSectionId: sectionId,
    liveTopicIds: story.fields.topicIds,
    liveAuthorIds: authorsOf(story.fields.bylines),
    firstPublishedAt,
    lastPublishedAt: now,
  };
}

/** Readers find what is live, from the moment on at which it is. */
async function updateSearchEntry(
  story: StoryRecord,
  { liveRevisionId, liveSectionId, firstPublishedAt }: StoryChange,
  editions: Edition[],
  connection: Connection,
): Promise<void> {
  if (liveRevisionId === null) await deleteSearchEntry(story.id, connection);
  if (!liveRevisionId) return;
  const { id, editionId, fields, body } = forReaders(story);
  const live = { revisionId: liveRevisionId, sectionId: liveSectionId!, publishedAt: firstPublishedAt! };
  await indexStories([{ storyId: id, editionId, fields, body, ...live }], editions, connection);
}

/** The authors with a profile that a byline names, each once. */
function authorsOf(bylines: BylineEntry[]): string[] {
  return [...new Set(bylines.flatMap(({ authorId }) => authorId ?? []))];
}
