import type { Override } from '@/domain/checks/checks';
import type { Edition, Section } from '@/domain/paper/edition';
import { makesLive, isPublishing } from '@/domain/story/workflow';
import type { BylineEntry, Revision, StoryFields } from '@/domain/story/story';
import type { RequestedAction } from '@/domain/api/story-writes';
import { primaryLanguages } from '@/domain/translation/untranslated';
import { refusedAction } from '@/server/problems/refused';
import type { Connection } from '@/server/store/database';
import { loadPublishingFacts, type PublishingFacts } from '@/server/store/stories/publishing-facts';
import { loadRevisionById } from '@/server/store/stories/revisions';
import type { StoryRecord } from '@/server/store/stories/stories';
import { shownPictures } from '@/domain/story/picture-texts';
import { picturesNotAllowed } from '@/server/paper/allowed-pictures';
import { mediaOfPublishedEntries } from '@/server/store/coverage/entries';
import { requireAgencyDecision, requireChecks } from '../checks';
import { countUnpublishedChanges } from '../unpublished-changes';
import { wantedPlace } from './story-place';
import type { TransitionContext } from './transition-context';

/** The facts from the database that a step needs in addition to the story. */
export interface StepFacts {
  /** The revision to be public again; null: the step restores none. */
  withdrawn: Revision | null;
  /** In how many places the working copy will differ from what readers have after the step. */
  unpublishedChanges: number;
  /** The facts about the paper for a public story; null: the story is not public before or after the step. */
  paper: PublishingFacts | null;
  /** The findings of the checks that were overridden; null: none were. */
  override: Override | null;
}

/** @throws Refused 422 by the checks, or when what was withdrawn is gone */
export async function loadStepFacts(context: TransitionContext, connection: Connection): Promise<StepFacts> {
  const { story, edition, sections, input, now, bringsBack } = context;
  const { action, override: overridden } = input;
  const withdrawn =
    action === 'reinstate'
      ? await loadFormerLive(story, bringsBack ?? story.withdrawnRevisionId, sections, connection)
      : null;
  const unpublishedChanges = withdrawn
    ? await countUnpublishedChanges({ text: withdrawn, sectionId: withdrawn.fields.sectionId }, story)
    : action === 'correct'
      ? story.unpublishedChanges
      : 0;
  const ofTexts = { withdrawn, unpublishedChanges };
  if (makesLive(action)) await requireAllowedMedia(story, withdrawn, now, connection);
  if (!isPublic(story, action)) return { ...ofTexts, paper: null, override: null };
  const path = action === 'publish' ? wantedPlace(context).path : null;
  const fields = withdrawn?.fields ?? story.fields;
  const paper = await publishingFacts(story, edition, { path, fields }, connection);
  const override = isPublishing(action)
    ? await requireChecks(story, edition, { ...paper, override: overridden, now }, connection)
    : // A revert by an admin needs no new decision: the revision was accepted when it was published.
      makesLive(action) && story.liveRevisionId === null
      ? await requireAgencyDecision(story, overridden, connection)
      : null;
  return { ...ofTexts, paper, override };
}

/** Whether readers have the story, or will have it after this action. */
const isPublic = (story: StoryRecord, action: RequestedAction) =>
  story.liveRevisionId !== null || isPublishing(action) || makesLive(action);

/**
 * What readers had of a story. If its section was merged into another since, with the section of the working copy.
 * @throws Refused 422 where it is gone
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

/**
 * Topics, authors, hubs and the holder of the address for a text with these fields.
 * @param path the address it is to have; null: none
 */
export function publishingFacts(
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
      langs: primaryLanguages(edition),
      topicIds: [...new Set([...liveTopicIds, ...fields.topicIds])],
      authorIds: [...new Set([...liveAuthorIds, ...authorsOf(fields.bylines)])],
    },
    connection,
  );
}

/** The authors with a profile that a byline names, each once. */
export function authorsOf(bylines: BylineEntry[]): string[] {
  return [...new Set(bylines.flatMap(({ authorId }) => authorId ?? []))];
}

/**
 * Refuses pictures that would be published without the checks of the working copy: those of a reinstated text, and of
 * the live entries of a story that is not public. @throws Refused 422
 */
async function requireAllowedMedia(
  { id, editionId, liveRevisionId, coverageStartedAt }: StoryRecord,
  withdrawn: Revision | null,
  now: Date,
  connection: Connection,
): Promise<void> {
  const ofText = withdrawn ? shownPictures(withdrawn).map(({ mediaId }) => mediaId) : [];
  const showsEntries = coverageStartedAt !== null && liveRevisionId === null;
  const ofEntries = showsEntries ? await mediaOfPublishedEntries(id, connection) : [];
  if ((await picturesNotAllowed([...ofText, ...ofEntries], [editionId], now, connection)).length)
    throw refusedAction([{ reason: 'not-for-edition' }]);
}
