import type { PasswordLinkKind } from '@/domain/people/password-link';
import { readSettings } from '@/server/settings';
import type { Connection } from '@/server/store/database';
import { insertEmails } from '@/server/store/jobs/email';
import { enqueue } from '@/server/store/jobs/queue';
import { emailJob } from './email';
import { emailWords } from './words/catalogues';

/** The recipient of a link to choose a password, and who requested it; empty: the recipient. */
interface PasswordEmail {
  person: { id: string; name: string; email: string; locale: string };
  kind: PasswordLinkKind;
  byName: string;
}

/**
 * Queues a link to choose a password. It is made when the email is sent, so that it cannot be read in the stored emails
 * or the database.
 * @returns whether there is a mail server; without one nothing is written
 */
export async function emailPasswordLink(
  { person, kind, byName }: PasswordEmail,
  now: Date,
  connection: Connection,
): Promise<boolean> {
  if (!readSettings().mail) return false;
  const { subject, text } = emailWords(person.locale).passwordLinks[kind];
  const facts = { name: person.name, by: byName };
  const email = { to: person.email, subject: subject(facts), text: text(facts) };
  const ids = await insertEmails([{ ...email, linkForId: person.id, linkKind: kind }], now, connection);
  await enqueue(ids.map(emailJob), connection);
  return true;
}
