import type { InboxKind } from '@/domain/people/inbox';
import { UNUSUAL_BOUNDS, type UnusualRuleName } from '@/domain/abuse-limits/rules';
import { emailUnusualAct } from '@/server/email/security-email';
import { notify } from '@/server/inbox/inbox';
import type { Connection } from '@/server/store/database';
import { listWithSiteRole } from '@/server/store/people/people';
import { insertEvent } from '@/server/store/stories/events';
import { storiesLinkedBy } from '@/server/store/abuse-limits/linked-domains';
import { insertUnusualAct, loadUnusualRules } from '@/server/store/abuse-limits/unusual';

/** A breach of a limit, and the story that caused it, if it is about stories. */
export interface Unusual {
  rule: UnusualRuleName;
  personId: string;
  holds: boolean;
  storyId: string | null;
  /** The domain that it is about; empty: none. */
  domain: string;
}

const ITEMS: Record<UnusualRuleName, InboxKind> = {
  'live-changes': 'unusual',
  'new-domain': 'new-domain',
  'new-admin': 'unusual',
};

/** Notifies all admins of a breach, once until it is settled: in the trail, by inbox and by email. */
export async function raise(unusual: Unusual, now: Date, connection: Connection): Promise<void> {
  const { rule, personId, holds, storyId, domain } = unusual;
  const storyIds = await storiesOf(unusual, connection);
  if (!(await insertUnusualAct({ rule, personId, domain, storyIds, holds, at: now }, connection))) return;
  const subject = { kind: 'person' as const, id: personId };
  const data = { rule, ...(domain && { domain }) };
  await insertEvent(
    { kind: holds ? 'person.hold' : 'person.alarm', personId: null, subject, at: now, data },
    connection,
  );
  const admins = await listWithSiteRole('admin', connection);
  if (storyId !== null) {
    const item = { kind: ITEMS[rule], byId: personId, storyId, threadId: null, text: domain };
    await notify(
      admins.map(id => ({ ...item, personId: id })),
      now,
      connection,
    );
  }
  await emailUnusualAct({ rule, personId, holds, domain, storyIds }, admins, now, connection);
}

/** The stories with a link to the domain, including the refused or next one. */
async function storiesOf({ domain, personId, storyId }: Unusual, connection: Connection): Promise<string[]> {
  if (!domain || storyId === null) return [];
  const most = UNUSUAL_BOUNDS.newDomainMost.most;
  const linked = await storiesLinkedBy(personId, domain, most, connection);
  return [...new Set([storyId, ...linked])];
}

/** Notifies all admins of a new admin, if the paper is configured to. */
export async function raiseNewAdmin(personId: string, now: Date, connection: Connection): Promise<void> {
  const { newAdmin } = await loadUnusualRules(connection);
  if (newAdmin !== 'alarm') return;
  const rule = 'new-admin' as const;
  await raise({ rule, personId, holds: false, storyId: null, domain: '' }, now, connection);
}
