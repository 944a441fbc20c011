import { v7 as newId } from 'uuid';
import type { InboxKind } from '@/domain/people/inbox';
import type { Stage } from '@/domain/story/workflow';
import { listedHeadline } from '@/domain/story/second-texts';
import type { Connection } from '../database';
import type { Notification } from '../notify';
import { PREPARED } from '../prepared';
import { clientOf, prisma } from '../prisma';
import { readRow } from '../corrupt-rows';
import { storedFields } from '../stored-fields';

/** An item for one person to act on. */
export interface NewInboxItem {
  personId: string;
  kind: InboxKind;
  /** Null: it is not about a story. */
  storyId: string | null;
  threadId: string | null;
  /** Who caused it; null: a schedule or deadline. */
  byId: string | null;
  /** The text; empty where the kind is enough. */
  text: string;
  /** The agency story that it is about; absent: none. */
  wireStoryId?: string;
}

/** An item as shown to its person. */
export interface InboxItem {
  id: string;
  kind: InboxKind;
  byName: string | null;
  text: string;
  createdAt: Date;
  readAt: Date | null;
  threadId: string | null;
  story: { id: string; headline: string; slug: string; stage: Stage } | null;
  wireStoryId: string | null;
}

/** Inserts items and, in the same statement, notifies the listening processes. */
export async function insertInboxItems(
  items: NewInboxItem[],
  notifications: Notification[],
  now: Date,
  connection: Connection,
): Promise<void> {
  const column = (pick: (item: NewInboxItem) => string | null) => items.map(pick);
  await clientOf(connection).$executeRaw`
    ${PREPARED} WITH inserted AS (
      INSERT INTO "InboxItem" (id, "personId", kind, "storyId", "threadId", "byId", text, "createdAt")
      SELECT given.*, ${now}::timestamptz FROM unnest(
        ${items.map(() => newId())}::text[], ${column(item => item.personId)}::text[], ${column(item => item.kind)}::text[],
        ${column(item => item.storyId)}::text[], ${column(item => item.threadId)}::text[],
        ${column(item => item.byId)}::text[], ${column(item => item.text)}::text[]
      ) AS given
    )
    SELECT pg_notify(channel, payload) FROM unnest(
      ${notifications.map(({ channel }) => channel)}::text[], ${notifications.map(({ payload }) => payload)}::text[]
    ) AS given(channel, payload)`;
}

/** Inserts an item unless one with this id exists. @returns whether it was inserted */
export async function insertInboxItem(
  item: Omit<NewInboxItem, 'storyId' | 'threadId'> & { id: string },
  now: Date,
  connection: Connection,
): Promise<boolean> {
  const data = [{ ...item, createdAt: now }];
  return (await clientOf(connection).inboxItem.createMany({ data, skipDuplicates: true })).count > 0;
}

/** The newest items of a person, unread or read. */
export async function listInboxItems(personId: string, limit: number): Promise<InboxItem[]> {
  const rows = await prisma().inboxItem.findMany({
    where: { personId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
    include: {
      by: { select: { name: true } },
      story: { select: { id: true, fields: true, stage: true } },
    },
  });
  return rows.map(({ by, story, kind, id, text, createdAt, readAt, threadId, wireStoryId }) => {
    const fields = story && readRow('Story', story.id, () => storedFields(story.fields));
    return {
      ...{ id, text, createdAt, readAt, threadId, wireStoryId },
      kind: kind as InboxKind,
      byName: by?.name ?? null,
      story: story &&
        fields && { id: story.id, stage: story.stage, headline: listedHeadline(fields), slug: fields.slug },
    };
  });
}

export function countUnread(personId: string): Promise<number> {
  return prisma().inboxItem.count({ where: { personId, readAt: null } });
}

/** Marks items of one kind about a story as read, for everyone. @returns the ids of their people */
export async function markSettled(
  storyId: string,
  kind: InboxKind,
  now: Date,
  connection: Connection,
): Promise<string[]> {
  const settled = await clientOf(connection).inboxItem.updateManyAndReturn({
    where: { storyId, kind, readAt: null },
    data: { readAt: now },
    select: { personId: true },
  });
  return [...new Set(settled.map(({ personId }) => personId))];
}

/** Marks a person's items as read: one, those of one thread, or all of them. */
export async function markRead(
  personId: string,
  which: { id?: string; threadId?: string },
  now: Date,
  connection: Connection,
): Promise<number> {
  const { count } = await clientOf(connection).inboxItem.updateMany({
    where: { personId, readAt: null, ...which },
    data: { readAt: now },
  });
  return count;
}
