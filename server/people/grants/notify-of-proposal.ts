import { emailAdminProposal } from '@/server/email/security-email';
import { notify } from '@/server/inbox/inbox';
import type { Connection } from '@/server/store/database';
import { loadColleagues } from '@/server/store/people/person-lists';
import { listWithSiteRole } from '@/server/store/people/people';

/** The outcome of a proposal, the person, and who decided or proposed it; null: a group of the identity provider. */
export interface ProposalNews {
  kind: 'admin-proposal' | 'admin-confirmed' | 'admin-refused';
  personId: string;
  byId: string | null;
}

/** Notifies the other admins of the state of a proposed admin, by inbox and by email. */
export async function notifyOfProposal(news: ProposalNews, now: Date, connection: Connection): Promise<void> {
  const { kind, personId, byId } = news;
  const admins = (await listWithSiteRole('admin', connection)).filter(id => id !== personId && id !== byId);
  const [person] = await loadColleagues([personId], connection);
  const name = person?.name ?? '';
  const item = { kind, byId, storyId: null, threadId: null, text: name };
  await notify(
    admins.map(id => ({ ...item, personId: id })),
    now,
    connection,
  );
  await emailAdminProposal({ ...news, name }, admins, now, connection);
}
