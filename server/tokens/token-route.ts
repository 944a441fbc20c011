import { actorOfToken, type TokenScope } from '@/domain/people/api-token';
import type { Actor } from '@/domain/people/permissions';
import { recordTokenRefusal, recordUnknownRefusal } from '@/server/events/refusals';
import { networkOf } from '@/server/http/network-address';
import { refusal } from '@/server/routes/newsroom-route';
import { NO_STORE } from '@/server/http/answer';
import { Refused } from '@/server/problems/refused';
import { tooManyAttempts } from '@/server/people/too-many-attempts';
import { inTransaction } from '@/server/store/database';
import { findApiToken, markTokenUsed, type UsableToken } from '@/server/store/people/api-tokens';
import { countAttempt, type AttemptLimit } from '@/server/store/people/attempts';
import { insertEvent } from '@/server/store/stories/events';
import { wellFormedJson } from '@/server/pages/structured-data/machine-file';
import { hashOfSecret, isSecret } from './secret';

/** The last use is shown by the day; it is written at most once in this many milliseconds. */
const USE_NOTED_EVERY_MS = 5 * 60_000;

/** A request with a token that may make it. */
export interface TokenUse {
  token: Pick<UsableToken, 'id' | 'name' | 'editionId'>;
  /** The actor, limited to the scope of the token. */
  actor: Actor;
}

/**
 * A route handler for programs with a token of this scope. Sessions are ignored; refusals follow RFC 6750, with a
 * problem document.
 */
export function tokenRoute<Context>(
  scope: TokenScope,
  handle: (request: Request, use: TokenUse, context: Context) => Promise<Response>,
): (request: Request, context: Context) => Promise<Response> {
  return async (request, context) => {
    let found: UsableToken | null = null;
    try {
      found = await requireToken(request, new Date());
      return await handle(request, await useToken(found, scope, new Date()), context);
    } catch (error) {
      if (error instanceof Refused) await recordForbidden(found, request, error);
      const response = refusal(error);
      const challenge = error instanceof Refused ? challengeOf(error, scope) : null;
      if (challenge) response.headers.set('www-authenticate', challenge);
      return response;
    }
  };
}

/** A JSON response for one program, never cached. */
export function tokenAnswer(value: unknown, status = 200): Response {
  const headers = { ...NO_STORE, 'content-type': 'application/json' };
  return new Response(`${wellFormedJson(value)}\n`, { status, headers });
}

/** The token of a request. @throws Refused 400, 401 or 429 */
async function requireToken(request: Request, now: Date): Promise<UsableToken> {
  const network = networkOf(request.headers.get('x-network-address') ?? 'unknown');
  await count('token-network', network);
  if (new URL(request.url).searchParams.has('access_token')) throw new Refused(400, 'token-in-address');
  const header = request.headers.get('authorization');
  if (header === null) throw new Refused(401, 'token-required');
  const found = await tokenIn(header, now);
  if (found) return found;
  await count('wrong-token-network', network);
  throw new Refused(401, 'invalid-token');
}

/** Uses a token for what this scope allows. @throws Refused 403 or 429 */
async function useToken(found: UsableToken, scope: TokenScope, now: Date): Promise<TokenUse> {
  await count(scope === 'stories:write' ? 'token-write' : 'token-read', found.id);
  await noteUse(found, now);
  if (!found.scopes.includes(scope)) throw new Refused(403, 'insufficient-scope', { scope });
  return { token: found, actor: actorOfToken(found.owner, found, scope) };
}

/** Records a refusal to a token, and an invalid token. */
async function recordForbidden(found: UsableToken | null, request: Request, refused: Refused): Promise<void> {
  if (found && refused.status === 403) await recordTokenRefusal(found.id, request, refused);
  else if (refused.reason === 'invalid-token') await recordUnknownRefusal(request, refused);
}

/** The token in the header, if it is valid. */
async function tokenIn(header: string, now: Date): Promise<UsableToken | null> {
  const [, secret = ''] = /^bearer +(\S+)$/i.exec(header) ?? [];
  return isSecret(secret) ? findApiToken(hashOfSecret(secret), now) : null;
}

/** @throws Refused 429 over the limit */
async function count(limit: AttemptLimit, by: string): Promise<void> {
  if (!(await countAttempt({ limit, by }))) throw tooManyAttempts(limit, 'too-many-requests');
}

async function noteUse({ id, owner, lastUsedAt }: UsableToken, now: Date): Promise<void> {
  if (lastUsedAt && now.getTime() - lastUsedAt.getTime() < USE_NOTED_EVERY_MS) return;
  await inTransaction(async connection => {
    if (!(await markTokenUsed(id, now, connection))) return;
    const subject = { kind: 'token' as const, id };
    await insertEvent(
      { kind: 'token.first-use', personId: null, subject, at: now, data: { ownerId: owner.personId } },
      connection,
    );
  });
}

/** The `WWW-Authenticate` challenge. https://www.rfc-editor.org/rfc/rfc6750#section-3 */
function challengeOf({ reason }: Refused, scope: TokenScope): string | null {
  const realm = 'Bearer realm="newsroom"';
  switch (reason) {
    case 'token-required':
      return realm;
    case 'token-in-address':
      return `${realm}, error="invalid_request"`;
    case 'invalid-token':
      return `${realm}, error="invalid_token"`;
    case 'insufficient-scope':
      return `${realm}, error="insufficient_scope", scope="${scope}"`;
    default:
      return null;
  }
}
