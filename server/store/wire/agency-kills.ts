import type { AgencyKill } from '@/domain/checks/finding';
import type { WireState } from '@/domain/wire/wire-item';
import { type Connection } from '../database';
import { Prisma } from '../generated/client';
import { clientOf } from '../prisma';

/** The stories of a group that were made from agency stories in one of these states. */
const usesInGroup = (groupId: Prisma.Sql, states: WireState[]) => Prisma.sql`
  "Story" member JOIN "WireUse" use ON use."storyId" = member.id
  JOIN "WireStory" wire ON wire.id = use."wireStoryId" AND wire.state = ANY(${states})
  WHERE member."groupId" = ${groupId}`;

/** Whether the agency story behind a story, or behind another version of it, is withdrawn. */
export const isAgencyKilled = (groupId: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`EXISTS (SELECT FROM ${usesInGroup(groupId, ['killed'])})`;

/** The withdrawal, or else the hold, of the agency story behind a story or another version of it; null without one. */
export const agencyKillOf = (storyId: string): Prisma.Sql => Prisma.sql`(
  SELECT jsonb_build_object('wireStoryId', withdrawn.id, 'isHeld', withdrawn.state = 'withheld',
    'source', withdrawn.source,
    'note', COALESCE(version.content->>'editorsNote', ''))
  FROM (
    SELECT wire.id, wire.state, wire.source, wire.number
    FROM ${usesInGroup(Prisma.sql`(SELECT "groupId" FROM "Story" WHERE id = ${storyId})`, ['killed', 'withheld'])}
    ORDER BY wire.state = 'killed' DESC, wire."receivedAt" DESC LIMIT 1
  ) AS withdrawn
  JOIN "WireVersion" version ON version."wireStoryId" = withdrawn.id AND version.number = withdrawn.number
)`;

/** The withdrawal or hold of the agency story behind a story; null without one. */
export async function loadAgencyKill(storyId: string, connection: Connection): Promise<AgencyKill | null> {
  const [row] = await clientOf(connection).$queryRaw<{ kill: AgencyKill | null }[]>`
    SELECT ${agencyKillOf(storyId)} AS kill`;
  return row?.kill ?? null;
}
