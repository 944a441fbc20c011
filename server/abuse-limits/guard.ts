import { linkedDomains } from '@/domain/document/linked-domains';
import { publicBody } from '@/domain/document/public/public-body';
import type { StoryContent } from '@/domain/story/story';
import { isPublicAct } from '@/domain/abuse-limits/public-acts';
import type { EventSubject } from '@/domain/audit/events';
import { Refused } from '@/server/problems/refused';
import { currentRevert } from '@/server/store/audit/revert-run';
import { inTransaction, type Connection } from '@/server/store/database';
import { judgeLiveChange } from '@/server/store/abuse-limits/judge';
import { isHeld } from '@/server/store/abuse-limits/unusual';
import { externalDomains } from './own-domain';
import { raise, type Unusual } from './raise';

/** An act of a person. */
export interface GuardedAct {
  personId: string;
  /** The story; absent: it is not about a story. */
  storyId?: string;
  /** The entry of live coverage. */
  entryId?: string;
  /** The subject, if it is not a story. */
  subject?: EventSubject;
  /** As in the audit trail. */
  kind: string;
  /** The external domains that it links readers to; absent: no new ones. */
  domains?: string[];
  /** Whether it is a scheduled step. */
  bySchedule?: boolean;
  now: Date;
}

/** The act exceeds a limit: it is refused, and the person is suspended. */
class LimitExceeded extends Refused {
  constructor(readonly unusual: Unusual) {
    super(403, 'held-for-review');
  }
}

/**
 * Refuses a public change by a person over a limit, or notifies admins of it. Scheduled steps are not refused, and
 * reverting runs are not judged at all.
 * @throws Refused 403 `held-for-review`
 */
export async function requireWithinLimits(act: GuardedAct, connection: Connection): Promise<void> {
  const { personId, storyId = null, kind, domains = [], bySchedule = false, now } = act;
  if (!isPublicAct(kind) || currentRevert() !== undefined || (bySchedule && !domains.length)) return;
  const judged = { personId, storyId, thing: thingOf(act), domains, bySchedule, now };
  const { isHeld, crossed } = await judgeLiveChange(judged, connection);
  if (isHeld) throw new Refused(403, 'held-for-review');
  const unusual = crossed.map(({ rule, domain, answer }) => ({
    ...{ rule, domain, personId, storyId, holds: answer === 'hold' },
  }));
  const held = unusual.find(({ holds }) => holds);
  if (held) throw new LimitExceeded(held);
  for (const one of unusual) await raise(one, now, connection);
}

/**
 * Refuses a suspended person, for public changes that do not count towards the limits.
 * @throws Refused 403 `held-for-review`
 */
export async function requireNotSuspended(personId: string, connection: Connection): Promise<void> {
  if (await isHeld(personId, connection)) throw new Refused(403, 'held-for-review');
}

/** The subject of an act, as the database names it for events; a new subject has no name yet. */
function thingOf({ storyId, entryId, subject }: GuardedAct): string {
  if (storyId !== undefined) return entryId === undefined ? storyId : `${storyId}:${entryId}`;
  return subject ? `${subject.kind}:${subject.id}` : '';
}

/** The external domains that the text of a story links to. */
export const domainsOfStory = ({ fields, body }: StoryContent): string[] =>
  externalDomains(linkedDomains(publicBody(body), [fields.canonicalUrl]));

/**
 * Runs the transaction of an act. If the act exceeds a limit, it is rolled back, and another transaction stores the
 * suspension.
 */
export async function suspendOnBreach<Done>(now: Date, work: () => Promise<Done>): Promise<Done> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof LimitExceeded)
      await inTransaction(connection => raise(error.unusual, now, connection));
    throw error;
  }
}
