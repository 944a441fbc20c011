import type { StoryState, StoryWithText } from '@/domain/api/story';
import type { Actor } from '@/domain/people/permissions';
import { abilities, mayChangePictures } from '@/domain/people/abilities';
import { transition, type StoryAction } from '@/domain/story/workflow';
import { notFound } from '@/server/problems/refused';
import { requirePermission } from '@/server/problems/require-permission';
import type { SignedIn } from '@/server/store/people/sessions';
import { loadStory, type StoryRecord } from '@/server/store/stories/stories';
import { revokesApproval } from './approval';
import { factsForChecks } from './checks';
import { mayEmbargo } from './embargo';
import { workflowFacts } from './workflow-facts';

/** Actions without a button: a withdrawal is reverted by an undo. */
const WITHOUT_BUTTON = new Set<StoryAction>(['reinstate']);

/** Everything the composer needs in addition to the text, including what this person may do with the story now. */
export async function storyState(
  { actor, name }: SignedIn,
  story: StoryRecord,
  now: Date,
): Promise<StoryState> {
  const { edition } = story;
  const facts = await factsForChecks(story, edition, now);
  const { embargoUntil, pictureRights, deadLinks, notes, similarNames, machineTexts, sourceTexts } = facts;
  const { withoutAiLabel, agencyKill, live, returned } = facts;
  const rights = Object.entries(pictureRights);
  const judged = workflowFacts(story, edition, actor, now);
  const offered = abilities(actor, story, judged);
  const { id, version, stage, editionId, deskId, revisionNumber } = story;
  return {
    ...{ id, version, stage, editionId, deskId, revisionNumber },
    updatedAt: story.updatedAt.toISOString(),
    savedByName: story.savedById === actor.personId ? name : story.savedByName,
    wasPublic: story.firstPublishedAt !== null,
    liveAddress: live?.address ?? null,
    returned: returned && { ...returned, at: returned.at.toISOString() },
    liveRevision: live?.revision ?? null,
    unpublishedChanges: story.unpublishedChanges,
    hasUnpublishedChanges: story.unpublishedChanges > 0,
    mayEmbargo: mayEmbargo(actor, story),
    mayChangePictures: mayChangePictures(actor, story, judged),
    checkFacts: {
      embargoUntil: embargoUntil?.toISOString() ?? null,
      pictureRights: Object.fromEntries(
        rights.map(([media, { rightsUntil, ...used }]) => [
          media,
          { ...used, rightsUntil: rightsUntil?.toISOString() ?? null },
        ]),
      ),
      rightsUntil: Object.fromEntries(
        rights.flatMap(([media, { rightsUntil }]) =>
          rightsUntil ? [[media, rightsUntil.toISOString()]] : [],
        ),
      ),
      withoutAiLabel: [...withoutAiLabel],
      deadLinks: [...deadLinks],
      similarNames,
      notes,
      machineTexts: [...machineTexts],
      sourceTexts: [...sourceTexts],
      agencyKill,
    },
    ...schedulesOf(story),
    changeTakesBack: revokesApproval(actor, story) ? { by: story.approvedByName } : null,
    abilities: offered.filter(({ action }) => !WITHOUT_BUTTON.has(action)),
  };
}

/** A story with its text, as the composer opens it. */
export async function composerStory(person: SignedIn, story: StoryRecord, now: Date): Promise<StoryWithText> {
  const state = await storyState(person, story, now);
  return { ...state, fields: story.fields, body: story.body };
}

/** The story by id for this person. @throws Refused 403 or 404 */
export async function openStory(actor: Actor, id: string): Promise<StoryRecord> {
  requirePermission(actor, 'read-newsroom');
  const story = await loadStory(id);
  if (!story) throw notFound('story');
  return story;
}

/** The scheduled publication and unpublishing of a story, and what would currently prevent the publication. */
export function schedulesOf(story: StoryRecord): Pick<StoryState, 'schedule' | 'unpublishing'> {
  const { scheduledFor, scheduledZone, unpublishAt, unpublishZone } = story;
  return {
    schedule: scheduledFor && {
      at: scheduledFor.toISOString(),
      zone: scheduledZone!,
      refused: story.scheduleRefusal,
      blockedBy: blockersOf(story, scheduledFor),
    },
    unpublishing: unpublishAt && { at: unpublishAt.toISOString(), zone: unpublishZone! },
  };
}

function blockersOf(story: StoryRecord, at: Date) {
  // An actor without grants: other people may meet the current requirements instead of the scheduler.
  const scheduler = { personId: story.scheduledById!, grants: [] };
  const outcome = transition('publish', workflowFacts(story, story.edition, scheduler, at));
  return outcome.ok ? [] : outcome.refusals;
}
