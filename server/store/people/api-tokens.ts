import type { TokenScope } from '@/domain/people/api-token';
import type { Actor } from '@/domain/people/permissions';
import { database, type Connection } from '../database';
import { clientOf, prisma } from '../prisma';

export interface NewApiToken {
  name: string;
  secretHash: string;
  beginning: string;
  scopes: TokenScope[];
  editionId: string | null;
  ownerId: string;
  createdById: string;
  createdAt: Date;
  expiresAt: Date;
}

/** A token as admins list it. */
export interface ApiTokenRecord {
  id: string;
  name: string;
  beginning: string;
  scopes: TokenScope[];
  editionId: string | null;
  owner: { id: string; name: string; deactivatedAt: Date | null };
  expiresAt: Date;
  lastUsedAt: Date | null;
}

/** The valid token of a request, and whose it is. */
export interface UsableToken {
  id: string;
  name: string;
  scopes: TokenScope[];
  editionId: string | null;
  owner: Actor;
  lastUsedAt: Date | null;
}

/** A check constraint limits the scopes. */
const asScopes = (scopes: string[]) => scopes as TokenScope[];

/** Locks the creation of tokens until the transaction ends; returns how many there are. */
export async function lockTokens(connection: Connection): Promise<number> {
  await clientOf(connection).$executeRaw`SELECT pg_advisory_xact_lock(hashtext('api-tokens'))`;
  return clientOf(connection).apiToken.count();
}

/** Stores a token; returns its id. */
export async function insertApiToken(token: NewApiToken, connection: Connection): Promise<string> {
  return (await clientOf(connection).apiToken.create({ data: token, select: { id: true } })).id;
}

/** Every token, newest first. */
export async function listApiTokens(): Promise<ApiTokenRecord[]> {
  const rows = await prisma().apiToken.findMany({
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: {
      ...{ id: true, name: true, beginning: true, scopes: true, editionId: true, expiresAt: true },
      lastUsedAt: true,
      owner: { select: { id: true, name: true, deactivatedAt: true } },
    },
  });
  return rows.map(row => ({ ...row, scopes: asScopes(row.scopes) }));
}

/** The token whose secret has this hash; null when it is unknown, expired or revoked, or its owner is deactivated. */
export async function findApiToken(secretHash: string, now: Date): Promise<UsableToken | null> {
  const row = await prisma().apiToken.findFirst({
    where: { secretHash, expiresAt: { gt: now }, owner: { deactivatedAt: null } },
    select: {
      ...{ id: true, name: true, scopes: true, editionId: true, lastUsedAt: true },
      owner: { select: { id: true, grants: { select: { role: true, editionId: true, deskId: true } } } },
    },
  });
  if (!row) return null;
  const { owner, ...token } = row;
  return {
    ...token,
    scopes: asScopes(row.scopes),
    owner: { personId: owner.id, grants: owner.grants },
  };
}

/** Records a use of a token; returns whether it was the first. */
export async function markTokenUsed(id: string, now: Date, connection: Connection): Promise<boolean> {
  const tokens = clientOf(connection).apiToken;
  const first = await tokens.updateMany({ where: { id, lastUsedAt: null }, data: { lastUsedAt: now } });
  if (first.count) return true;
  await tokens.updateMany({ where: { id, lastUsedAt: { lt: now } }, data: { lastUsedAt: now } });
  return false;
}

/** Deletes a token; returns its name, null where there is none with this id. */
export async function deleteApiToken(
  id: string,
  connection: Connection = database(),
): Promise<string | null> {
  const [row] = await clientOf(connection).$queryRaw<{ name: string }[]>`
    DELETE FROM "ApiToken" WHERE id = ${id} RETURNING name`;
  return row?.name ?? null;
}
