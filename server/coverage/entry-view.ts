import type { EntryAnswer } from '@/domain/coverage/api';
import { can, type Actor, type StorySubject } from '@/domain/people/permissions';
import { canPublishAlone, type TextApproval } from '@/domain/story/approval';
import type { EntryRecord } from '@/server/store/coverage/entries';
import type { StoryRecord } from '@/server/store/stories/stories';
import { approverOf, furtherText } from '@/server/stories/approval';

/** The part of a story that the rules of its live coverage need. */
export type CoveredStory = StorySubject & Pick<StoryRecord, 'approvals' | 'edition'>;

const timeOrNull = (time: Date | null) => time?.toISOString() ?? null;

/** The facts about an entry that permissions need. */
export const subjectOf = ({ authorId, publishedAt }: EntryRecord) => ({
  authorId,
  isPublished: publishedAt !== null,
});

/** The text of an entry. People with the approving roles of the section publish it without a further approval. */
export const wordsOf = (story: CoveredStory, { writerIds }: Pick<EntryRecord, 'writerIds'>): TextApproval =>
  furtherText(story, writerIds);

/** An entry as shown to this person. */
export function viewOfEntry(actor: Actor, story: CoveredStory, entry: EntryRecord): EntryAnswer {
  const { id, version, title, body, byline, pinned, keyEvent } = entry;
  const mayPublish =
    can(actor, 'publish-entry', story).allowed &&
    canPublishAlone(wordsOf(story, entry), approverOf(actor, story));
  return {
    ...{ id, version, title, body, byline, pinned, keyEvent },
    author: entry.authorName,
    writer: entry.writerName,
    createdAt: entry.createdAt.toISOString(),
    publishedAt: timeOrNull(entry.publishedAt),
    changedAt: timeOrNull(entry.changedAt),
    removed: entry.removedAt !== null,
    mayChange: can(actor, 'write-entry', { ...story, entry: subjectOf(entry) }).allowed,
    mayPublish: mayPublish && entry.publishedAt === null,
  };
}
