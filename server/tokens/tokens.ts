import { TokenRequest, type NewTokenAnswer } from '@/domain/api/people/tokens';
import type { EventKind } from '@/domain/audit/events';
import { TOKEN_LIMITS } from '@/domain/people/api-token';
import type { Actor } from '@/domain/people/permissions';
import { parseInput } from '@/server/forms/parse-input';
import { notFound, Refused } from '@/server/problems/refused';
import { requirePermission } from '@/server/problems/require-permission';
import { inTransaction, type Connection } from '@/server/store/database';
import { loadEditions } from '@/server/store/paper/paper';
import {
  deleteApiToken,
  insertApiToken,
  listApiTokens,
  lockTokens,
  type ApiTokenRecord,
} from '@/server/store/people/api-tokens';
import { isColleague } from '@/server/store/people/person-lists';
import { insertEvent } from '@/server/store/stories/events';
import { prefixOf, hashOfSecret, newSecret } from './secret';

export type { ApiTokenRecord };

const DAY_MS = 24 * 3_600_000;

/** Every token, with the editions that one can be limited to. @throws Refused 403 */
export async function tokensForAdmin(actor: Actor) {
  requirePermission(actor, 'manage-tokens');
  const [tokens, editions] = await Promise.all([listApiTokens(), loadEditions()]);
  return { tokens, editions };
}

/**
 * Creates a token with which a program acts on behalf of a colleague, within its scopes.
 * @returns the token, which is not stored
 * @throws Refused 403, or 422 for a wrong field or `too-many-tokens`
 */
export async function makeToken(actor: Actor, sent: unknown, now: Date): Promise<NewTokenAnswer> {
  requirePermission(actor, 'manage-tokens');
  const { name, scopes, editionId, ownerId, days } = parseInput(TokenRequest, sent);
  const token = newSecret();
  const id = await inTransaction(async connection => {
    const { tokens: limit } = TOKEN_LIMITS;
    if ((await lockTokens(connection)) >= limit) throw new Refused(422, 'too-many-tokens', { limit });
    await mustExist({ editionId, ownerId }, connection);
    const made = {
      ...{ name, scopes: [...new Set(scopes)], editionId, ownerId, createdAt: now },
      ...{ createdById: actor.personId, secretHash: hashOfSecret(token), beginning: prefixOf(token) },
      expiresAt: new Date(now.getTime() + days * DAY_MS),
    };
    const tokenId = await insertApiToken(made, connection);
    await record('token.make', actor, tokenId, { name, scopes, editionId, ownerId, days }, now, connection);
    return tokenId;
  });
  return { id, token };
}

async function mustExist(
  { editionId, ownerId }: Pick<TokenRequest, 'editionId' | 'ownerId'>,
  connection: Connection,
): Promise<void> {
  const editions = await loadEditions(connection);
  if (editionId !== null && !editions.some(({ id }) => id === editionId))
    throw new Refused(422, 'no-such-edition', { field: 'editionId' });
  if (!(await isColleague(ownerId, connection)))
    throw new Refused(422, 'no-such-person', { field: 'ownerId' });
}

/** Revokes a token immediately. @throws Refused 403 or 404 */
export async function revokeToken(actor: Actor, id: string, now: Date): Promise<void> {
  requirePermission(actor, 'manage-tokens');
  await inTransaction(async connection => {
    const name = await deleteApiToken(id, connection);
    if (name === null) throw notFound('token');
    await record('token.revoke', actor, id, { name }, now, connection);
  });
}

function record(
  kind: EventKind,
  actor: Actor,
  id: string,
  data: Record<string, unknown>,
  at: Date,
  connection: Connection,
): Promise<void> {
  return insertEvent(
    { kind, personId: actor.personId, subject: { kind: 'token', id }, at, data },
    connection,
  );
}
