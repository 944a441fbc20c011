import type { AgencyKill } from '@/domain/checks/finding';
import { type Connection } from '../database';
import { Prisma } from '../generated/client';
import { clientOf } from '../prisma';

/** The stories of the group of a story, which one agency story was made into. */
const usesInGroup = (groupId: Prisma.Sql) => Prisma.sql`
  "Story" member JOIN "WireUse" use ON use."storyId" = member.id
  JOIN "WireStory" wire ON wire.id = use."wireStoryId" AND wire.state = 'killed'
  WHERE member."groupId" = ${groupId}`;

/** Whether the agency story that a story, or another version of it, was made of is killed. */
export const isAgencyKilled = (groupId: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`EXISTS (SELECT FROM ${usesInGroup(groupId)})`;

/** The withdrawal of the agency story that a story, or another version of it, was made of; null without one. */
export const agencyKillOf = (storyId: string): Prisma.Sql => Prisma.sql`(
  SELECT jsonb_build_object('wireStoryId', killed.id, 'source', killed.source,
    'note', COALESCE(version.content->>'editorsNote', ''))
  FROM (
    SELECT wire.id, wire.source, wire.number
    FROM ${usesInGroup(Prisma.sql`(SELECT "groupId" FROM "Story" WHERE id = ${storyId})`)}
    ORDER BY wire."receivedAt" DESC LIMIT 1
  ) AS killed
  JOIN "WireVersion" version ON version."wireStoryId" = killed.id AND version.number = killed.number
)`;

/** The withdrawal of the agency story that a story was made of; null without one. */
export async function loadAgencyKill(storyId: string, connection: Connection): Promise<AgencyKill | null> {
  const [row] = await clientOf(connection).$queryRaw<{ kill: AgencyKill | null }[]>`
    SELECT ${agencyKillOf(storyId)} AS kill`;
  return row?.kill ?? null;
}
