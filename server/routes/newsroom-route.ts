import type { Action } from '@/domain/people/permissions';
import { WRITER_HEADER } from '@/domain/people/writer-header';
import { recordRefusal, recordUnknownRefusal } from '@/server/events/refusals';
import { NO_STORE, PROBLEM_TYPE } from '@/server/http/answer';
import { logger, requestId } from '@/server/log';
import { countRefusal } from '@/server/metrics/metrics';
import { newsroomOrigin } from '@/server/origins';
import { CorruptRowError } from '@/server/store/corrupt-rows';
import { Refused } from '@/server/problems/refused';
import { isDiskFull, isReadOnly } from '@/server/store/availability';
import { logOutage } from '@/server/store/outage';
import { requireAccess, requireSession, type SessionOptions } from '@/server/people/session';
import type { CurrentSession } from '@/server/store/people/sessions';
import { parseUrl } from '@/domain/web-address';

/**
 * Refuses a write that does not come from the newsroom's own pages, by both `Sec-Fetch-Site`, where the browser sends
 * it, and `Origin`. @throws Refused 403
 */
export function refuseForeignWrite(request: Request): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const site = request.headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') throw new Refused(403, 'foreign-origin');
  const origin = request.headers.get('origin');
  if (origin === null || !(origin === newsroomOrigin() || hostOf(origin) === request.headers.get('host')))
    throw new Refused(403, 'foreign-origin');
}

function hostOf(origin: string): string | null {
  return parseUrl(origin)?.host ?? null;
}

/**
 * A route handler of the newsroom's API: checks the origin of a write, the session and the role before the body is
 * read, and sends refusals as JSON with their reason. The handler must check whether the action is allowed on its
 * subject.
 * @param action what a person must be allowed to do somewhere
 * @param options `keepsSession: false` for requests that an idle page sends automatically
 */
export function newsroomRoute<Context>(
  action: Action,
  handle: (request: Request, session: CurrentSession, context: Context) => Promise<Response>,
  options: SessionOptions = {},
): (request: Request, context: Context) => Promise<Response> {
  return async (request, context) => {
    let session: CurrentSession | null = null;
    try {
      refuseForeignWrite(request);
      session = await requireSession(request, options);
      const writer = request.headers.get(WRITER_HEADER);
      if (writer && writer !== session.actor.personId) throw new Refused(401, 'somebody-else-signed-in');
      requireAccess(session, action, options);
      return await handle(request, session, context);
    } catch (error) {
      if (error instanceof Refused && error.status === 403) await recordForbidden(session, request, error);
      return refusal(error);
    }
  };
}

/** Who is only options to prove who they are once more is refused nothing yet. */
async function recordForbidden(session: CurrentSession | null, request: Request, refused: Refused) {
  if (!session) await recordUnknownRefusal(request, refused);
  else if (refused.reason !== 'reauthentication-required')
    await recordRefusal(session.actor, request, refused);
}

/** A route handler for people who are not signed in yet: checks the origin of a write, and sends refusals. */
export function openRoute(
  handle: (request: Request) => Promise<Response>,
): (request: Request) => Promise<Response> {
  return async request => {
    try {
      refuseForeignWrite(request);
      return await handle(request);
    } catch (error) {
      if (error instanceof Refused && [403, 404, 410].includes(error.status))
        await recordUnknownRefusal(request, error);
      return refusal(error);
    }
  };
}

/** When to retry. */
const AWAY_RETRY_SECONDS = 5;

/**
 * A refusal as a problem document; 503 with `Retry-After` while the database is away; anything unexpected is logged and answered 500.
 * Nothing of the error itself is sent.
 */
export function refusal(error: unknown): Response {
  if (error instanceof Refused) {
    const { reason, status, detail } = error;
    const retryAfter = typeof detail.retryAfter === 'number' && { 'retry-after': String(detail.retryAfter) };
    return problem(status, reason, detail, retryAfter || {});
  }
  const retryAfter = { 'retry-after': String(AWAY_RETRY_SECONDS) };
  if (logOutage(error)) return problem(503, 'database-away', {}, retryAfter);
  if (isReadOnly(error)) return problem(503, 'database-read-only', {}, retryAfter);
  if (isDiskFull(error)) {
    logger.error({ err: error }, 'the disk is full');
    return problem(507, 'disk-full');
  }
  logger.error(error, 'request failed');
  if (error instanceof CorruptRowError) return problem(422, 'cannot-be-read');
  return problem(500, 'server-error');
}

/**
 * A problem document with a reason that machines read.
 * @see https://www.rfc-editor.org/rfc/rfc9457
 */
function problem(
  status: number,
  reason: string,
  detail: Record<string, unknown> = {},
  more: Record<string, string> = {},
): Response {
  countRefusal(status);
  const headers = { ...NO_STORE, ...more, 'content-type': PROBLEM_TYPE };
  const id = requestId();
  const instance = id && { instance: `urn:uuid:${id}` };
  const document = { type: 'about:blank', title: reason, status, reason, ...instance, ...detail };
  return Response.json(document, { status, headers });
}

/** What Next hands to a handler whose address holds an id. */
export interface IdRoute {
  params: Promise<{ id: string }>;
}
