import { requirePermission } from '@/server/problems/require-permission';
import { ability } from '@/domain/people/abilities';
import { publicBody } from '@/domain/document/public/public-body';
import type { Edition, Section } from '@/domain/paper/edition';
import { type Actor } from '@/domain/people/permissions';
import type { Revision, StoryFields } from '@/domain/story/story';
import { bringsOut, leadsToReaders, needsReason, withdraws } from '@/domain/story/workflow';
import { announcements } from './transition/announcements';
import { requireChecks, styleLanguages } from './checks';
import { savedMessage } from '@/server/live/story-topic';
import { Refused, refusedAction } from '@/server/problems/refused';
import { indexStories } from '@/server/search/search-index';
import { slugBesideAnother, slugOfStory } from '@/server/stories/slug-proposal';
import { factsOf } from './stories';
import type { ActionRequest, RequestedAction } from '@/domain/api/story-writes';
import { notifyOfTransition } from './transition/notifications';
import {
  addressOf,
  authorsOf,
  changeOf,
  eventOf,
  placesOf,
  revisionOf,
  type TransitionContext,
} from './transition/change';
import { keysOfChange } from '@/server/press/surrogate-keys';
import { insertCorrection } from '@/server/store/stories/corrections';
import type { Connection } from '@/server/store/database';
import { enqueue } from '@/server/store/jobs/queue';
import { purgeNotifications } from '@/server/store/purges';
import { loadPublishingFacts, type PublishingFacts } from '@/server/store/stories/publishing-facts';
import { deleteSearchEntry } from '@/server/store/search/search-entries';
import { loadRevisionById } from '@/server/store/stories/revisions';
import type { StoryRecord } from '@/server/store/stories/stories';
import { writeStep, type StoryStep } from '@/server/store/stories/story-step';
import type { StoryChange } from '@/server/store/stories/story-writes';
import { domainsOfStory } from '@/server/unusual/guard';
import { writeStory, type OpenedWrite, type Written } from './write';

/**
 * Takes a story through one transition: locked, and with its group where what all versions share may stop it.
 * @param byJob the job that does it, which the actor started
 * @throws Conflict when the story is not at the version the actor saw; Refused 403, 404 or 422 with reasons
 */
export async function actOnStory(
  actor: Actor,
  id: string,
  input: Omit<ActionRequest, 'version'> & { version?: number },
  now: Date,
  byJob?: 'revert',
): Promise<void> {
  const { action } = input;
  const locksGroup = leadsToReaders(action) || bringsOut(action);
  // These are about what readers have, whatever the working copy has become.
  const atAnyVersion = withdraws(action) || action === 'reinstate';
  await writeStory(
    { actor, storyId: id, kind: `story.${action}`, input, locksGroup, atAnyVersion, byJob, now },
    {
      authorize({ story }) {
        requirePermission(actor, action, story);
      },
      change(opened) {
        const { story } = opened;
        const { edition } = story;
        const may = ability(actor, action, story, factsOf(story, edition, actor, now));
        if (!may.allowed) throw refusedAction(may.refusals);
        if (needsReason(action) && !input.reason) throw new Refused(422, 'no-reason', { field: 'reason' });
        return takeStep({ ...opened, edition, actor, input, now }, opened);
      },
      repeated: () => undefined,
    },
  );
}

/** Takes a step that may be taken, with all that goes with it. @throws Refused 422 by the checks or the address */
export async function takeStep(context: TransitionContext, opened: OpenedWrite): Promise<Written<void>> {
  const { story, edition, sections, actor, input, now } = context;
  const { connection, receipt } = opened;
  const { id, version } = story;
  const bringsBack = context.bringsBack ?? story.withdrawnRevisionId;
  const withdrawn =
    input.action === 'reinstate' ? await loadFormerLive(story, bringsBack, sections, connection) : null;
  const publishes = input.action === 'publish';
  const slug = story.fields.slug || slugOfStory({ id, headline: story.fields.headline });
  const path = publishes ? addressOf(context, slug) : null;
  const fields = withdrawn?.fields ?? story.fields;
  const facts = isPublic(story, input.action)
    ? await factsOfPaper(story, edition, { path, fields }, connection)
    : null;
  const override =
    facts && leadsToReaders(input.action)
      ? await requireChecks(story, edition, { ...facts, override: input.override, now }, connection)
      : null;
  const revision = revisionOf(context, override);
  const change = changeOf(context, revision?.id ?? null, withdrawn);
  if (input.action === 'correct') await correct(context, connection);
  const place = path !== null && facts ? placeFor(context, { slug, path }, facts) : null;
  const isWithdrawn = change.liveRevisionId === null;
  const changed = facts
    ? keysOfChange(
        story,
        edition.code,
        sections,
        {
          sectionIds: [story.liveSectionId, fields.sectionId],
          topicIds: [...story.liveTopicIds, ...fields.topicIds],
        },
        isWithdrawn,
      )
    : null;
  const written = await writeStep(
    {
      ...{ id, version, change, revision, receipt: receipt!, personId: actor.personId, now },
      linked: linkedOf(context, withdrawn),
      slug: place && !story.fields.slug ? place.slug : null,
      address: place?.isNew ? place.path : null,
      event: eventOf(context, change, override),
      notifications: [
        savedMessage(id, version + 1, actor.personId),
        ...(changed ? purgeNotifications(changed) : []),
      ],
    },
    connection,
  );
  if (written === 'address-taken') throw refusedAction([{ reason: 'address-taken' }]);
  const text = withdrawn ?? story;
  if (facts)
    await updateSearchEntry({ ...story, ...text, id }, change, opened.editions, facts.topics, connection);
  await notifyOfTransition(story, actor, input, now, connection);
  if (facts) {
    const address = place?.path ?? facts.address;
    await enqueue(announcements(address, placesOf(story, change), edition, sections, facts), connection);
  }
  return { done: undefined, purged: changed };
}

