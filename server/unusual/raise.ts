import type { UnusualRuleName } from '@/domain/unusual/rules';
import { emailUnusualAct } from '@/server/email/security-email';
import { notify } from '@/server/inbox/inbox';
import type { Connection } from '@/server/store/database';
import { listWithSiteRole } from '@/server/store/people/people';
import { insertEvent } from '@/server/store/stories/events';
import { insertUnusualAct, loadUnusualRules } from '@/server/store/unusual/unusual';

/** Something unusual, and the story at which it became so, if it is about stories. */
export interface Unusual {
  rule: UnusualRuleName;
  personId: string;
  holds: boolean;
  storyId: string | null;
}

/** Tells all admins of something unusual, once until one of them settles it: in the trail, by inbox and by email. */
export async function raise(unusual: Unusual, now: Date, connection: Connection): Promise<void> {
  const { rule, personId, holds, storyId } = unusual;
  if (!(await insertUnusualAct({ rule, personId, holds, at: now }, connection))) return;
  const subject = { kind: 'person' as const, id: personId };
  await insertEvent(
    { kind: holds ? 'person.hold' : 'person.alarm', personId: null, subject, at: now, data: { rule } },
    connection,
  );
  const admins = await listWithSiteRole('admin', connection);
  if (storyId !== null) {
    const item = { kind: 'unusual' as const, byId: personId, storyId, threadId: null, text: '' };
    await notify(
      admins.map(id => ({ ...item, personId: id })),
      now,
      connection,
    );
  }
  await emailUnusualAct({ rule, personId, holds }, admins, now, connection);
}

/** Tells all admins of a new one, where the paper wants that. */
export async function raiseNewAdmin(personId: string, now: Date, connection: Connection): Promise<void> {
  const { newAdmin } = await loadUnusualRules(connection);
  if (newAdmin === 'alarm')
    await raise({ rule: 'new-admin', personId, holds: false, storyId: null }, now, connection);
}
