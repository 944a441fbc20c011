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
import { domainsOfOthers } from './own-domain';
import { raise, type Unusual } from './raise';

/** An act of a person. */
export interface GuardedAct {
  personId: string;
  /** The story; left out: it is about none. */
  storyId?: string;
  /** The entry of live coverage. */
  entryId?: string;
  /** What it is done to, if not to a story. */
  subject?: EventSubject;
  /** As in the audit trail. */
  kind: string;
  /** The external domains to which readers are led by it; left out: none that are new. */
  domains?: string[];
  /** Whether it is a step whose time came. */
  bySchedule?: boolean;
  now: Date;
}

/** The act crosses a line: it is refused, and the person is held from now on. */
class LineCrossed extends Refused {
  constructor(readonly unusual: Unusual) {
    super(403, 'held-for-review');
  }
}

/**
 * Refuses a change of what readers see by a person over a limit, or notifies admins of it. Steps whose time came are not
 * refused, and a run that reverts is not judged at all.
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
  if (held) throw new LineCrossed(held);
  for (const one of unusual) await raise(one, now, connection);
}

/**
 * Refuses a person who is held, for changes of what readers see that do not count towards the limits.
 * @throws Refused 403 `held-for-review`
 */
export async function refuseHeld(personId: string, connection: Connection): Promise<void> {
  if (await isHeld(personId, connection)) throw new Refused(403, 'held-for-review');
}

/** What an act is done to, as the database names it of events; what is new has no name yet. */
function thingOf({ storyId, entryId, subject }: GuardedAct): string {
  if (storyId !== undefined) return entryId === undefined ? storyId : `${storyId}:${entryId}`;
  return subject ? `${subject.kind}:${subject.id}` : '';
}

/** The external domains that the text of a story links to. */
export const domainsOfStory = ({ fields, body }: StoryContent): string[] =>
  domainsOfOthers(linkedDomains(publicBody(body), [fields.canonicalUrl]));

/** Runs the transaction of an act. When it crossed a line it is undone, and the hold is kept by another. */
export async function suspendOnBreach<Done>(now: Date, work: () => Promise<Done>): Promise<Done> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof LineCrossed)
      await inTransaction(connection => raise(error.unusual, now, connection));
    throw error;
  }
}
