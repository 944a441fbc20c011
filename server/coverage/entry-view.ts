import type { EntryView } from '@/domain/coverage/api';
import { can, type Actor } from '@/domain/people/permissions';
import type { EntryRecord } from '@/server/store/coverage/entries';
import { canApprove, type ApprovedStory } from '@/server/stories/approval';

/** A story as far as the rules of its live coverage need it. */
export type CoveredStory = ApprovedStory & { edition: { fourEyes: boolean } };

const timeOrNull = (time: Date | null) => time?.toISOString() ?? null;

/** The facts about an entry that permissions need. */
export const subjectOf = ({ authorId, publishedAt }: EntryRecord) => ({
  authorId,
  isPublished: publishedAt !== null,
});

/** Whether a second editor has to publish what this person wrote. */
export function needsAnother(actor: Actor, story: CoveredStory, entry: EntryRecord): boolean {
  return story.edition.fourEyes && [entry.authorId, entry.writerId].includes(actor.personId);
}

/** An entry as shown to this person. */
export function viewOfEntry(actor: Actor, story: CoveredStory, entry: EntryRecord): EntryView {
  const { id, version, title, body, byline, pinned, keyEvent } = entry;
  const mayPublish =
    can(actor, 'publish-entry', story).allowed &&
    canApprove(actor, story) &&
    !needsAnother(actor, story, entry);
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
