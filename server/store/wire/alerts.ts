import { database, type Connection } from '../database';
import { Prisma } from '../generated/client';
import { clientOf } from '../prisma';
import { anyPhrase } from './any-phrase';

/** Words in agency stories that notify a person, or everyone on a desk. */
export interface WireAlertRecord {
  id: string;
  /** Null: it belongs to a person. */
  deskId: string | null;
  words: string;
}

/** Whose alerts: those of a person and of desks. */
export interface AlertOwners {
  personId: string;
  deskIds: string[];
}

/** The alerts of a person and of desks, by their words. */
export const listAlerts = ({ personId, deskIds }: AlertOwners): Promise<WireAlertRecord[]> =>
  clientOf(database()).wireAlert.findMany({
    where: { OR: [{ personId }, { deskId: { in: deskIds } }] },
    select: { id: true, deskId: true, words: true },
    orderBy: [{ words: 'asc' }, { id: 'asc' }],
    take: 1_000,
  });

/** A person or a desk. */
export type AlertOwner = { personId: string; deskId: null } | { personId: null; deskId: string };

/**
 * Adds an alert, unless the owner already has one with the same folded words.
 * @returns its id; null when the owner has the maximum
 */
export async function insertAlert(
  { owner, words, folded }: { owner: AlertOwner; words: string; folded: string },
  { most, now }: { most: number; now: Date },
  connection: Connection,
): Promise<string | null> {
  const client = clientOf(connection);
  const { personId, deskId } = owner;
  // Two concurrent requests would each find one place left.
  await (deskId === null
    ? client.$executeRaw`SELECT FROM "Person" WHERE id = ${personId} FOR NO KEY UPDATE`
    : client.$executeRaw`SELECT FROM "Desk" WHERE id = ${deskId} FOR NO KEY UPDATE`);
  const same = await client.wireAlert.findFirst({ where: { ...owner, folded }, select: { id: true } });
  if (same) return same.id;
  if ((await client.wireAlert.count({ where: owner })) >= most) return null;
  return (await client.wireAlert.create({ data: { ...owner, words, folded, createdAt: now } })).id;
}

/** An alert with its owner; null without one. */
export const loadAlert = (
  id: string,
  connection: Connection,
): Promise<{ personId: string | null; deskId: string | null; words: string } | null> =>
  clientOf(connection).wireAlert.findUnique({
    where: { id },
    select: { personId: true, deskId: true, words: true },
  });

/** Removes an alert; @returns whether there was one. */
export async function deleteAlert(id: string, connection: Connection): Promise<boolean> {
  return (await clientOf(connection).wireAlert.deleteMany({ where: { id } })).count > 0;
}

/** The condition that an alert is of a person or of desks. */
const ownedBy = ({ personId, deskIds }: AlertOwners) =>
  Prisma.sql`(alert."personId" = ${personId} OR alert."deskId" = ANY(${deskIds}))`;

/** The alert words that the agency story `wire` contains. */
export const alertsOfStory = (owners: AlertOwners): Prisma.Sql => Prisma.sql`ARRAY(
  SELECT DISTINCT alert.words FROM "WireAlert" alert
  WHERE ${ownedBy(owners)} AND wire.words @@ phraseto_tsquery('simple', alert.folded) ORDER BY alert.words
)`;

/** The condition that the agency story `wire` contains the words of an alert. */
export const hasAlert = (owners: AlertOwners): Prisma.Sql => Prisma.sql`wire.words @@ (
  SELECT ${anyPhrase} FROM (SELECT alert.folded AS phrase FROM "WireAlert" alert WHERE ${ownedBy(owners)}) AS wanted
)`;

/** A person to notify of an agency story, and the words that matched. */
export interface AlertedPerson {
  personId: string;
  words: string;
}

/**
 * The people whose own or desk alerts match an agency story, without closed desks and people who have reached the limit
 * of alert notifications since a time.
 */
export function listAlerted(
  wireStoryId: string,
  { since, most }: { since: Date; most: number },
  connection: Connection,
): Promise<AlertedPerson[]> {
  return clientOf(connection).$queryRaw<AlertedPerson[]>`
    SELECT person.id AS "personId", string_agg(DISTINCT alert.words, ', ') AS words
    FROM "WireStory" wire
    JOIN "WireAlert" alert ON wire.words @@ phraseto_tsquery('simple', alert.folded)
    JOIN "Grant" granted ON granted."personId" = alert."personId" OR granted."deskId" = alert."deskId"
    JOIN "Person" person ON person.id = granted."personId" AND person."deactivatedAt" IS NULL
    LEFT JOIN "Desk" desk ON desk.id = alert."deskId"
    WHERE wire.id = ${wireStoryId} AND desk."closedAt" IS NULL AND (
      SELECT count(*) FROM "InboxItem" item
      WHERE item."personId" = person.id AND item.kind = 'wire-alert' AND item."createdAt" > ${since}::timestamptz
    ) < ${most}
    GROUP BY person.id ORDER BY person.id LIMIT 1000`;
}
