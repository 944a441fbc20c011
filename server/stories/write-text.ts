import { textSize } from '@/domain/document/length';
import type { Edition } from '@/domain/paper/edition';
import { nearestEditors } from '@/domain/people/nearest-editors';
import type { Actor } from '@/domain/people/permissions';
import { approvalAfterChange, isApproved, type ApprovalAfterChange } from '@/domain/story/approval';
import type { RevisionReason } from '@/domain/story/story';
import type { StoryText } from '@/domain/story/text-change';
import { stageAfterChange } from '@/domain/story/workflow';
import { notify } from '@/server/inbox/inbox';
import { savedMessage } from '@/server/live/story-topic';
import { Refused } from '@/server/problems/refused';
import { listGranted } from '@/server/store/people/people';
import { insertEvent } from '@/server/store/stories/events';
import { loadRevisionById } from '@/server/store/stories/revisions';
import { saveText } from '@/server/store/stories/save-text';
import { changeIn, type NewCommit } from '@/server/store/stories/commits';
import type { Connection } from '@/server/store/database';
import type { StoryRecord } from '@/server/store/stories/stories';
import { runTask } from '@/server/work/pool';
import { approvalRules, approvalsOf, approverOf, workingApproval } from './approval';
import { NO_SCHEDULE, NO_UNPUBLISHING } from './transition/schedule-change';
import { changeScheduledText, dropScheduledLinks } from './scheduled-text';
import { countUnpublishedChanges } from './unpublished-changes';
import type { OpenedWrite } from './write';

/** A text to become the working copy of a locked story. */
export interface NewText {
  actor: Actor;
  text: StoryText;
  /** The edition of the new text. */
  edition: Edition;
  /** Whether the text that is replaced becomes a revision. */
  keepsReplaced: boolean;
  /** Why the new text becomes a revision; null: it does not. */
  keepAs: RevisionReason | null;
  /** The change as steps, when it was made by them. */
  commit?: NewCommit;
  now: Date;
}

/**
 * The only way to change the working copy of a story. A change that readers would see revokes the approval and the
 * schedule of the text, unless the actor could have given them.
 * @returns the story after the change
 * @throws KeyInUse when a concurrent write used the key; Refused 403 for a scheduled text and a person who is held
 */
export async function writeText(opened: OpenedWrite, change: NewText): Promise<StoryRecord> {
  const { story, sections, receipt, connection } = opened;
  const { actor, text, edition, keepsReplaced, keepAs, commit = null, now } = change;
  const { id, version, revisionNumber, contributorIds } = story;
  const { personId } = actor;
  const approvals = approvalsOf(sections, [text.fields.sectionId, story.liveSectionId]);
  const changed = await approvalOf({ ...change, approvals }, story);
  const { isContribution, isTakenBack, approvedAs } = changed;
  if (story.scheduledFor && changed.isForReaders) {
    if (isTakenBack) await dropScheduledLinks(id, now, connection);
    else await changeScheduledText({ storyId: id, personId, text, now }, connection);
  }
  const stage = stageAfterChange(story.stage, isTakenBack);
  const takenBack = isTakenBack
    ? {
        ...NO_SCHEDULE,
        ...(stage === 'submitted' && { ...NO_UNPUBLISHING, submittedById: personId, approvedAs: [] }),
      }
    : {};
  const unpublishedChanges = await unpublishedIn(story, text, connection);
  const columns = { stage, approvedAs, unpublishedChanges, ...takenBack };
  const entry = { version: version + 1, key: receipt!.key, personId };
  const saved = await saveText(
    {
      ...{ id, version, text, columns, personId, isContribution, revisionNumber, keepsReplaced, keepAs, now },
      receipt: receipt!,
      commit,
      notification: savedMessage(id, version + 1, personId, commit && { ...entry, ...changeIn(commit) }),
    },
    connection,
  );
  const after = {
    ...{ ...story, ...text, ...columns, edition, approvals, updatedAt: now, version: saved },
    savedById: personId,
    savedByName: story.savedById === personId ? story.savedByName : null,
    contributorIds: isContribution ? [...new Set([...contributorIds, personId])] : contributorIds,
  };
  if (isTakenBack) await announceTakenBack(story, after, { personId, now }, opened);
  return after;
}

interface ChangedApproval extends ApprovalAfterChange {
  /** Whether the person becomes a contributor to the text. */
  isContribution: boolean;
  /** Whether an approved text differs in what readers get. */
  isForReaders: boolean;
}

async function approvalOf(
  { actor, text, edition, approvals }: NewText & Pick<StoryRecord, 'approvals'>,
  story: StoryRecord,
): Promise<ChangedApproval> {
  const { approvedAs, editionId, deskId, fields, body } = story;
  const before = workingApproval(story);
  const rules = approvalRules({ edition, approvals });
  const place = { ...story, editionId: text.editionId, deskId: text.deskId };
  const after = approvalAfterChange(story, before, rules, approverOf(actor, place));
  const asks = [before, rules].some(one => one.secondPersonIn !== null || one.approvals.length > 0);
  const isCompared = story.scheduledFor !== null || (asks && (isApproved(story) || approvedAs.length > 0));
  if (!isCompared) return { ...after, isContribution: true, isForReaders: false };
  const texts: [StoryText, StoryText] = [{ editionId, deskId, fields, body }, text];
  const differs = await runTask('differsForReaders', texts, textSize(body) + textSize(text.body));
  return differs
    ? { ...after, isContribution: true, isForReaders: true }
    : { approvedAs, isTakenBack: false, isContribution: false, isForReaders: false };
}

/** In how many places the new text differs from the live text; 0 when the story is not live. */
async function unpublishedIn(
  { liveRevisionId, liveSectionId, unpublishedChanges }: StoryRecord,
  text: StoryText,
  connection: Connection,
): Promise<number> {
  const live = liveRevisionId && (await loadRevisionById(liveRevisionId, connection));
  if (!live) return 0;
  return countUnpublishedChanges({ text: live, sectionId: liveSectionId }, text).catch((error: unknown) => {
    // The save goes ahead even when its changes take too long to count.
    if (error instanceof Refused) return Math.max(1, unpublishedChanges);
    throw error;
  });
}

/** Records that a change revoked an approval, and notifies the people who can approve the text again. */
async function announceTakenBack(
  story: StoryRecord,
  { stage }: Pick<StoryRecord, 'stage'>,
  { personId, now }: { personId: string; now: Date },
  { connection }: OpenedWrite,
): Promise<void> {
  const { id: storyId, scheduledFor, scheduledZone, scheduledById } = story;
  const kind = 'story.take-back-approval' as const;
  const schedule = scheduledFor && { scheduledFor: scheduledFor.toISOString(), zone: scheduledZone };
  const data = { from: story.stage, to: stage, ...schedule };
  await insertEvent({ kind, personId, storyId, at: now, data }, connection);
  const people = new Set([...nearestEditors(await listGranted(connection), story), scheduledById]);
  const item = { kind: 'approval-taken-back' as const, byId: personId, storyId, threadId: null, text: '' };
  await notify(
    [...people].flatMap(each => (each === null ? [] : [{ ...item, personId: each }])),
    now,
    connection,
  );
}
