import type { EventSubject } from '@/domain/audit/events';
import type { Actor } from '@/domain/people/permissions';
import type { Refused } from '@/server/problems/refused';
import { logger } from '@/server/log';
import { currentOrigin } from '@/server/store/audit/origin';
import { database } from '@/server/store/database';
import { countAttempt, refundAttempt, type Attempt } from '@/server/store/people/attempts';
import { insertEvent } from '@/server/store/stories/events';

const LONGEST_PATH = 300;

/** The request, and the reason for its refusal; must not contain secrets. */
export interface RefusedRequest {
  method: string;
  path: string;
  reason: string;
}

/** An event of a refusal, and its rate limits. */
interface Refusal {
  personId: string | null;
  subject?: EventSubject;
  request: RefusedRequest;
  /** Limits under which only the first events are recorded. */
  most: Attempt[];
  /** A limit for duplicates, which are recorded once. */
  same?: Attempt;
}

/** Records a refusal; the answer does not depend on it. */
async function record({ personId, subject, request, most, same }: Refusal): Promise<void> {
  try {
    if (!(await countAttempt(...most))) return;
    if (same && !(await countAttempt(same))) return void (await Promise.all(most.map(refundAttempt)));
    const { method, path, reason } = request;
    const data = { method, path: path.slice(0, LONGEST_PATH), reason };
    await insertEvent({ kind: 'request.refused', personId, subject, at: new Date(), data }, database());
  } catch (error) {
    logger.error({ err: error }, 'could not record a refusal');
  }
}

const sameOf = (by: string, { method, path, reason }: RefusedRequest): Attempt => ({
  limit: 'recorded-same-refusal',
  by: `${by}:${reason}:${method} ${path.slice(0, LONGEST_PATH)}`,
});

const requestOf = ({ method, url }: Request, { reason }: Refused): RefusedRequest => ({
  method,
  path: new URL(url).pathname,
  reason,
});

/** Records a refusal for lack of permission. */
export function recordRefusal({ personId }: Actor, request: Request, refused: Refused): Promise<void> {
  const most: Attempt[] = [{ limit: 'recorded-refusal', by: personId }];
  return record({ personId, request: requestOf(request, refused), most });
}

/**
 * Records that a person requested a page that they may not see. @param address without its query, which can name people
 */
export function recordPageRefusal({ personId }: Actor, address: string, reason: string): Promise<void> {
  const request = { method: 'GET', path: address.split('?')[0]!, reason };
  const most: Attempt[] = [{ limit: 'recorded-refusal', by: personId }];
  return record({ personId, request, most, same: sameOf(personId, request) });
}

/** Records a refusal to a program with a valid token. */
export function recordTokenRefusal(tokenId: string, request: Request, refused: Refused): Promise<void> {
  const attempt = requestOf(request, refused);
  const subject = { kind: 'token' as const, id: tokenId };
  const most: Attempt[] = [{ limit: 'recorded-refusal', by: tokenId }];
  return record({ personId: null, subject, request: attempt, most, same: sameOf(tokenId, attempt) });
}

/** Records a refusal to an unknown client, such as for an expired link or an invalid token. */
export function recordStrangerRefusal(request: RefusedRequest): Promise<void> {
  const network = currentOrigin().network || 'unknown';
  const most: Attempt[] = [
    { limit: 'recorded-refusal-network', by: network },
    { limit: 'recorded-refusal-strangers', by: 'all' },
  ];
  return record({ personId: null, request, most, same: sameOf(network, request) });
}

/** The same for a request to a route. */
export function recordUnknownRefusal(request: Request, refused: Refused): Promise<void> {
  return recordStrangerRefusal(requestOf(request, refused));
}