/** The domains of the text that readers get; those of a withdrawn one that comes back are no one's. */
function linkedOf(
  { story, input, actor }: TransitionContext,
  withdrawn: Revision | null,
): StoryStep['linked'] {
  if (withdrawn) return { domains: domainsOfStory(withdrawn), byId: null, state: 'live' };
  if (input.action !== 'publish') return null;
  return { domains: domainsOfStory(story), byId: actor.personId, state: 'live' };
}

/** Whether readers have the story, or will have it after this action. */
const isPublic = (story: StoryRecord, action: RequestedAction) =>
  story.liveRevisionId !== null || leadsToReaders(action) || bringsOut(action);

/**
 * What readers had of a story; where its section has been merged with another, in that of the working copy, which moved
 * with it. @throws Refused 422 where it is gone
 */
async function loadFormerLive(
  { id, fields }: StoryRecord,
  revisionId: string | null,
  sections: Section[],
  connection: Connection,
): Promise<Revision> {
  const revision = revisionId && (await loadRevisionById(revisionId, connection));
  if (!revision || revision.storyId !== id) throw refusedAction([{ reason: 'nothing-withdrawn' }]);
  const isThere = sections.some(section => section.id === revision.fields.sectionId);
  return isThere ? revision : { ...revision, fields: { ...revision.fields, sectionId: fields.sectionId } };
}

/** What the paper knows of publishing a text with these fields. `path`: the one that it is to have; null: none */
export function factsOfPaper(
  story: StoryRecord,
  edition: Edition,
  { path, fields }: { path: string | null; fields: StoryFields },
  connection: Connection,
): Promise<PublishingFacts> {
  const { liveTopicIds, liveAuthorIds } = story;
  return loadPublishingFacts(
    {
      storyId: story.id,
      path,
      langs: styleLanguages(edition),
      topicIds: [...new Set([...liveTopicIds, ...fields.topicIds])],
      authorIds: [...new Set([...liveAuthorIds, ...authorsOf(fields.bylines)])],
    },
    connection,
  );
}

/** Where a story comes out. */
interface Place {
  slug: string;
  path: string;
}

/**
 * Where the story comes out, and whether it was elsewhere before. A slug that nobody chose makes way for another story's.
 * A story whose section was merged with one where its address is taken stays where it is.
 * @throws Refused 422 when the address is another story's and this one has none
 */
function placeFor(
  context: TransitionContext,
  wanted: Place,
  { holder, address }: PublishingFacts,
): Place & { isNew: boolean } {
  const { id, fields } = context.story;
  if (!holder || holder.storyId === id) return { ...wanted, isNew: !holder?.current };
  if (address?.endsWith(`/${wanted.slug}`)) return { slug: wanted.slug, path: address, isNew: false };
  if (fields.slug) throw refusedAction([{ reason: 'address-taken' }]);
  const slug = slugBesideAnother(wanted.slug, id);
  return { slug, path: addressOf(context, slug), isNew: true };
}

async function correct(
  { story, actor, input, now }: TransitionContext,
  connection: Connection,
): Promise<void> {
  if (!input.text) throw new Refused(422, 'wrong-input', { field: 'text' });
  await insertCorrection({ storyId: story.id, text: input.text, personId: actor.personId, now }, connection);
}

/** Readers find what is live, from the moment on at which it is. */
async function updateSearchEntry(
  story: StoryRecord,
  { liveRevisionId, liveSectionId, firstPublishedAt }: StoryChange,
  editions: Edition[],
  topics: PublishingFacts['topics'],
  connection: Connection,
): Promise<void> {
  if (liveRevisionId === null) await deleteSearchEntry(story.id, connection);
  if (!liveRevisionId) return;
  const { id, editionId, fields } = story;
  const body = publicBody(story.body);
  const live = { revisionId: liveRevisionId, sectionId: liveSectionId!, publishedAt: firstPublishedAt! };
  const isCovered = story.coverageStartedAt !== null;
  const indexable = { storyId: id, editionId, fields, body, isCovered, ...live };
  await indexStories([indexable], editions, topics, connection);
}
