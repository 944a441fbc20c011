import { newsroomOrigin } from '@/server/origins';
import type { Connection } from '@/server/store/database';
import { insertEmails, loadAddressees } from '@/server/store/jobs/email';
import { enqueue } from '@/server/store/jobs/queue';
import { emailJob, mailIsSet } from './email';
import { emailWords } from './words/catalogues';

/** Notifies admins of a change of an admin, or of a rule that protects them, which is waiting for one of them. */
export async function emailAdminChange(
  { personId, byId }: { personId: string | null; byId: string },
  adminIds: string[],
  now: Date,
  connection: Connection,
): Promise<void> {
  const people = await loadAddressees([...adminIds, byId, ...(personId ? [personId] : [])], connection);
  const nameOf = (wanted: string | null) => people.find(({ id }) => id === wanted)?.name ?? '';
  const path = personId ? `people?person=${personId}` : 'paper/security';
  const facts = { by: nameOf(byId), name: nameOf(personId), url: `${newsroomOrigin()}/newsroom/${path}` };
  const emails = people
    .filter(({ id }) => adminIds.includes(id))
    .map(({ email, locale }) => {
      const { subject, text } = emailWords(locale).adminChange[personId ? 'admin' : 'rule'];
      return { to: email, subject: subject(facts), text: text(facts) };
    });
  const ids = await insertEmails(emails, now, connection);
  if (mailIsSet()) await enqueue(ids.map(emailJob), connection);
}

/** Notifies a person, at their former address, that an admin changed it. */
export async function emailAddressChanged(
  former: { name: string; email: string; locale: string },
  byId: string,
  now: Date,
  connection: Connection,
): Promise<void> {
  const [admin] = await loadAddressees([byId], connection);
  const { subject, text } = emailWords(former.locale).addressChanged;
  const facts = { name: former.name, by: admin?.name ?? '' };
  const ids = await insertEmails(
    [{ to: former.email, subject: subject(facts), text: text(facts) }],
    now,
    connection,
  );
  if (mailIsSet()) await enqueue(ids.map(emailJob), connection);
}
